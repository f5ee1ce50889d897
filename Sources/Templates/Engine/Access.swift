/// How a template reaches one field of a model whose type is no longer visible.
///
/// `isPresent` is `nil` where the value cannot be absent.
enum Access: Sendable {
    typealias Writer = @Sendable (Place, inout [UInt8]) -> Void
    typealias Test = @Sendable (Place) -> Bool
    typealias Visitor = @Sendable (Place, (Place) -> Void) -> Void

    case text(write: Writer, isPresent: Test?)
    case number(write: Writer)
    case markup(write: Writer, isPresent: Test?)
    case flag(Test)
    case list(visit: Visitor, hasItems: Test, schema: @Sendable () -> Schema)
    case texts(visit: Visitor, hasItems: Test)
    case view(visit: Visitor, isPresent: Test?, schema: @Sendable () -> Schema)

    /// The place itself, where it holds a text: `{{.}}` in a list of texts.
    static let textItself = Access.text(
        write: { place, output in output.appendEscaped(place.read { (text: String) in text }) },
        isPresent: nil)
}
