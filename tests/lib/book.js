// book.js - for the book: what is copied. It is whole without this.

// Selected are commands alone, without prompts (book.css); what is printed too, where the
// selection begins in it.
document.addEventListener("pointerdown", (event) => {
    const block = event.target.closest(".transcript");
    block?.classList.toggle("whole", event.target.closest("samp") !== null);
});

// A button for the commands of each terminal's turn, for a listing, and for commands alone.
// (A page that came over plain http may not write to the clipboard.)
for (const block of document.querySelectorAll(".run, .listing, pre.sh")) {
    const parts = [...block.querySelectorAll(block.matches(".run") ? "kbd" : "pre, code:only-child")];
    const text = parts.map((part) => part.textContent).join("");
    if (text === "" || !navigator.clipboard)
        continue;
    const button = document.createElement("button");
    button.className = "copy";
    button.textContent = "copy";
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text);
        button.textContent = "copied";
        setTimeout(() => (button.textContent = "copy"), 2000);
    });
    block.prepend(button);
}
