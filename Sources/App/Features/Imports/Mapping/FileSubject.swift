import Foundation
import Sponsorship
import Values

/// The show of a file that names none, where an earlier file with the same header had one. Every show's export has the
/// same columns and often the same name, so that show counts for this file only if this file itself speaks for it.
struct FileSubject {
    /// Fewer titles could be those of another show by chance.
    private static let fewestTitles = 3

    let fileName: String
    let findings: FileFindings
    let shows: [ShowReference]
    let episodes: [EpisodeReference]

    /// What the remembered mapping says of all rows and this file bears out.
    func confirmed(_ remembered: ImportMapping) -> [String: String] {
        guard let value = remembered.fixed["show"], let show = ShowReference.find(value, in: shows) else { return [:] }
        let isConfirmed = named.map(\.show) == [show.show] || hasEpisodes(of: show.show, remembered)
        return isConfirmed ? ["show": value] : [:]
    }

    /// The shows whose titles stand in the file's name. One word is no name: it may be a word about the report.
    var named: [ShowReference] {
        let words = " \(Self.words(fileName)) "
        return shows.filter { show in
            let title = Self.words(show.title)
            return title.contains(" ") && words.contains(" \(title) ")
        }
    }

    /// The first titles of the file are all titles of this show, and of no other.
    private func hasEpisodes(of show: ID<Show>, _ remembered: ImportMapping) -> Bool {
        let titles = Set(titles(remembered).map(RecordIndex.fold))
        guard titles.count >= Self.fewestTitles else { return false }
        var owners: [String: Set<ID<Show>>] = [:]
        for episode in episodes {
            let title = RecordIndex.fold(episode.title)
            if titles.contains(title) { owners[title, default: []].insert(episode.show) }
        }
        return titles.allSatisfy { owners[$0] == [show] }
    }

    private func titles(_ remembered: ImportMapping) -> [String] {
        guard let column = remembered.columns.first(where: { $0.use.field == "title" })?.name else { return [] }
        return findings.tables.lazy.compactMap { $0.columns.first { $0.name == column }?.samples }.first ?? []
    }

    /// Letters and digits, whatever stands between them.
    private static func words(_ text: String) -> String {
        RecordIndex.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
