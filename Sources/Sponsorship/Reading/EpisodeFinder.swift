/// Finds the episode of a row: by id, guid or whole reference; then, when the show is known, by the title within it.
struct EpisodeFinder {
    private var episodes: EpisodeLookup
    private var nearest: NearestTitle
    private let fixedReference: [UInt8]
    private let fixedShow: [UInt8]
    private let fixedTitle: [UInt8]

    init(_ mapping: ImportMapping, _ index: EpisodeIndex) {
        episodes = EpisodeLookup(index)
        nearest = NearestTitle(index)
        fixedReference = Array((mapping.fixed["episode_id"] ?? "").utf8)
        fixedShow = Array((mapping.fixed["show"] ?? "").utf8)
        fixedTitle = Array((mapping.fixed["title"] ?? "").utf8)
    }

    /// The episode's position in the list the index was made of.
    mutating func find(
        _ row: borrowing CSVRow, _ plan: MetricsPlan, _ table: TableReader
    ) throws(Rejection) -> Int32 {
        let reference = Self.bytes(row, plan.reference, fixedReference)
        let show = Self.bytes(row, plan.show, fixedShow)
        let title = Self.bytes(row, plan.title, fixedTitle)
        var match = reference.isEmpty ? .unknown : episodes.match(reference.span)
        if case .episode(let position) = match { return position }
        let name = title.isEmpty ? reference : title
        if !show.isEmpty, !name.isEmpty {
            let byTitle = episodes.match(show: show.span, title: name.span)
            if case .episode(let position) = byTitle { return position }
            if byTitle == .ambiguous { match = .ambiguous }
        }
        let place = title.isEmpty ? plan.reference ?? plan.title : plan.title
        let reason: Rejection.Reason =
            name.isEmpty ? .missing : match == .ambiguous ? .ambiguousEpisode : .unknownEpisode
        var rejection = Self.rejection(row, place, table, reason, name: name)
        if reason != .missing { rejection.reference = Self.reference(show, name) }
        if reason == .unknownEpisode {
            rejection.suggestion = nearest.title(
                like: String(decoding: name, as: UTF8.self), show: String(decoding: show, as: UTF8.self))
        }
        throw rejection
    }

    /// As `EpisodeIndex` looks for what somebody has said of it.
    private static func reference(_ show: [UInt8], _ name: [UInt8]) -> String {
        let name = String(decoding: name, as: UTF8.self)
        return show.isEmpty ? name : String(decoding: show, as: UTF8.self) + " / " + name
    }

    private static func rejection(
        _ row: borrowing CSVRow, _ place: Int?, _ table: TableReader, _ reason: Rejection.Reason, name: [UInt8]
    ) -> Rejection {
        if let place { return table.rejection(row, place, reason) }
        let value = Excerpt(String(decoding: name, as: UTF8.self)).text
        return Rejection(line: row.line, column: MetricsColumn.episode.rawValue, value: value, reason: reason)
    }

    /// The trimmed cell, or what holds for all rows when there is no such column.
    private static func bytes(_ row: borrowing CSVRow, _ position: Int?, _ fixed: [UInt8]) -> [UInt8] {
        guard let position else { return fixed }
        return row.withField(position) { field in
            field.extracting(field.trimmedRange).withUnsafeBufferPointer { Array($0) }
        }
    }
}
