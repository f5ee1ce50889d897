import Postgres
import Sponsorship
import Values

/// What somebody who says how a file is read may choose from, and what was chosen for the last file like it.
struct MappingChoices: Sendable {
    let shows: [Show]
    var campaigns: [(value: String, label: String)] = []
    /// What the last file with this header was about, by canonical column name. It is shown to be confirmed, never taken.
    var suggested: [String: String] = [:]

    /// Reads what a page about the proposal needs; suggestions as long as nobody has answered.
    init(_ proposal: MappingProposal, suggesting table: TableFindings?, _ database: TenantDatabase) async throws {
        let fingerprints = table.map { [$0.fingerprint] } ?? []
        let (shows, remembered) = try await database.read(Show.all(), RememberedMapping.find(fingerprints))
        self.shows = shows
        if proposal.mapping.kind == .lines { campaigns = try await Self.campaigns(database) }
        let asked = proposal.questions.compactMap(\.fixable)
        suggested = (remembered.first?.mapping?.saidOfAll ?? [:]).filter { asked.contains($0.key) }
    }

    private static func campaigns(_ database: TenantDatabase) async throws -> [(value: String, label: String)] {
        let (campaigns, advertisers) = try await database.read(
            RecordTable.campaigns.all(), RecordTable.advertisers.all())
        let names = advertisers.map { ($0["id"]?.text ?? "", $0["name"]?.text ?? "") }
        let owners = Dictionary(names) { first, _ in first }
        let all = campaigns.compactMap { row in
            ID<Campaign>(row["id"]?.text ?? "").map {
                (
                    value: $0.short,
                    label: "\(row["name"]?.text ?? "") (\(owners[row["advertiser_id"]?.text ?? ""] ?? ""))"
                )
            }
        }
        return all.sorted { ($0.label.lowercased(), $0.value) < ($1.label.lowercased(), $1.value) }
    }

    /// Questions that say so where the last file with this header had an answer.
    func again(_ questions: [MappingQuestion]) -> [MappingQuestion] {
        questions.map { question in
            question.fixable.flatMap { suggested[$0] == nil ? nil : .again(field: $0) } ?? question
        }
    }
}

extension MappingQuestion {
    /// The field that a choice from what is on record would fill for all rows.
    fileprivate var fixable: String? {
        switch self {
        case .show, .again(field: "show"): "show"
        case .column(field: "campaign", _), .again(field: "campaign"): "campaign"
        default: nil
        }
    }
}
