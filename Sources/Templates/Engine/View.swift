/// A value a template can show: it declares by name what a template may use of it.
///
/// Names a template may use are looked up here when the template is loaded; nothing is found by
/// reflection.
public protocol View: Sendable {
    /// What templates may use, by name. Declare it as a stored `static let`.
    static var fields: [Field<Self>] { get }
}
