// For book.bats: looks at a page of the book in frames of several widths, as a reader's window
// has them, and writes what is wrong, a line each, into the page; the numbers of what it
// looked at after "seen". (--allow-file-access-from-files lets it look into the frames.)
"use strict";
const found = [];
const seen = {};
const count = (what) => (seen[what] = (seen[what] || 0) + 1);

// The brightness of a colour, and the contrast of two (WCAG 2, 1.4.3).
const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
function contrast(a, b) {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
}

function look(frame) {
    const page = frame.contentDocument;
    const view = frame.contentWindow;
    const width = page.documentElement.clientWidth;
    const wrong = (text) => found.push(width + " wide: " + text);
    const all = (selector) => [...page.querySelectorAll(selector)];
    const box = (element) => element.getBoundingClientRect();

    if (page.documentElement.scrollWidth > width)
        wrong("the page is " + page.documentElement.scrollWidth + " wide");
    if (page.documentElement.lang !== "en" || !page.title || all("main").length !== 1 ||
        all("nav#contents").length !== 1)
        wrong("no language, title, main or contents");
    if (all("style:not(head *, svg *)").length > 0)
        wrong("rules that stand not in the head");
    if (new Set(all("nav").map((nav) => nav.ariaLabel)).size !== all("nav").length)
        wrong("two lists of links with the same name");
    if (view.performance.getEntriesByType("resource").length > 0)
        wrong("fetched " + view.performance.getEntriesByType("resource")[0].name);

    const ids = new Set();
    for (const {id} of all("[id]")) {
        if (ids.has(id))
            wrong("two have the id " + id);
        ids.add(id);
    }
    for (const a of all("a")) {
        const target = a.getAttribute("href");
        count("links");
        if (target.startsWith("#") ? !ids.has(target.slice(1)) : !/^https?:/.test(target))
            wrong("no target: " + target);
        if (a.querySelector("a"))
            wrong("a link in a link: " + target);
    }
    for (const picture of all("img, .picture")) {
        count("pictures");
        const drawn = picture.tagName === "IMG" ? picture.naturalWidth :
            picture.getBBox().width && picture.querySelector("title").textContent;
        if (!drawn || box(picture).width < 250 || box(picture).height < 100 || box(picture).right > width)
            wrong("a picture is not drawn whole");
    }
    for (const element of all("body *:not(svg *, script, style)")) {
        const text = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (!text || !element.checkVisibility())
            continue;
        let behind = element;
        while (behind && view.getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)")
            behind = behind.parentElement;
        const {color} = view.getComputedStyle(element);
        const ground = view.getComputedStyle(behind || page.body).backgroundColor;
        count("texts");
        if (contrast(color, ground) < 4.5)
            wrong(color + " on " + ground + ": " + element.textContent.slice(0, 40));
    }

    // No cell that has a line of its own is cut, at the right, or empty.
    for (const td of all(".stacked td").filter((cell) => width < 640 && cell.checkVisibility()))
        if (td.scrollWidth > td.clientWidth || /right/.test(view.getComputedStyle(td).textAlign) ||
            td.textContent === "")
            wrong("a cell: " + td.textContent);

    // No option is folded at its hyphen, nor a line with a mark below it. New lines, too, are
    // marked to the frame, however far to the right.
    const lines = (range) => new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
    for (const element of all("code, kbd, .sh").filter((e) => width < 640 && e.checkVisibility())) {
        const walk = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode())
            for (const {0: word, index} of node.data.matchAll(/(?<!\S)\S*-\S*(?!\S)/g)) {
                const range = page.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                count("hyphens");
                if (word.length <= 24 && lines(range) > 1)
                    wrong("folded: " + word);
            }
    }
    for (const samp of all("samp").filter((s) => /^ +\^$/m.test(s.textContent))) {
        count("marks");
        if (lines(samp.previousElementSibling) > 1 || lines(samp) > 1)
            wrong("folded above or before ^: " + samp.previousElementSibling.textContent);
    }
    for (const pre of all(".listing pre"))
        if (new Set([...pre.children].map((line) => box(line).width)).size > 1 ||
            box(pre.firstElementChild).width < pre.scrollWidth - 1)
            wrong("lines that are not all as wide: " + pre.textContent.slice(0, 40));

    // A terminal has a column of its own where there is room. All is in order of time.
    for (const transcript of all(".transcript").filter((t) => t.checkVisibility())) {
        const runs = [...transcript.children];
        runs.forEach((run, i) => {
            count("runs");
            if (i > 0 && box(run).top < box(runs[i - 1]).bottom - 2)
                wrong("not in order of time: " + run.textContent);
            if (box(run).right > width)
                wrong("too wide: " + run.textContent);
            if (!run.querySelector(".mark") || /^(server|client|other):/m.test([...run
                .querySelectorAll("samp")].map((samp) => samp.textContent).join("")))
                wrong("whose is it? " + run.textContent);
        });
        const terminals = new Set(runs.map((run) => run.style.getPropertyValue("--column"))).size;
        const columns = new Set(runs.map((run) => Math.round(box(run).left))).size;
        if (columns !== (width < 1100 ? 1 : terminals))
            wrong(columns + " columns, and " + terminals + " terminals: " + runs[0].textContent);
    }
    const weight = (element) => Number(view.getComputedStyle(element).fontWeight);
    if (all("kbd").some((k) => weight(k) < 700) || all("samp").some((s) => weight(s) > 400) ||
        all(".listing ins").some((ins) => weight(ins) < 700 ||
            !view.getComputedStyle(ins, "::before").content.includes("+")))
        wrong("what is typed or new can't be told by its weight");

    // What is selected is what is typed, and the button has the same.
    for (const run of all(".run").filter((r) => r.checkVisibility())) {
        const typed = [...run.querySelectorAll("kbd")].map((k) => k.textContent).join("");
        view.getSelection().selectAllChildren(run);
        if (view.getSelection().toString().trim() !== typed.trim())
            wrong("copied: " + view.getSelection().toString() + " typed: " + typed);
        let copied;
        view.navigator.clipboard.writeText = async (text) => (copied = text);
        if (run.querySelector(".key ~ kbd"))
            wrong("copied with what ^C throws away: " + typed);
        const button = run.querySelector(".copy");
        if (button && box(button).bottom > box(run.querySelector(".mark")).top + 2)
            wrong("the button takes room from a line: " + typed);
        button?.click();
        if (typed && copied !== typed)
            wrong("the button copies: " + copied + " typed: " + typed);
    }
    // What is printed is selected too where that begins in it.
    const run = all(".run").find((r) => r.querySelector("kbd") && r.querySelector("samp"));
    for (const begin of ["samp", "kbd"]) {
        run.querySelector(begin).dispatchEvent(new view.PointerEvent("pointerdown", {bubbles: true}));
        view.getSelection().selectAllChildren(run);
        if (view.getSelection().toString().includes(run.querySelector("samp").textContent.trim())
            !== (begin === "samp"))
            wrong("selected from " + begin + ": " + view.getSelection().toString());
    }
    seen.chapters = all(".chapter > h1").length;
    seen[light(view.getComputedStyle(page.body).backgroundColor) < 0.1 ? "dark" : "light"] = 1;
}

onload = () => {
    for (const frame of document.querySelectorAll("iframe"))
        look(frame);
    document.querySelector("#found").textContent = [...found,
        ...Object.entries(seen).map(([what, n]) => "seen " + n + " " + what), ""].join("\n");
};
