import Foundation
import Postgres
import Values

@testable import App

extension Window {
    /// Sends a file to be looked at and gives what it would change.
    func look(_ file: String, _ kind: String, _ agency: Agency) async throws -> Answer {
        let page = try await offer(file, named: "\(kind).csv", kind: kind)
        try await agency.workOnImports()
        return try await open(page.path)
    }

    /// Says yes to a preview and waits for the outcome; nil when the page offers no such step.
    func commit(_ path: String, _ agency: Agency) async throws -> Answer? {
        try await decide("commit", path, agency)
    }

    func undo(_ path: String, _ agency: Agency) async throws -> Answer? {
        try await decide("undo", path, agency)
    }

    func redo(_ path: String, _ agency: Agency) async throws -> Answer? {
        try await decide("redo", path, agency)
    }

    private func decide(_ step: String, _ path: String, _ agency: Agency) async throws -> Answer? {
        guard let form = try await open(path).form(to: "\(path)/\(step)") else { return nil }
        _ = try await submit(form)
        try await agency.workOnImports()
        return try await open(path)
    }
}

extension Agency {
    /// An import that waits for a decision: its file is kept, and how it is read is remembered.
    func furnishUndecided(_ ops: Window) async throws {
        let page = try await ops.offer("Tag,Folge,Quelle,Abrufe\n2026-11-20,\(guids[0]),spotify,1\n", named: "tag.csv")
        try await workOnImports()
        let form = try await ops.open(page.path).form(to: page.path + "/mapping")
        guard let form else { throw Unexpected(text: try await ops.open(page.path).text) }
        _ = try await ops.submit(
            form,
            [
                "use-0": "field:day", "use-1": "field:episode_id", "use-2": "field:source", "use-3": "field:downloads",
                "remember": "on",
            ])
        try await workOnImports()
    }

    /// An import of records that was written, with its journal.
    func furnishRecords(_ ops: Window) async throws {
        let page = try await ops.offer(
            "name,website\nFurnished Advertiser,furnished.example\n", named: "advertisers.csv", kind: "advertisers")
        try await workOnImports()
        guard try await ops.commit(page.path, self) != nil else { throw Unexpected(text: page.text) }
    }

    /// Pieces of files that are kept.
    func pieces() async throws -> Int? {
        try await site.owner.value("SELECT count(*) FROM import_pieces WHERE tenant_id = \(id)", as: Int.self)
    }

    /// Which imports the figures came from.
    func writers() async throws -> [UUID] {
        try await site.owner.rows("SELECT DISTINCT import_id FROM daily_metrics WHERE tenant_id = \(id)")
    }

    /// Every figure with the import it came from, as text that can be compared.
    func everything() async throws -> [String] {
        try await site.owner.rows("SELECT m::text FROM daily_metrics m WHERE tenant_id = \(id) ORDER BY 1")
    }
}
