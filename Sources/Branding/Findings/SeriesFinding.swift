/// Two series of a chart that cannot be told apart.
public struct SeriesFinding: Sendable, Equatable {
    public let scheme: Scheme
    /// From 1 to 5.
    public let first, second: Int

    public var sentence: String {
        "Series \(first) and \(second) look alike in \(scheme.rawValue), at least to people who confuse red and green."
    }
}

extension CompiledBrand {
    /// Only colours of the brand's own stylesheet can be found here.
    public var alikeSeries: [SeriesFinding] {
        Scheme.allCases.flatMap { scheme in
            let colours = Token.series.map { SeenColour(self[scheme][$0]) }
            return colours.indices.flatMap { first in
                colours.indices.dropFirst(first + 1).compactMap { second in
                    colours[first].distinctness(from: colours[second]) < 1
                        ? SeriesFinding(scheme: scheme, first: first + 1, second: second + 1) : nil
                }
            }
        }
    }
}
