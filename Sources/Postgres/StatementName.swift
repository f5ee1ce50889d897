/// Where a statement is written, such as `Show+Queries.all(of:)`: it heads the SQL as a comment and names errors.
///
/// Kept as the compiler's literals, so that it costs nothing until someone asks for it.
struct StatementName: Sendable, CustomStringConvertible {
    let file: StaticString
    let function: StaticString

    var description: String {
        let path = "\(file)".split(separator: "/").last.map(String.init) ?? ""
        let base = path.hasSuffix(".swift") ? String(path.dropLast(6)) : path
        return String("\(base).\(function)".map(StatementName.harmless))
    }

    /// `/* name */`: one comment, whatever the name.
    var comment: String { "/* \(self) */ " }

    /// Raw identifiers may contain anything, even the end of a comment.
    private static func harmless(_ character: Character) -> Character {
        character.isASCII && (character.isLetter || character.isNumber || "_+.:()-, ".contains(character))
            ? character : "_"
    }
}
