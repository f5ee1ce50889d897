/// A name that needs no quoting anywhere: lower-case ASCII letters, digits and underscores, not starting with a digit.
public struct Identifier: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// Nil when the text is anything but a plain name.
    public init?(_ text: String) {
        guard Identifier.isPlain(text[...]) else { return nil }
        description = text
    }

    static func isPlain(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 63, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first)
        else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// A literal is the program's own text, so a wrong one is a mistake of the programmer and stops at once.
    public init(stringLiteral value: StaticString) {
        precondition(Identifier.isPlain("\(value)"[...]), "\(value) is not a plain identifier")
        description = "\(value)"
    }
}
