import Sponsorship
import Values

/// The beginning of a file that streams in: enough to see its columns, held back until it is known how to read them.
struct FileOpening {
    /// Of a file, in bytes, that its columns are judged by.
    private static let size = 64 * 1024

    private let encoding: CSVEncoding
    private var chunks: [[UInt8]] = []
    private var position = 0
    /// All of the file was read, and more need not be expected.
    private var isWhole = false

    init(encoding: CSVEncoding) {
        self.encoding = encoding
    }

    nonisolated(nonsending) mutating func read(_ next: MetricsLoad.NextChunk) async throws {
        var bytes = 0
        while bytes < Self.size {
            guard let chunk = try await next() else {
                isWhole = true
                return
            }
            bytes += chunk.count
            chunks.append(chunk)
        }
    }

    /// The chunks that were held back, one by one; nil when all have been taken.
    mutating func take() -> [UInt8]? {
        guard chunks.indices.contains(position) else { return nil }
        position += 1
        return chunks[position - 1]
    }

    /// How the file is to be read. Throws `FileError` or `ImportRefused` when its header line leaves that open.
    func plan(
        _ kind: ImportKind, named fileName: String, said: [String: String], _ database: TenantDatabase,
        presets: [Preset], today: Day
    ) async throws -> (findings: FileFindings, mapping: ImportMapping) {
        var inspection = FileInspection(encoding: encoding)
        let opening = wholeRows
        try inspection.feed(opening.span)
        let findings = try inspection.finish()
        let recollection = try await Recollection.of(findings, named: fileName, said: said, database)
        let proposal = MappingProposal.propose(
            findings, kind: kind, presets: presets, remembered: recollection.mapping, said: recollection.said)
        try ImportRefused.check(said, proposal.mapping)
        // Nobody is asked here, so what was said holds: a file that is no UTF-8 has to be looked at first.
        var mapping = proposal.mapping.asOf(today)
        mapping.encoding = encoding
        if !proposal.isComplete {
            if kind != .metrics || proposal.preset != nil || proposal.asksAgain {
                throw ImportRefused.open(proposal.questions)
            }
            _ = try MetricsHeader(findings.tables.first?.names ?? [])
        }
        return (findings, mapping)
    }

    /// What was held back, up to the end of its last whole row: a row that is cut off may have a quote that is closed later.
    private var wholeRows: ArraySlice<UInt8> {
        let bytes = chunks.reduce(into: []) { $0 += $1 }
        guard !isWhole else { return bytes[...] }
        var (isQuoted, end) = (false, bytes.count)
        for (position, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { end = position + 1 }
        }
        return bytes[..<end]
    }
}
