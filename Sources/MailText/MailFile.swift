/// A mail as it stands in a file: a first line `Subject: …`, an empty one, then the text.
public struct MailFile: Sendable, Equatable {
    public let source: MailSource
    /// On which line the text begins, counted from 1.
    private let start: Int

    static let opening = "Subject:"

    /// Nil when the first line is another.
    public init?(_ file: String) {
        let file = file.replacing("\r\n", with: "\n")
        let lines = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix(Self.opening) else { return nil }
        let rest = lines.dropFirst().first ?? ""
        let text = rest.drop(while: \.isNewline)
        start = 2 + rest.count - text.count
        source = MailSource(
            subject: String(first.dropFirst(Self.opening.count).drop { $0 == " " }), text: String(text))
    }

    /// What is wrong with the mail, each with its line of the file.
    public func sentences(_ errors: MailTemplateErrors) -> [String] {
        errors.all.map { $0.description(textFrom: start) }
    }
}
