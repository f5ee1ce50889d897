/// A piece of a Markdown text, and what is in it.
public struct MarkdownNode: Sendable, Equatable {
    /// What it is; the texts are cmark's names.
    public enum Kind: String, Sendable {
        case document, paragraph, heading, list, item, table
        case quote = "block_quote"
        case codeBlock = "code_block"
        case htmlBlock = "html_block"
        case rule = "thematic_break"
        case tableHead = "table_header"
        case tableRow = "table_row"
        case tableCell = "table_cell"
        case text, code, link, image, strikethrough
        case emphasis = "emph"
        case strong
        case lineEnd = "softbreak"
        case lineBreak = "linebreak"
        case html = "html_inline"
        /// What the dialect may have beside these.
        case other
    }

    public let kind: Kind
    /// Of text, code and HTML.
    public let literal: String
    /// Where a link leads, or a picture is.
    public let address: String
    /// What an ordered list begins with; nil for any other.
    public let start: Int?
    /// Where it begins, counted from 1; of what stands within a line, where the line's block begins.
    public let line: Int
    public let children: [MarkdownNode]

    /// It and everything in it, in the order of the text.
    public var all: [MarkdownNode] { [self] + children.flatMap(\.all) }
}
