/// A page was to be written whose type is not among the pages its template set was made for.
public struct UnknownPage: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name of the page's type.
    public let type: String

    /// What happened and what to do about it.
    public var description: String {
        "\(type) was not compiled; add it to the pages of its TemplateSet"
    }
}
