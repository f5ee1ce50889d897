/// How much contrast something needs by WCAG 2.2 AA.
public enum Need: String, Sendable, Codable {
    /// 1.4.3, text below 24 px, or below 18.66 px when it is bold.
    case text
    /// 1.4.3, larger text.
    case largeText = "large text"
    /// 1.4.11, edges of controls, focus rings, and what a chart draws.
    case graphic

    public var ratio: Double { self == .text ? 4.5 : 3 }

    public var text: String { self == .text ? "4.5:1" : "3:1" }
}
