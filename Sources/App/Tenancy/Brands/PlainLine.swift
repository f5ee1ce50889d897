/// What a line that people read may be made of: a name, a headline, a sentence.
enum PlainLine {
    /// Signs that belong to one letter, and marks above and below it. No script needs as many.
    private static let (mostScalars, mostMarks) = (24, 8)

    /// Whether all of it is what it looks like: nothing that ends a line or turns the direction of what follows it, and no
    /// letter with a tower of marks.
    static func isClean(_ text: some StringProtocol) -> Bool {
        !text.unicodeScalars.contains(where: \.isNeverShown) && text.allSatisfy(isPlain)
    }

    /// Whether there is anything to see.
    static func isSeen(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace }
    }

    /// Whether the database has room for the name: it counts the signs that a character is made of.
    static func isShortEnough(name: String) -> Bool { name.unicodeScalars.count <= BrandSettings.longestName }

    private static func isPlain(_ letter: Character) -> Bool {
        let scalars = letter.unicodeScalars
        return scalars.count <= mostScalars
            && scalars.count { $0.properties.generalCategory == .nonspacingMark } <= mostMarks
    }
}

extension Unicode.Scalar {
    /// Controls, what ends a line or a paragraph, and embeddings, overrides and isolates that turn the direction of a text.
    /// Direction itself is seen to by pages.
    var isNeverShown: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        }
    }
}
