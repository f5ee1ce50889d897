/// What has a look of its own in a mail.
public enum MailElement: String, Sendable, CaseIterable {
    case heading1 = "h1"
    case heading2 = "h2"
    case heading3 = "h3"
    case paragraph = "p"
    case link = "a"
    /// A link that is all its paragraph says.
    case button
    case bulletList = "ul"
    case numberedList = "ol"
    case item = "li"
    case quote = "blockquote"
    case codeBlock = "pre"
    case code
    case table
    case tableHead = "th"
    case tableCell = "td"
    case rule = "hr"

    init?(tag: String) {
        switch tag {
        case "button": return nil
        case "h4", "h5", "h6": self = .heading3
        default: self.init(rawValue: tag)
        }
    }
}

/// How each element looks: attributes, for mail programs know no stylesheets of ours.
public struct MailStyle: Sendable {
    private let attributes: [MailElement: [UInt8]]

    /// Takes what the programmer vouches for: ` class="…" style="…"`, with the blank before it.
    public init(trusted attributes: (MailElement) -> String) {
        self.attributes = Dictionary(
            uniqueKeysWithValues: MailElement.allCases.map { ($0, Array(attributes($0).utf8)) })
    }

    subscript(element: MailElement) -> [UInt8] { attributes[element] ?? [] }
}
