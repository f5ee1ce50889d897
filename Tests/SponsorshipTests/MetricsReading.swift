import Values

@testable import Sponsorship

/// A whole metrics file read in chunks: what came out of it, for comparison.
struct MetricsReading: Equatable {
    var rows: [MetricsRow] = []
    var lines: [Int] = []
    var rejections: [Rejection] = []
    var counts = MetricsReader.Counts()
    var error: FileError?

    init(
        _ chunks: [[UInt8]], encoding: CSVEncoding = .detected, rateUnit: RateUnit = .fraction,
        limits: CSVLimits = .standard
    ) {
        var reader = MetricsReader(
            episodes: EpisodeIndex(Fixtures.episodes), today: Fixtures.today, encoding: encoding, rateUnit: rateUnit,
            limits: limits)
        let accept = { (row: MetricsRow, line: Int) in
            rows.append(row)
            lines.append(line)
        }
        do throws(FileError) {
            for chunk in chunks {
                try reader.feed(chunk.span, accepted: accept, rejected: { rejections.append($0) })
            }
            try reader.finish(accepted: accept, rejected: { rejections.append($0) })
        } catch {
            self.error = error
        }
        counts = reader.counts
    }

    init(_ text: String, rateUnit: RateUnit = .fraction) {
        self.init([Array(text.utf8)], rateUnit: rateUnit)
    }

    /// One row below the canonical header.
    init(row: String, rateUnit: RateUnit = .fraction) {
        self.init(MetricsHeader.canonical + "\n" + row + "\n", rateUnit: rateUnit)
    }
}
