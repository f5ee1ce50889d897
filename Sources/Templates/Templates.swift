// Templates turns typed page values into HTML.
//
// Engine compiles Mustache files once, against the fields each page type declares, and writes
// UTF-8 bytes. A name that no type declares, a partial that does not exist or markup that would go
// out unescaped is an error when the files are loaded, not when a visitor asks for the page.
// Formats writes numbers, money and dates for a locale; Charts draws SVG.
//
// Not here: HTTP, look-ups, decisions. A template can repeat, choose and insert; nothing else.
