public import Branding
import Foundation

/// Every contrast pair of a tenant's folder, as its pages would show them.
public struct BrandCheck: Sendable {
    /// For programs.
    public let table: BrandTable
    let findings: [ContrastFinding]

    /// Reads the folder: the accents of tenant.yml, and what theme.css says in plain colours.
    public init(_ folder: TenantFolder) {
        self.init(CompiledBrand(BrandBrief(BrandSettings(folder))))
    }

    init(_ brand: CompiledBrand) {
        table = BrandTable(brand)
        findings = brand.findings
    }

    /// Whether everything can be read, and the series of charts told apart.
    public var passes: Bool { findings.allSatisfy { !$0.fails } && table.alikeSeries.isEmpty }
}

extension BrandCheck: CustomStringConvertible {
    /// A line for each pair, its light and its dark side; under it what was corrected, or would have to be.
    public var description: String {
        let groups = ContrastPair.Group.allCases.map { group in
            ([group.rawValue] + ContrastPair.all.filter { $0.group == group }.flatMap(lines)).joined(separator: "\n")
        }
        return (groups + [conclusion]).joined(separator: "\n\n")
    }

    private func lines(of pair: ContrastPair) -> [String] {
        let found = findings.filter { $0.pair == pair }
        let sides = found.map { "\($0.scheme.rawValue) \(padded($0.ratio.ratioText, to: 8)) \($0.word)" }
        let notes = found.compactMap { finding in finding.sentence.map { "      \(finding.scheme.rawValue): \($0)" } }
        return ["  \(padded(pair.name, to: 40)) \(padded(sides.first ?? "", to: 27))\(sides.last ?? "")"] + notes
    }

    private var conclusion: String {
        let failing = findings.count(where: \.fails)
        let unread = table.unreadable.map { "\($0) is no plain colour, so nobody can say whether it is read." }
        let verdict = failing == 0 ? "All \(findings.count) pairs pass." : "\(failing) of \(findings.count) pairs fail."
        return (table.alikeSeries + unread + [verdict]).joined(separator: "\n")
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension ContrastFinding {
    /// The verdict in a word.
    var word: String {
        switch verdict {
        case .passes: "passes"
        case .corrected: "corrected"
        case .fails: "fails"
        }
    }
}
