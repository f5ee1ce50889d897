/// The name of an element or an attribute: the namespace it means, whatever prefix was written.
public struct XMLName: Sendable, Equatable {
    /// Empty for none.
    public let namespace: String
    public let local: String

    /// Stands between a namespace and a name. White space other than a space is normalised away in attributes, so no
    /// namespace holds it.
    static let separator = UInt8(ascii: "\n")

    /// As expat gives it.
    init(_ text: String) {
        let parts = text.utf8.split(separator: Self.separator, maxSplits: 1).map { String($0) ?? "" }
        namespace = parts.count > 1 ? parts[0] : ""
        local = parts.last ?? ""
    }
}
