/// A message carried across one redirect, such as "The order was approved".
public struct Flash: Sendable, Equatable {
    /// How it is shown.
    public enum Kind: String, Sendable {
        case notice, success, warning
    }

    public let kind: Kind
    public let text: String

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
