/// Something in a template that cannot stand there.
public struct MailTemplateError: Error, Sendable, Equatable {
    public enum Part: Sendable {
        case subject, text
    }

    public enum Reason: Sendable, Equatable {
        case empty
        case tooLong
        case tooDeep
        case severalLines
        case unclosed
        case notAName(String)
        case unknown(String, suggestion: String?)
        case html
        case picture
        /// A link that leads to something else than a page or a mailbox.
        case address(String)
        case partOfAddress
        case notAnAddress(String)
    }

    public let part: Part
    /// Counted from 1; nil where all of it is meant.
    public let line: Int?
    public let reason: Reason

    init(_ part: Part, line: Int? = nil, _ reason: Reason) {
        (self.part, self.line, self.reason) = (part, line, reason)
    }
}

/// Everything that is wrong with a template, in the order of the text.
public struct MailTemplateErrors: Error, Sendable, Equatable {
    public let all: [MailTemplateError]

    init(_ all: [MailTemplateError]) {
        self.all = all
    }

    /// Throws itself when there are any.
    func check() throws(MailTemplateErrors) {
        guard all.isEmpty else { throw self }
    }
}
