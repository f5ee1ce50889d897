/// A compiled brand for programs: every colour, and how every pair does.
public struct BrandTable: Sendable, Codable, Equatable {
    public let colours: [Row]
    public let pairs: [Pair]
    /// Sentences about series that cannot be told apart.
    public let alikeSeries: [String]
    /// Properties of the brand's own stylesheet whose colours cannot be known.
    public let unreadable: [String]

    public struct Row: Sendable, Codable, Equatable {
        public let token: Token
        public let light, dark: Value
    }

    public struct Value: Sendable, Codable, Equatable {
        public let hex, oklch: String
    }

    public struct Pair: Sendable, Codable, Equatable {
        public let name, group: String
        public let scheme: Scheme
        public let text, background: Token
        public let textColour, backgroundColour: Colour
        public let ratio, needed: Double
        public let passes: Bool
        public let sentence: String?
    }

    public init(_ brand: CompiledBrand) {
        colours = Token.allCases.map { Row(token: $0, light: Value(brand.light[$0]), dark: Value(brand.dark[$0])) }
        pairs = brand.findings.map(Pair.init)
        alikeSeries = brand.alikeSeries.map(\.sentence)
        unreadable = brand.brief.theme.unreadable
    }
}

extension BrandTable.Value {
    init(_ colour: Colour) {
        self.init(hex: colour.hex, oklch: colour.oklch.description)
    }
}

extension BrandTable.Pair {
    init(_ finding: ContrastFinding) {
        self.init(
            name: finding.pair.name, group: finding.pair.group.rawValue, scheme: finding.scheme,
            text: finding.pair.text, background: finding.pair.background, textColour: finding.text,
            backgroundColour: finding.background, ratio: (finding.ratio * 100).rounded(.down) / 100,
            needed: finding.pair.need.ratio, passes: !finding.fails, sentence: finding.sentence)
    }
}
