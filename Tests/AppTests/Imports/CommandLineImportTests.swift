import Foundation
import Sponsorship
import Testing
import Values

@testable import App

/// What `flightline import` does, in the process that it does it in.
@Suite(.site) struct `An import on the command line` {
    /// Writes a file, hands it over, and takes it away again.
    private func send(
        _ text: String, named name: String = "file.csv", _ agency: Agency, kind: ImportKind? = nil,
        mapping: String? = nil, show: String? = nil, dryRun: Bool = false
    ) async throws -> ImportResource {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, plan) = (folder.appending(path: name), folder.appending(path: "mapping.json"))
        try Data(text.utf8).write(to: file)
        if let mapping { try Data(mapping.utf8).write(to: plan) }
        return try await App.importFile(
            file, of: agency.demo.slug, kind: kind, mapping: mapping.map { _ in plan }, show: show, dryRun: dryRun,
            agency.site.services)
    }

    @Test(arguments: KindFile.all)
    func `says what it would do, does it, and finds it done`(file: KindFile) async throws {
        let agency = try await TestSite.shared.found()
        let text = file.text(agency)
        let dry = try await send(text, agency, kind: file.kind, dryRun: true)
        #expect((dry.status, dry.rows, dry.new) == ("preview", 1, 1))
        #expect(try await agency.imports().isEmpty)
        let done = try await send(text, agency, kind: file.kind)
        #expect((done.status, done.kind, done.new) == ("done", file.kind.rawValue, 1))
        let again = try await send(text, agency, kind: file.kind)
        #expect((again.new, again.changed, again.identical, again.rejected) == (0, 0, 1, 0))
    }

    @Test func `takes the kind from the mapping, and refuses two kinds`() async throws {
        let agency = try await TestSite.shared.found()
        let mapping = #"{"kind": "advertisers", "columns": [{"column": "Wer", "field": "name"}]}"#
        let done = try await send("Wer\nHollow Oak\n", agency, mapping: mapping)
        #expect((done.kind, done.new) == ("advertisers", 1))
        await #expect(throws: App.ImportRefusal.self) {
            try await send("Wer\nHollow Oak\n", agency, kind: .shows, mapping: mapping)
        }
    }

    @Test func `asks for the show of a file that names none, and takes it with the file`() async throws {
        let agency = try await TestSite.shared.found()
        let (text, show) = (TotalsFile.megaphone.text(agency, 1204), agency.ownShow)
        let refusal = await #expect(throws: App.ImportRefusal.self) { try await send(text, agency) }
        #expect(refusal?.text.contains("Which show is this file about?") == true)
        #expect(refusal?.text.contains("--show") == true)
        for name in [show.title.uppercased(), show.id.short] {
            _ = try await send(text, agency, show: name)
            #expect(try await agency.totals() == TotalsFile.megaphone.words)
        }
        let unknown = await #expect(throws: App.ImportRefusal.self) { try await send(text, agency, show: "Nowhere") }
        #expect(unknown?.text.contains("“Nowhere” is no show of yours") == true)
        let named = await #expect(throws: App.ImportRefusal.self) {
            try await send(TotalsFile.appleEpisodes.text(agency, 1), agency, show: show.title)
        }
        #expect(named?.text.contains("names the show of each row itself") == true, "\(named?.text ?? "")")
    }
}
