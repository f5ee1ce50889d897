/// One step of a compiled template. Every name in it has become the level of the place to read and
/// the way to read it.
enum Instruction: Sendable {
    /// Bytes of the program's text.
    case literal(Range<Int>)
    case write(level: Int, Access.Writer)
    case choose(level: Int, Access.Test, expected: Bool, body: [Instruction])
    case visit(level: Int, Access.Visitor, inner: Int, body: [Instruction])
}
