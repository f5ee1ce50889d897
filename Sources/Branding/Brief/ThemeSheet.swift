/// The custom properties that a brand's own stylesheet sets on the root: all of it that the compiler understands.
public struct ThemeSheet: Sendable, Equatable {
    private var properties: [Property] = []

    struct Property: Sendable, Equatable {
        let name, value: String
        /// Nil when it holds for both.
        let scheme: Scheme?
    }

    public init() {}

    /// Reads a stylesheet; rules that are none of ours are passed over.
    public init(css: String) {
        var scan = ThemeScan(css)
        properties = scan.properties()
    }

    /// The value of a property, named without its hyphens, on a page of that scheme.
    func value(_ name: String, on page: Scheme) -> String? {
        properties.last { $0.name == name && ($0.scheme ?? page) == page }?.value
    }

    /// A plain number, such as `--brand-hue: 84`.
    func number(_ name: String) -> Double? {
        value(name, on: .light).flatMap { Double(plain: $0) }
    }

    /// Which scheme a place wears on a page, such as `--brand-rail-scheme: dark`; nil where the sheet says nothing.
    func scheme(of place: Token, on page: Scheme) -> Scheme? {
        switch value("brand-\(place.rawValue)-scheme", on: page) {
        case "dark": .dark
        case "light": .light
        case nil: nil
        default: page
        }
    }

    /// What it says of a colour, seen where `worn` is the scheme; nil where it says nothing, or nothing that is plain.
    func choice(of token: Token, on page: Scheme, wearing worn: Scheme? = nil) -> Choice? {
        said(of: token, on: page).flatMap { Choice($0, in: worn ?? page) }
    }

    /// Whether it says anything of a colour, plain or not.
    public func sets(_ token: Token) -> Bool {
        Scheme.allCases.contains { said(of: token, on: $0) != nil }
    }

    /// Properties for colours whose values are not plain, so that nobody can say how they look.
    public var unreadable: [String] {
        Token.allCases.compactMap { token in
            let isUnread = Scheme.allCases.contains { page in
                said(of: token, on: page) != nil && choice(of: token, on: page) == nil
            }
            return isUnread ? token.property : nil
        }
    }

    private func said(of token: Token, on page: Scheme) -> String? {
        token.propertyNames.lazy.compactMap { value($0, on: page) }.first
    }

    /// What a property for a colour can say.
    enum Choice: Equatable {
        case colour(Colour)
        case token(Token)
    }
}

extension ThemeSheet.Choice {
    init?(_ text: String, in scheme: Scheme) {
        let text = text.inScheme(scheme)
        if let colour = Colour(css: text) {
            self = .colour(colour)
        } else if text.hasPrefix("var(--"), text.last == ")", let token = Token(property: text.dropFirst(6).dropLast())
        {
            self = .token(token)
        } else {
            return nil
        }
    }
}

extension String {
    /// Of `light-dark(a, b)` the one that is meant; everything else as it is.
    fileprivate func inScheme(_ scheme: Scheme) -> Substring {
        let open = "light-dark("
        guard hasPrefix(open), last == ")" else { return self[...] }
        let inside = dropFirst(open.count).dropLast()
        var depth = 0
        let comma = inside.firstIndex { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return character == "," && depth == 0
        }
        guard let comma else { return self[...] }
        let half = scheme == .light ? inside[..<comma] : inside[inside.index(after: comma)...]
        return Substring(half.drop(while: \.isWhitespace))
    }
}
