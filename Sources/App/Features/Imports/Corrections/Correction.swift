import FoundationEssentials
import Jobs
import Postgres
import Sponsorship
import Values

/// A file of rejected rows that came back corrected: the import it continues, and how that one was read.
struct Correction: Sendable {
    let parent: ID<Import>
    let mapping: ImportMapping

    /// Nil for any other file. Throws when the file was sent as a correction and cannot be one.
    static func of(_ item: Import, _ findings: FileFindings, _ job: JobRun) async throws -> Correction? {
        let isRejectedRows = findings.tables.first.map { Array($0.names.suffix(3)) } == RejectedRows.columns
        guard isRejectedRows, let id = item.corrects ?? RejectedRows.origin(ofFileNamed: item.fileName) else {
            guard item.corrects == nil else { throw ImportRefused.withoutColumns }
            return nil
        }
        let (parents, plans) = try await job.read(Import.find(id), ImportPlan.of(id))
        guard let parent = parents.first, parent.status == .done, let mapping = plans.first?.mapping else {
            guard item.corrects == nil else { throw ImportRefused.withoutParent }
            return nil
        }
        guard !mapping.addsRows else { throw ImportRefused.counted }
        return Correction(parent: parent.id, mapping: mapping.ofRejectedRows)
    }
}

extension ImportRefused {
    fileprivate static let withoutColumns = Self(
        reason:
            "This is not the file of rejected rows: its last columns are not \(RejectedRows.columns.joined(separator: ", ")). "
            + "Download the rejected rows, correct them there and send that file.")
    fileprivate static let counted = Self(
        reason:
            "Each row of the file that this one corrects counted as one, so its sums cannot be completed by some rows. "
            + "Correct the whole file and send that; the import before it can be undone.")
    fileprivate static let withoutParent = Self(
        reason: "The import that this file corrects was undone meanwhile. Bring it back first.")
}

extension ImportMapping {
    /// The same columns in a file that we have written: UTF-8 with commas, one table, nothing but rows.
    fileprivate var ofRejectedRows: ImportMapping {
        var mapping = self
        (mapping.table, mapping.encoding, mapping.delimiter, mapping.skipsTotals) = (nil, .detected, nil, false)
        return mapping
    }
}
