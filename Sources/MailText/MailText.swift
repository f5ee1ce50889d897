// MailText makes mails of texts that people write: Markdown with placeholders, {{file}}, from a closed list.
//
// The text is turned into HTML once, by cmark-gfm, with a token in the place of each placeholder. Values are filled in
// afterwards, escaped, so no value can become markup, end a link or begin a line. A token in a link must be the whole
// address, and its variable an address that the app made.
//
// It knows no tenant, no colour and nobody's mail server.
