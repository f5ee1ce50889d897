// Markdown reads GitHub's dialect of it through cmark-gfm: the finished HTML, in which nobody's HTML is passed on, and the
// same text as a tree of values for whatever else is made of it.
//
// It knows no page and no mail, and no placeholders.
