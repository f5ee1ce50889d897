import Foundation
import Postgres
import Sponsorship
import Values

@testable import App

// The statements of imports.
extension Statement {
    private static let id = ID<Import>.new(at: now)

    /// From the file's arrival to its being forgotten.
    static func importLives() throws -> [Statement] {
        let (job, maria) = (UUID(), Member(Demo.northwind.members.ops))
        let texts = ImportPlan.Texts(try .sample, ImportMapping(kind: .metrics))
        let asked = ImportMapping(kind: .metrics)
        return [
            Statement(.ops, Import.twins(of: id)),
            Statement(.ops, Import.sent(under: "key")), Statement(.ops, Import.fingerprint(of: id)),
            Statement(.ops, ImportPlan.of(id)), Statement(.ops, ImportProgress.of(id)),
            Statement(.ops, ImportRejection.after(7, of: id, limit: 10)),
            Statement(.ops, ImportRejection.corrected(of: id)),
            Statement(.jobs, ImportRejection.correct(id, by: id, CorrectedRows())),
            Statement(.ops, KeptRow.all(of: id)),
            Statement(.ops, RememberedMapping.find(["a", "b"])),
            Statement(.ops, RememberedMapping.keep(asked, for: "a", by: maria, at: now)),
            Statement(
                .ops, Import.receive(id, kind: .metrics, fileName: "a.csv", encoding: .detected, by: maria, at: now)),
            Statement(.ops, Import.received(id, bytes: 1, sha256: [1], job: job, at: now)),
            Statement(.ops, Import.recheck(id, kind: .metrics, mapping: texts.mapping, job: job, at: now)),
            Statement(.ops, Import.plan(id, texts)), Statement(.ops, Import.commit(id, seen: job, job: job)),
            Statement(.ops, Import.cancel(id, at: now)),
            Statement(.ops, Import.undo(id, byName: "Maria", job: job, at: now)),
            Statement(.ops, Import.redo(id, job: job)), Statement(.ops, ImportPiece.touch(id, at: now)),
            Statement(.jobs, Import.ask(id, texts, at: now)),
            Statement(.jobs, Import.offer(id, texts, preview: "{}", at: now)),
            Statement(.jobs, Import.undone(id, kept: 1)), Statement(.jobs, Import.redone(id, kept: 1)),
            Statement(.jobs, Import.failInterrupted(at: now)), Statement(.jobs, Import.failParked(at: now)),
            Statement(.jobs, Import.restParked()), Statement(.jobs, Import.forgetUndecided(at: now)),
            Statement(.jobs, ImportPiece.read(id, at: 0)), Statement(.jobs, ImportPiece.forgetSettled()),
            Statement(.ops, ImportPiece.keep([1], at: 0, of: id)),
        ]
    }

    /// All that taking back and bringing back run, each once.
    static var reversal: [Command] {
        MetricsReversal.undo(.sample()) + [MetricsReversal.putBack(id), MetricsReversal.forgetRemoved(id)]
    }

    /// What files of records write, and back; the other tables are written by the tests of each kind.
    static var records: [Statement] {
        let back = RecordReversal(id: id, direction: .undo)
        return [Audience.ops, .jobs].flatMap { audience in
            [
                Statement(audience, RecordTable.shows.all()), Statement(audience, RecordTable.shows.insert([])),
                Statement(audience, RecordTable.shows.update([])),
                Statement(audience, RecordTable.showTopics.delete([])),
                Statement(audience, RecordJournal.remember([], of: id)),
                Statement(audience, RecordJournal.keepRejections([], of: id)),
                Statement(audience, RecordJournal.renewSums(after: id)),
                Statement(audience, back.remove(.shows)), Statement(audience, back.removeParts(.showTopics)),
                Statement(audience, back.change(.shows)), Statement(audience, back.putBack(.shows)),
                Statement(audience, back.forgetKept()), Statement(audience, back.keep(.shows)),
                Statement(audience, back.kept()),
            ]
        } + [
            Statement(.ops, KeptRecord.all(of: id)), Statement(.ops, RecordTable.episodes.some([id.description])),
            Statement(.ops, Import.history(of: .shows, page: 1)), Statement(.ops, ShowRecords.template),
            Statement(.ops, EpisodeRecords.template), Statement(.ops, AdvertiserRecords.template),
            Statement(.ops, PlacementRecords.template),
            Statement(.ops, LineRecords.template),
            Statement(.jobs, DownloadsByDay.all(in: ShowCatalogue.recent(.demo))),
        ]
    }

    /// From a file's rows to the figures, and back.
    static var staging: [Statement] {
        [Audience.ops, .jobs].flatMap { audience in
            [
                Statement(audience, ImportStaging.open()), Statement(audience, ImportStaging.takeTurn()),
                Statement(audience, MetricsMerge.compare(ImportMapping(kind: .metrics))),
                Statement(audience, MetricsMerge.count()),
                Statement(audience, MetricsMerge.insertNew(id)), Statement(audience, MetricsMerge.remember(id)),
                Statement(audience, MetricsMerge.updateChanged(id)), Statement(audience, MetricsMerge.noteShows(id)),
                Statement(audience, MetricsPreview.samples("c")),
                Statement(audience, MetricsPreview.effects(.demo, .demo)),
            ]
        }
            + (ImportStaging.keepRejections(id, hasRepeats: true) + reversal).map { Statement(.jobs, $0) }
            + [Statement(.jobs, MetricsReversal.kept(id))]
    }
}

extension FileFindings {
    /// What is found in a header line.
    static var sample: FileFindings {
        get throws {
            var inspection = FileInspection(encoding: .detected)
            try inspection.feed(Array("day,episode_id,source,downloads\n2026-11-20,a,spotify,1\n".utf8).span)
            return try inspection.finish()
        }
    }
}

extension Import {
    /// An import for tests that need no database.
    static func sample(
        _ status: Status = .done, created: Int = 3, changed: Int = 2, identical: Int = 1, rejected: Int = 0,
        kept: Int = 0,
        failure: String? = nil, undone: Undoing? = nil
    ) -> Import {
        Import(
            id: .new(at: TestSite.noon), kind: .metrics, fileName: "week.csv", memberName: "Maria Castellane",
            status: status,
            startedAt: TestSite.noon, finishedAt: TestSite.noon, bytes: 4096,
            rows: created + changed + identical + rejected, accepted: created + changed + identical, rejected: rejected,
            created: created, changed: changed, firstDay: .demo, lastDay: .demo, ignoredColumns: [], failure: failure,
            job: nil, kept: kept, undone: undone, corrects: nil, sheet: nil, sheetName: nil, savesItself: false,
            isOfTotals: false)
    }
}
