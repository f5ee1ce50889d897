import Sponsorship
import Values

/// The names of episodes in a metrics file that fit several of them or none.
struct OpenEpisodes {
    /// Of a show, so many of the newest are offered.
    private static let most = 100

    private var rows: [String: Int] = [:]
    private var order: [String] = []

    mutating func take(_ rejection: Rejection) {
        guard let name = rejection.reference, name.unicodeScalars.count <= NameMeaning.longest else { return }
        if let count = rows[name] {
            rows[name] = count + 1
        } else if order.count < OpenName.most {
            rows[name] = 1
            order.append(name)
        }
    }

    /// Those that may be one of the episodes, and those of which somebody has said so.
    func names(_ episodes: [EpisodeReference], said meanings: [NameMeaning]) -> [OpenName] {
        let field = MetricsColumn.episode.rawValue
        let open = order.map { (name: $0, rows: rows[$0] ?? 0, isSettled: false) }
        let said = meanings.filter { $0.field == field && rows[$0.name] == nil }
        let all = open + said.map { (name: $0.name, rows: 0, isSettled: true) }
        let known = all.isEmpty ? nil : Known(episodes)
        return all.prefix(OpenName.most).compactMap { name, rows, isSettled in
            guard let known, let found = known.candidates(name) else { return nil }
            return OpenName(
                field: field, name: name, table: .episodes, candidates: found.keys, mayBeNew: false,
                isUnknown: found.isUnknown, rows: rows, isSettled: isSettled)
        }
    }

    /// Episodes by what a file may have meant.
    private struct Known {
        private var called: [String: [String]] = [:]
        private var ofShow: [String: [String]] = [:]

        init(_ episodes: [EpisodeReference]) {
            let shows = Dictionary(grouping: episodes, by: \.show)
            for (show, episodes) in shows {
                let title = RecordIndex.fold(episodes.first?.showTitle ?? "")
                for episode in episodes {
                    let key = episode.episode.description
                    called[episode.guid, default: []].append(key)
                    called[title + " / " + RecordIndex.fold(episode.title), default: []].append(key)
                }
                let newest = episodes.suffix(most).map(\.episode.description)
                for name in [title, show.description, show.short] { ofShow[name, default: []] += newest }
            }
        }

        /// Episodes that are called so; otherwise the newest of the show that the name begins with.
        func candidates(_ name: String) -> (keys: [String], isUnknown: Bool)? {
            if let keys = called[name] ?? called[RecordIndex.fold(name)] { return (Array(keys.prefix(most)), false) }
            guard let end = name.firstRange(of: " / ")?.lowerBound else { return nil }
            let show = String(name[..<end])
            return (ofShow[show] ?? ofShow[RecordIndex.fold(show)]).map { ($0, true) }
        }
    }
}
