/// A view with a template of its own and a frame around it.
public protocol Page: View {
    /// What surrounds every page of a kind: brand, navigation, the person signed in. Its fields are
    /// found last, so a page's own field of the same name wins. Declare it as `typealias Frame = …`.
    associatedtype Frame: View

    /// Where the template is: `shows/index` for `templates/shows/index.mustache`.
    static var template: String { get }
}

/// The frame of a page that stands alone: a fragment or a mail.
public struct NoFrame: View {
    public static let fields: [Field<Self>] = []

    /// A frame with nothing in it.
    public init() {}
}
