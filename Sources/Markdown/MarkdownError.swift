/// Why a text is not read at all. Anything that is read is Markdown: it has no syntax errors.
public enum MarkdownError: Error, Sendable, Equatable {
    /// Longer than `MarkdownText.longest`.
    case tooLong
    /// Quotes and lists stand in each other more than `MarkdownText.deepest` times.
    case tooDeep
}
