/// The name of a custom setting: two plain names with a dot, such as `app.tenant`.
public struct SettingName: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// Nil when the text is anything but two plain names with a dot.
    public init?(_ text: String) {
        guard SettingName.isValid(text) else { return nil }
        description = text
    }

    private static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy(Identifier.isPlain)
    }
}

extension SettingName: ExpressibleByStringLiteral {
    public init(stringLiteral value: StaticString) {
        precondition(SettingName.isValid("\(value)"), "\(value) is not the name of a custom setting")
        description = "\(value)"
    }
}
