import Values

@testable import Sponsorship

/// A whole metrics file read by a mapping: what came out of it, for comparison.
struct MappedReading: Equatable {
    var rows: [MetricsRow] = []
    var lines: [Int] = []
    var rejections: [Rejection] = []
    var cells: [[String]] = []
    var counts = MetricsReader.Counts()
    var made = 0
    var extras: [String] = []
    var fault: MappingFault?
    var error: FileError?

    init(
        _ chunks: [[UInt8]], _ mapping: ImportMapping, episodes: [EpisodeNames] = Fixtures.episodes,
        limits: CSVLimits = .standard
    ) {
        do throws(MappingFault) {
            var reader = try MappedMetricsReader(
                mapping: mapping, episodes: EpisodeIndex(episodes), shows: ShowIndex(Fixtures.shows),
                today: Fixtures.today, limits: limits)
            error = read(chunks, &reader)
            (counts, made, extras) = (reader.counts, reader.made, reader.extras)
        } catch {
            fault = error
        }
    }

    init(_ text: String, _ mapping: ImportMapping) {
        self.init([Array(text.utf8)], mapping)
    }

    private mutating func read(_ chunks: [[UInt8]], _ reader: inout MappedMetricsReader) -> FileError? {
        var (rows, lines, rejections, cells) = (rows, lines, rejections, cells)
        defer { (self.rows, self.lines, self.rejections, self.cells) = (rows, lines, rejections, cells) }
        let accept = { (row: MetricsRow, line: Int) in
            rows.append(row)
            lines.append(line)
        }
        let reject = { (rejection: Rejection, row: borrowing CSVRow) in
            rejections.append(rejection)
            cells.append(row.cells())
        }
        do throws(FileError) {
            for chunk in chunks { try reader.feed(chunk.span, accepted: accept, rejected: reject) }
            try reader.finish(accepted: accept, rejected: reject)
            return nil
        } catch {
            return error
        }
    }
}

extension ImportMapping {
    /// A mapping of metrics whose columns are fields by name.
    static func metrics(_ columns: KeyValuePairs<String, String>, fixed: [String: String] = [:]) -> ImportMapping {
        var mapping = ImportMapping(kind: .metrics)
        mapping.columns = columns.map { MappedColumn($0, .field($1)) }
        mapping.fixed = fixed
        return mapping
    }
}

extension MappingProposal {
    /// What is proposed for a whole file.
    static func of(
        _ text: String, kind: ImportKind? = nil, presets: [Preset] = [], remembered: ImportMapping? = nil,
        said: [String: String] = [:]
    ) throws -> MappingProposal {
        let inspecting = Inspecting(text)
        guard let findings = inspecting.findings else { throw inspecting.error ?? .empty }
        return propose(findings, kind: kind, presets: presets, remembered: remembered, said: said)
    }
}
