/// A run of text or one tag of a template, and its line.
struct Token {
    enum Content {
        case text([UInt8])
        case tag(Tag)
    }

    let content: Content
    let line: Int
}
