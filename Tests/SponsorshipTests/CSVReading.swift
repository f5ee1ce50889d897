@testable import Sponsorship

/// A whole CSV file read in chunks: what came out of it, for comparison.
struct CSVReading: Equatable {
    struct Row: Equatable {
        let line: Int
        let fields: [String]
        let fault: CSVRow.Fault?
    }

    var rows: [Row] = []
    var error: FileError?

    var fields: [[String]] { rows.map(\.fields) }
    var lines: [Int] { rows.map(\.line) }

    init(_ bytes: [UInt8], chunk: Int = .max, encoding: CSVEncoding = .detected, limits: CSVLimits = .standard) {
        var reader = CSVReader(encoding: encoding, limits: limits)
        do throws(FileError) {
            for part in bytes.chunks(of: chunk) {
                try reader.feed(part.span, into: &rows, Self.collect)
            }
            try reader.finish(into: &rows, Self.collect)
        } catch {
            self.error = error
        }
    }

    init(_ text: String, chunk: Int = .max, limits: CSVLimits = .standard) {
        self.init(Array(text.utf8), chunk: chunk, limits: limits)
    }

    private static func collect(_ rows: inout [Row], _ row: borrowing CSVRow) {
        var fields: [String] = []
        for position in 0..<row.count { fields.append(row.text(position)) }
        rows.append(Row(line: row.line, fields: fields, fault: row.fault))
    }
}

extension [UInt8] {
    /// The bytes in pieces of at most so many.
    func chunks(of size: Int) -> [[UInt8]] {
        stride(from: 0, to: count, by: Swift.min(size, Swift.max(count, 1))).map {
            Array(self[$0..<Swift.min($0 + Swift.min(size, count), count)])
        }
    }
}
