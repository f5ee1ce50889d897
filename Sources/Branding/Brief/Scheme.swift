/// The two ways a page is shown; the reader's device chooses.
public enum Scheme: String, Sendable, CaseIterable, Codable {
    case light, dark
}

/// Something for light and for dark.
public struct SchemePair<Value> {
    public var light, dark: Value

    public init(light: Value, dark: Value) {
        self.light = light
        self.dark = dark
    }

    init(_ value: (Scheme) -> Value) {
        self.init(light: value(.light), dark: value(.dark))
    }

    public subscript(scheme: Scheme) -> Value {
        get { scheme == .light ? light : dark }
        set { if scheme == .light { light = newValue } else { dark = newValue } }
    }
}

extension SchemePair: Sendable where Value: Sendable {}
extension SchemePair: Equatable where Value: Equatable {}
