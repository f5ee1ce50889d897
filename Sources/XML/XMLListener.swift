/// Whoever wants to know what is in a document, in its order. What it is told is only there until it returns.
public protocol XMLListener: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end()
    /// A piece of text in UTF-8, never empty.
    func text(_ bytes: UnsafeRawBufferPointer)
    /// The declaration of a document type; whether it declares anything beyond its name.
    func doctype(declares: Bool)
    /// Something else, such as a comment; said only to whoever reads with `XMLReader.Habits.hearsOthers`.
    func other()
}
