import Sponsorship

/// How files with this header were read the last time, and what is known to hold for all rows of the file at hand.
struct Recollection: Sendable {
    let mapping: ImportMapping?
    /// By canonical column name.
    private(set) var said: [String: String]

    /// `said` was said of this very file. What was said of the sheet that it comes from takes the place of what is
    /// remembered of the header, which other sheets may have, too.
    init(_ remembered: [RememberedMapping], said: [String: String] = [:], ofSheet: [String: String] = [:]) {
        let mapping = remembered.lazy.compactMap(\.mapping).first { $0.fault == nil }
        self.mapping = mapping
        self.said = ofSheet.filter { mapping?.fixed[$0.key] != nil }.merging(said) { $1 }
    }

    /// Whether the remembered show may be that of this file, too, which takes a look at it.
    var isInDoubt: Bool { mapping?.fixed["show"] != nil && said["show"] == nil }

    /// Takes what the file itself shows.
    mutating func confirm(with subject: FileSubject) {
        guard let mapping else { return }
        said.merge(subject.confirmed(mapping)) { said, _ in said }
    }
}

extension Recollection {
    /// Reads what a file that streams in, or lies on this machine, needs.
    static func of(
        _ findings: FileFindings, named fileName: String, said: [String: String], _ database: TenantDatabase
    ) async throws -> Recollection {
        let found = try await database.read(RememberedMapping.find(findings.tables.map(\.fingerprint)))
        var recollection = Recollection(found, said: said)
        if recollection.isInDoubt {
            let (shows, episodes) = try await database.read(ShowReference.all(), EpisodeReference.all())
            recollection.confirm(
                with: FileSubject(fileName: fileName, findings: findings, shows: shows, episodes: episodes))
        }
        return recollection
    }
}

extension ImportMapping {
    /// What somebody said that all rows are about.
    var saidOfAll: [String: String] {
        fixed.filter { kind.column($0.key)?.kind == .reference }
    }
}
