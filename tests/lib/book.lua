-- book.lua - for book: a filter of pandoc, from the blocks of one note to those of the book.
-- In the environment: CHAPTER (the note's name; README too), CHAPTERS (those of the book, each
-- in spaces), LISTED ("FILE=CHAPTER ": where each source is listed), MARKED (a folder: each
-- source with " " before its old lines, "+" before its new ones, "-" before those that have
-- gone), TEACHER (yes: with the instructor's parts).
-- A link to chapter C is C.html#C, to its section s C.html#C.s, to a source C.html#steps/x.c.

local chapter = os.getenv("CHAPTER")
local teacher = os.getenv("TEACHER") == "yes"
local folder = chapter == "README" and "" or "notes/"
local stringify = pandoc.utils.stringify

local function escape(text)
    return (text:gsub("[&<>\"]", {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;",
                                  ["\""] = "&quot;"}))
end

-- Text with `code` in it, as HTML.
local function words(text)
    return (escape(text):gsub("`([^`]+)`", "<code>%1</code>"))
end

-- Text as HTML in which no short word, such as an option, is folded at its hyphen.
local function unfolded(text)
    return (text:gsub("%S+", function(word)
        local shown = escape(word)
        return word:find("-", 1, true) and #word <= 24 and
            "<span class=\"short\">" .. shown .. "</span>" or shown
    end))
end

local function html(text)
    return pandoc.RawBlock("html", text)
end

local function read(name)
    local file = io.open(name)
    local text = file and file:read("a")
    if file then
        file:close()
    end
    return text
end

-- --- Links ---------------------------------------------------------------------

local function page(name)
    return name == "README" and "index.html" or name .. ".html"
end

-- Where the book has that file of the workbook; nil where it has not.
local function place(file, section)
    local name = file == "README.md" and "README" or file:match("^notes/([^/]+)%.md$")
    if name and (os.getenv("CHAPTERS")):find(" " .. name .. " ", 1, true) then
        if name == "README" and not section then
            return "index.html#contents"
        end
        return page(name) .. "#" .. name .. (section and "." .. section or "")
    end
    for listed, by in (os.getenv("LISTED")):gmatch("([^ ]+)=([^ ]+)") do
        if listed == file then
            return page(by) .. "#" .. file
        end
    end
end

local function title(file)
    return read(file):match("^# ([^\n]*)")
end

-- A link whose words are the name of a note's file gets its title: the book has no files.
-- One that leads out of the book to a file has no target there: its words alone are left.
local function link(el)
    if el.target:match("^%a+:") then
        return el
    end
    local file, section = el.target:match("^([^#]*)#?(.*)$")
    if file == "" then
        file = folder .. chapter .. ".md"
    elseif file:match("^%.%./") then
        file = file:sub(4)
    else
        file = folder .. file
    end
    local target = place(file, section ~= "" and section or nil)
    if not target then
        return el.content
    end
    el.target = target
    if stringify(el) == file:match("[^/]+%.md$") then
        el.content = title(file)
    end
    return el
end

-- `steps/x.c` leads to its listing. A word with a hyphen is not folded at it.
local function code(el)
    local target = el.text:match("^%l+/[%w_]+%.[ch]$") and place(el.text)
    if target then
        return pandoc.Link({el}, target)
    elseif not el.text:find("-", 1, true) then
        return el
    end
    local out = {pandoc.RawInline("html", "<code>")}
    for blanks, word in el.text:gmatch("(%s*)(%S*)") do
        local text = pandoc.Str(word)
        if word:find("-", 1, true) and #word <= 24 then
            text = pandoc.Span({text}, {class = "short"})
        end
        out[#out + 1] = pandoc.Str(blanks)
        out[#out + 1] = text
    end
    out[#out + 1] = pandoc.RawInline("html", "</code>")
    return out
end

-- --- Sources ---------------------------------------------------------------------

-- A line of C as HTML, its comments told apart; within: whether a comment is still open.
local function c_line(line, within)
    local out, at = "", 1
    while at <= #line do
        local stop
        if within then
            stop = select(2, line:find("*/", at, true))
            out = out .. "<i>" .. escape(line:sub(at, stop or #line)) .. "</i>"
            within = not stop
        else
            stop = line:find("/*", at, true)
            within = stop ~= nil
            stop = (stop or #line + 1) - 1
            out = out .. escape(line:sub(at, stop))
        end
        at = (stop or #line) + 1
    end
    return out, within
end

local function source(text, class)
    if class == "sh" then
        return unfolded(text)
    elseif class ~= "c" then
        return escape(text)
    end
    local out, within, shown = {}, false, nil
    for line in (text .. "\n"):gmatch("(.-)\n") do
        shown, within = c_line(line, within)
        out[#out + 1] = shown
    end
    return table.concat(out, "\n")
end

-- The listing of a file of MARKED. What its head says is new in every step.
local function listing(file)
    local text = read(os.getenv("MARKED") .. "/" .. file)
    local after = text:match("\n[ +] %* After: ([%w_]+)")
    local out, gone, head, within, shown = {}, 0, true, false, nil
    for mark, line in text:gmatch("([ +-])(.-)\n") do
        if mark == "-" then
            gone = head and gone or gone + 1
        else
            local tag = mark == "+" and not head and "ins" or "span"
            shown, within = c_line(line, within)
            out[#out + 1] = "<" .. tag .. ">" .. shown .. "\n</" .. tag .. ">"
            head = head and not line:find("*/", 1, true)
        end
    end
    local said = ""
    local target = after and place("notes/" .. after .. ".md")
    if target then
        said = ": bold and with a <b>+</b> what is new since <a href=\"" .. target .. "\">" ..
            after .. "</a>" .. (gone == 0 and "" or gone == 1 and "; a line of it has gone" or
            "; " .. gone .. " lines of it have gone")
    end
    return "<figure class=\"listing\" id=\"" .. file .. "\"><figcaption><code>" .. file ..
        "</code>" .. said .. "</figcaption><pre>" .. table.concat(out) .. "</pre></figure>"
end

-- --- Transcripts -----------------------------------------------------------------

-- The lines of a console block (README, "How a transcript is written"), as one pre for each
-- run of lines of one terminal, in order. What is typed is kbd, what is printed samp.
local function transcript(text)
    local runs, columns, names, typing = {}, {}, 0, false
    local function turn_to(name)
        if not columns[name] then
            columns[name], names = names, names + 1
        end
        -- What is typed after ^C is copied apart: with what stands before, ^C throws it away.
        if #runs == 0 or runs[#runs].name ~= name or runs[#runs].ended then
            runs[#runs + 1] = {name = name, lines = {}}
        end
    end
    local function put(line)
        local lines = runs[#runs].lines
        lines[#lines + 1] = line
    end
    local function typed(prompt, command)
        put("<span class=\"mark\">" .. escape(prompt) .. "</span><kbd>" .. unfolded(command) ..
            "\n</kbd>")
    end
    for _, name in ipairs({"server", "client"}) do -- whoever begins
        if ("\n" .. text):find("\n" .. name .. "%$ ") then
            columns[name], names = names, names + 1
        end
    end
    for line in (text .. "\n"):gmatch("(.-)\n") do
        local name, command = line:match("^(%l*)%$ (.*)$")
        local more = typing and line:match("^> (.*)$")
        local again = line:match("^(%l+):$")
        typing = name or more
        if name then
            turn_to(name)
            typed(name .. "$ ", command)
        elseif more then
            typed("> ", more)
        elseif again and columns[again] then
            turn_to(again)
            put("<span class=\"mark\">" .. line .. "\n</span>")
        else
            if #runs == 0 then
                turn_to("")
            end
            local run = runs[#runs]
            run.ended = run.ended or line == "^C"
            put(line == "^C" and "<span class=\"key\">^C\n</span>" or
                "<samp>" .. escape(line) .. "\n</samp>")
            -- What stands below another thing must not be folded: a row, a mark and its line.
            local mark = line:match("^ +%^$")
            if mark or line:match("%S      +%S") then
                for at = #run.lines - (mark and 1 or 0), #run.lines do
                    run.lines[at] = run.lines[at]:gsub("^<samp>", "<samp class=\"row\">")
                end
                run.wide = true
            end
        end
    end
    -- Nor what make see draws.
    local drawn = text:find("make %-s see%-") and " drawn wide" or nil
    local out = {}
    for _, run in ipairs(runs) do
        out[#out + 1] = "<pre class=\"run " .. run.name .. (drawn or run.wide and " wide" or "") ..
            "\" style=\"--column:" ..
            columns[run.name] .. "\">" .. table.concat(run.lines) .. "</pre>"
    end
    return "<div class=\"transcript of-" .. names .. "\">" .. table.concat(out) .. "</div>"
end

local function code_block(el)
    local class = el.classes[1] or "text"
    if class == "console" then
        return html(transcript(el.text))
    end
    return html("<pre class=\"" .. class .. "\"><code>" .. source(el.text, class) ..
        "\n</code></pre>")
end

-- --- Pictures and tables -----------------------------------------------------------

-- The rules of a picture, for that picture alone. In @media are rules again.
local function scoped(rules, id)
    return (rules:gsub("([^{}]-)(%b{})", function(selectors, body)
        if selectors:find("@", 1, true) then
            return selectors .. "{" .. scoped(body:sub(2, -2), id) .. "}"
        end
        return selectors:gsub("%s*([^,]+)", "\n#" .. id .. " %1") .. body
    end))
end

-- A picture becomes part of the page, with ids of its own there.
local function picture(el)
    local name = el.src:match("([%w_]+)%.svg$")
    local text = name and read(folder .. el.src)
    if not text then
        return el
    end
    local id = "picture-" .. name
    text = text:gsub(" id=\"", "%0" .. id .. "-"):gsub("url%(#", "%0" .. id .. "-")
        :gsub("(aria%-labelledby=\")([^\"]+)", function(start, ids)
            return start .. ids:gsub("[%w_]+", id .. "-%0")
        end)
        :gsub("^.-<svg", "<svg class=\"picture\" id=\"" .. id .. "\"", 1)
        :gsub("%(prefers%-color%-scheme", "screen and %0")
        :gsub("<style>(.-)</style>", function(rules)
            return "<style>" .. scoped(rules, id) .. "</style>"
        end)
    return pandoc.RawInline("html", text)
end

-- A table with much text in many columns has on a phone a line for each cell, with the words
-- of its column's head.
local function table_block(el)
    local heads, long = {}, false
    for _, row in ipairs(el.head.rows) do
        for _, cell in ipairs(row.cells) do
            heads[#heads + 1] = stringify(cell.contents)
        end
    end
    for _, body in ipairs(el.bodies) do
        for _, row in ipairs(body.body) do
            for i, cell in ipairs(row.cells) do
                long = long or #stringify(cell.contents) > 25
                cell.attr = pandoc.Attr("", #stringify(cell.contents) < 10 and {"short"} or {},
                    heads[i] ~= "" and {{"data-head", heads[i]}} or {})
            end
        end
    end
    local class = #heads > 2 and long and "table stacked" or "table"
    return {html("<div class=\"" .. class .. "\">"), el, html("</div>")}
end

-- --- The note --------------------------------------------------------------------

local out = {} -- the blocks of the chapter
local answers, sections = {}, {} -- lists of blocks; links

local function put(block)
    out[#out + 1] = block
end

-- HTML of the note: comments and details. Each question has a number in its chapter; what is
-- folded and answers none has none.
local answering -- where the blocks of an answer begin in out
local function raw(text)
    local at = 1
    while at <= #text do
        local rest = text:sub(at)
        local ask = rest:match("^<!%-%- ask: (.-) %-%->")
        local summary = rest:match("^<details>%s*<summary>(.-)</summary>")
        if ask and teacher then
            put(html("<p class=\"ask\"><b>Ask:</b> " .. words(ask) .. "</p>"))
        elseif summary and not summary:find("[?.]") and not summary:find("^Answer") then
            put(html("<details><summary>" .. summary .. "</summary>"))
        elseif summary then
            answering = #out + 2
            put(html("<details class=\"question\"><summary>" .. #answers + 1 .. ". " ..
                summary:gsub("`([^`]+)`", "<code>%1</code>") .. "</summary>"))
        elseif rest:match("^</details>") then
            if answering then
                answers[#answers + 1] = {table.unpack(out, answering)}
                answering = nil
            end
            put(html("</details>"))
        end
        at = at + #(rest:match("^<!%-%-.-%-%->%s*") or
            rest:match("^<details>%s*<summary>.-</summary>%s*") or
            rest:match("^</details>%s*") or error(chapter .. ": HTML that book does not know: " ..
                rest))
    end
end

-- A comment is for the note's authors, and for tools, wherever it stands.
local function comment(el)
    if el.text:find("^<!%-%-") then
        return {}
    end
end

-- A section's id is CHAPTER.ITS-WORDS, the chapter's its name.
local function header(el)
    local id = chapter
    if el.level > 1 then
        id = chapter .. "." .. el.identifier
    end
    if el.level == 2 then
        sections[#sections + 1] = "<a href=\"" .. page(chapter) .. "#" .. id .. "\">" ..
            escape(stringify(el)) .. "</a>"
    end
    el.identifier = id
    return el
end

function Pandoc(doc)
    local skipping, minutes, at_end = false, nil, nil
    for _, block in ipairs(doc.blocks) do
        if block.t == "Header" and block.level <= 2 then
            skipping = skipping or not teacher and stringify(block):match("^For.* instructor")
        end
        -- A student sees the minutes to read and to write; the links to other notes are the end.
        local start = block.t == "Para" and stringify(block) or ""
        if start:match("^Minutes: ") then
            minutes = start:gsub("%d+ to show, ", "")
        end
        if start:match("^Previous: ") or start:match("^Contents") then
            at_end = block
        elseif not skipping then
            if block.t == "Header" then
                put(header(block))
            elseif block.t == "RawBlock" then
                raw(block.text)
            else
                put(block)
            end
        end
    end
    local files = {}
    for file, by in (os.getenv("LISTED")):gmatch("([^ ]+)=([^ ]+)") do
        if by == chapter then
            files[#files + 1] = listing(file)
        end
    end
    if #files > 0 then
        put(header(pandoc.Header(2, "The program", {id = "listing"})))
        put(html(table.concat(files, "\n")))
    end
    table.insert(out, 2, html("<nav class=\"sections\" aria-label=\"Sections of " ..
        chapter .. "\">" .. table.concat(sections, " · ") .. "</nav>"))
    if minutes then
        table.insert(out, 3, pandoc.Para(minutes))
    end
    if #answers > 0 then
        put(html("<section class=\"answers\"><h2>Answers</h2><ol>"))
        for _, answer in ipairs(answers) do
            put(html("<li>"))
            for _, block in ipairs(answer) do
                put(block)
            end
            put(html("</li>"))
        end
        put(html("</ol></section>"))
    end
    if at_end then
        put(html("<nav class=\"turn\" aria-label=\"Chapters beside " .. chapter .. "\">"))
        put(at_end)
        put(html("</nav>"))
    end
    return pandoc.Pandoc(out, doc.meta):walk {
        Link = link, Code = code, CodeBlock = code_block, Image = picture, Table = table_block,
        RawBlock = comment, RawInline = comment,
    }
end
