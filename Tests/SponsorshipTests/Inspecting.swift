@testable import Sponsorship

/// A whole file inspected in chunks: what was found, for comparison.
struct Inspecting: Equatable {
    var findings: FileFindings?
    var error: FileError?

    init(
        _ bytes: [UInt8], chunk: Int = .max, encoding: CSVEncoding = .detected, limits: CSVLimits = .standard,
        delimiter: Delimiter? = nil
    ) {
        var inspection = FileInspection(encoding: encoding, limits: limits, delimiter: delimiter)
        do throws(FileError) {
            for part in bytes.chunks(of: chunk) { try inspection.feed(part.span) }
            findings = try inspection.finish()
        } catch {
            self.error = error
        }
    }

    init(_ text: String, chunk: Int = .max) {
        self.init(Array(text.utf8), chunk: chunk)
    }

    var tables: [TableFindings] { findings?.tables ?? [] }
    var columns: [ColumnFindings] { tables.first?.columns ?? [] }

    /// What a single column of these values holds.
    static func column(_ values: [String]) -> ColumnFindings? {
        Inspecting("id;value\n" + values.map { "a;\($0)\n" }.joined()).columns.last
    }
}
