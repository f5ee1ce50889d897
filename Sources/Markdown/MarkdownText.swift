import CMarkGFM
import Glibc
import Synchronization

/// A text in Markdown: with tables, ~~struck~~ words, and addresses that are links by themselves.
public struct MarkdownText: Sendable, Equatable {
    /// In bytes.
    public static let longest = 64 << 10
    public static let deepest = 40

    public let root: MarkdownNode
    /// Finished: whatever HTML the text has is left out, and links that would run something lead nowhere.
    public let html: String

    /// Headings stay as they are written, or follow one of that level without a gap.
    public init(_ source: String, headingsBelow level: Int? = nil) throws(MarkdownError) {
        guard source.utf8.count <= Self.longest else { throw .tooLong }
        let result = Self.turn.withLock { _ in Result { () throws(MarkdownError) in try Self.read(source, level) } }
        (root, html) = try result.get()
    }

    /// cmark-gfm keeps what its extensions look for in variables of the whole process, and changes them while it reads:
    /// one text at a time.
    private static let turn = Mutex(())

    private static func read(_ source: String, _ level: Int?) throws(MarkdownError) -> (MarkdownNode, String) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { throw .tooLong }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink"] {
            if let dialect = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, dialect) }
        }
        cmark_parser_feed(parser, source, source.utf8.count)
        guard let document = cmark_parser_finish(parser) else { throw .tooLong }
        defer { cmark_node_free(document) }
        if let level { lower(document, below: level) }
        let root = try MarkdownNode(document)
        guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, nil) else { throw .tooLong }
        defer { free(html) }
        return (root, String(cString: html))
    }
}
