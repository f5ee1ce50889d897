/// A mail as somebody wrote it.
public struct MailSource: Sendable, Equatable {
    public var subject: String
    /// In Markdown.
    public var text: String

    public init(subject: String, text: String) {
        (self.subject, self.text) = (subject, text)
    }

    private static let opening = "Subject:"

    /// As it stands in a file: a first line `Subject: …`, then the text. Nil when the first line is another.
    public init?(file: String) {
        let lines = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix(Self.opening) else { return nil }
        subject = String(first.dropFirst(Self.opening.count).drop { $0 == " " })
        text = lines.dropFirst().first.map { String($0.drop(while: \.isNewline)) } ?? ""
    }

    /// What `init(file:)` reads.
    public var file: String { "\(Self.opening) \(subject)\n\n\(text)" }
}
