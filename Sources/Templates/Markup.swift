/// HTML or SVG that is ready to be written as it stands: every character in it was either
/// typed by a programmer or escaped.
public struct Markup: Sendable, Equatable {
    /// The markup in UTF-8.
    public let bytes: [UInt8]

    /// Takes markup the programmer vouches for. Never pass text that came from a person.
    public init(trusted text: String) {
        bytes = Array(text.utf8)
    }

    /// Takes markup the programmer vouches for, as UTF-8. For code that writes bytes itself.
    public init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text with the five characters that mean something in HTML replaced, fit for element
    /// content and for quoted attribute values.
    public static func escaping(_ text: String) -> Markup {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        return Markup(trusted: bytes)
    }

    /// The markup as text.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}
