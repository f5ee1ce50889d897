import Sponsorship
import Values

/// A file of as many rows as asked: every episode and source of yesterday, then of the day before, and when it has gone
/// back far enough, again with further sources.
struct LargeSample: Sequence, Sendable {
    private static let sourcesPerRound = 3
    private static let rowsPerChunk = 1000

    private let guids: [String]
    private let yesterday: Day
    private let rows: Int
    private let daysBack: Int

    init(_ tenant: DemoTenant, on today: Day, rows: Int, daysBack: Int = 400) {
        guids = tenant.lastingEpisodes(on: today).map(\.guid)
        yesterday = today.previous
        self.daysBack = Swift.max(1, daysBack)
        self.rows = guids.isEmpty ? 0 : rows
    }

    func makeIterator() -> AnyIterator<[UInt8]> {
        var written = -1
        return AnyIterator {
            guard written < rows else { return nil }
            guard written >= 0 else {
                written = 0
                return Array((MetricsHeader.canonical + "\n").utf8)
            }
            let chunk = written..<Swift.min(written + Self.rowsPerChunk, rows)
            written = chunk.upperBound
            return bytes(chunk)
        }
    }

    private func bytes(_ rows: Range<Int>) -> [UInt8] {
        var chunk: [UInt8] = []
        chunk.reserveCapacity(rows.count * 72)
        for row in rows { chunk.append(line: figures(row).cells) }
        return chunk
    }

    /// The number of a row, taken apart: episode, then source, then day, then round.
    private func figures(_ row: Int) -> DemoFigures {
        let (rest, episode) = row.quotientAndRemainder(dividingBy: guids.count)
        let (days, inRound) = rest.quotientAndRemainder(dividingBy: Self.sourcesPerRound)
        let (round, day) = days.quotientAndRemainder(dividingBy: daysBack)
        var random = DemoRandom(UInt64(truncatingIfNeeded: row), 0)
        var figures = DemoFigures(
            day: yesterday.adding(days: -day), guid: guids[episode], source: Self.source(round, inRound),
            downloads: random.number(1...900))
        figures.listeners = figures.downloads * 9 / 10
        figures.completion = random.number(4000...9000)
        figures.clicks = random.number(10...150)
        figures.conversions = random.number(0...9)
        figures.revenueCents = figures.downloads * 2
        return figures
    }

    private static func source(_ round: Int, _ position: Int) -> String {
        guard round == 0, DemoMetrics.sources.indices.contains(position) else {
            return "source-\(round * sourcesPerRound + position + 1)"
        }
        return DemoMetrics.sources[position]
    }
}
