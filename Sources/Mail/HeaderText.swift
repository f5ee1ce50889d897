/// Text that may stand in a header: one line without control characters. The only kind that headers take.
public struct HeaderText: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// Throws `controlCharacter` for text with a line break or another control character.
    public init(_ text: String) throws(MailError) {
        guard !text.unicodeScalars.contains(where: \.breaksHeaders) else { throw .controlCharacter(in: text) }
        description = text
    }

    /// For text that people typed: what cannot stand in a header becomes a space, and runs of blanks become one.
    ///
    /// Marks that turn the direction of what follows go too: a file called with one could make the rest of a subject read
    /// backwards. Letters that run from right to left need none.
    public init(flattening text: String) {
        let plain = text.unicodeScalars.filter { !$0.turnsDirection }.map { $0.breaksHeaders ? " " : $0 }
        let words = String(String.UnicodeScalarView(plain)).split(separator: " ")
        description = words.joined(separator: " ")
    }

    var isEmpty: Bool { description.isEmpty }
}

extension Unicode.Scalar {
    /// C0, DEL, C1, and the line and paragraph separators that some readers break lines at.
    fileprivate var breaksHeaders: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }

    fileprivate var turnsDirection: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
