/// A mail as somebody wrote it.
public struct MailSource: Sendable, Equatable {
    public var subject: String
    /// In Markdown.
    public var text: String

    public init(subject: String, text: String) {
        (self.subject, self.text) = (subject, text)
    }

    /// What `MailFile` reads.
    public var file: String { "\(MailFile.opening) \(subject)\n\n\(text)" }
}
