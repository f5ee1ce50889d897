/// A name that a template may use, and what stands behind it.
public struct MailVariable: Sendable, Equatable {
    /// What a value is. All but addresses are text in the end; the kind tells whoever writes what to expect.
    public enum Kind: String, Sendable {
        case text, number, money, day, address
    }

    /// Without the braces: `file`.
    public let name: String
    /// For whoever writes the template: `The name of the file`.
    public let meaning: String
    public let kind: Kind

    public init(_ name: String, _ meaning: String, _ kind: Kind) {
        (self.name, self.meaning, self.kind) = (name, meaning, kind)
    }
}
