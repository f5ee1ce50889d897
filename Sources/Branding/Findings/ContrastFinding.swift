/// How a pair of colours does in one scheme.
public struct ContrastFinding: Sendable, Equatable {
    public let pair: ContrastPair
    public let scheme: Scheme
    public let text, background: Colour
    public let ratio: Double
    public let verdict: Verdict

    public enum Verdict: Sendable, Equatable {
        case passes
        /// The brief asked for a colour that would have had this ratio; pages use another.
        case corrected(from: Colour, to: Colour, ratio: Double)
        /// The brand's own stylesheet says so; where there is one, a colour that would do.
        case fails(suggestion: Colour?)
    }

    public var fails: Bool {
        if case .fails = verdict { true } else { false }
    }

    /// What a person is told; nil when there is nothing to tell.
    public var sentence: String? {
        switch verdict {
        case .passes: nil
        case .corrected(let wanted, let used, let ratio):
            "\(wanted.hex) would have \(ratio.ratioText) and needs \(pair.need.text), so pages use \(used.hex)."
        case .fails(let suggestion):
            "It has \(ratio.ratioText) and needs \(pair.need.text)."
                + (suggestion.map { " \($0.hex) would do." } ?? "")
        }
    }
}

extension Double {
    /// `4.52:1`, cut off rather than rounded: what does not pass must not read as if it did.
    public var ratioText: String {
        let hundredths = Int(exactly: (self * 100).rounded(.down)) ?? 0
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest):1"
    }
}
