/// A piece of a style sheet that was not kept, where it stands, and why.
public struct Removal: Sendable, Equatable {
    /// From 1.
    public let line: Int
    /// From 1, in characters.
    public let column: Int
    /// How it begins, on one line.
    public let excerpt: String
    public let reason: Reason

    public enum Reason: Error, Sendable, Equatable {
        case tooLarge(limit: Int)
        case tooManyRules(limit: Int)
        case tooManyDeclarations(limit: Int)
        case tooDeep
        case noBlock
        case atRule(String)
        case layer
        case condition(String)
        case animationName
        case keyframes(limit: Int)
        case keyframe
        case fontFace
        case selector(SelectorFault)
        case nested
        case noDeclaration
        case property(String)
        /// The names of tokens begin with `--brand-`.
        case tokenName(String)
        case rootTakesTokens(String)
        case reachesRoot(String)
        case content
        case value(property: String, found: String?, allowed: String)
        case request(String)
        case function(String)
        case badString
        case important
    }

    public enum SelectorFault: Error, Sendable, Equatable {
        case malformed
        case id(String)
        case attribute(String)
        case attributeValue(String)
        case type(String)
        case pseudoClass(String)
        case pseudoElement(String)
        case namespace
        case long(limit: Int)
        case many(limit: Int)
        case deep
    }
}
