import Foundation
import HTTPTypes
import Jobs
import Postgres
import Testing
import Web

@testable import App

@Suite(.queue, .site) struct `The page of jobs` {
    @Test func `is kept up to date while a job runs, and says how far it is`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.furnishSchedule([])
        try await agency.run(done: 3, of: 8)
        let window = try await agency.signIn(\.ops)
        let page = try await window.get("/jobs")
        let version = page.text.firstMatch(of: /data-live="\/jobs\/events" data-live-version="([^"]+)"/)?.1
        #expect(page.text.contains(#"<progress value="3" max="8""#) && page.words.contains("3 of 8"))
        #expect(page.text.contains(#"<noscript><meta http-equiv="refresh" content="15"></noscript>"#))
        let told = try await window.told()
        #expect(told.version == version.map(String.init) && !told.isOver)
        #expect(told.bars.map(\.text) == ["3 of 8"] && told.bars.first?.done == 3 && told.bars.first?.total == 8)
    }

    @Test func `has a bar for a job that does not say how far it is`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.furnishSchedule([])
        try await agency.run(done: nil, of: nil)
        let window = try await agency.signIn(\.ops)
        let page = try await window.get("/jobs")
        #expect(page.text.contains(#"<progress aria-label="Progress">"#) && page.words.contains("Under way"))
        #expect(try await window.told().bars.isEmpty)
    }

    @Test func `is left alone when nothing goes on`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.ops)
        let page = try await window.get("/jobs")
        #expect(!page.text.contains("data-live=") && !page.text.contains("http-equiv=\"refresh\""))
        #expect(try await window.told().isOver)
    }

    @Test func `is another once a job has ended`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.furnishSchedule([])
        let window = try await agency.signIn(\.ops)
        let before = try await window.told().version
        #expect(try await window.told().version == before)
        try await agency.site.owner.run(
            "UPDATE jobs SET status = 'done', finished_at = now() WHERE tenant_id = \(agency.id)")
        let after = try await window.told()
        #expect(after.version != before && after.isOver)
    }

    @Test func `is told nothing more when the session has ended, or never was`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.ops)
        _ = try await window.get("/jobs")
        // Remembered for a moment; the stream asks the database.
        try await agency.site.owner.run(
            "UPDATE sessions SET expires_at = \(TestSite.noon - 1) WHERE tenant_id = \(agency.id)")
        #expect(try await !window.get("/jobs/events").text.contains("data:"))
        let visitor = try await agency.visit().send(.get, "/jobs/events", headers: [.accept: "text/event-stream"])
        #expect(visitor.status == 401)
    }
}

extension Agency {
    /// As if a worker ran all its jobs.
    fileprivate func run(done: Int?, of total: Int?) async throws {
        try await site.owner.run(
            """
            UPDATE jobs SET status = 'running', worker = 'w', lease_until = now() + interval '1 hour', attempt = 1,
                started_at = now(), progress_done = \(done), progress_total = \(total)
            WHERE tenant_id = \(id)
            """)
    }
}

extension Window {
    /// The first thing that the stream of jobs says.
    fileprivate func told() async throws -> Told {
        let answer = try await get("/jobs/events")
        let line = try #require(answer.text.firstMatch(of: /(?m)^data: (.*)$/)?.1, "\(answer.text)")
        return try JSONDecoder.script.decode(Told.self, from: Data(line.utf8))
    }
}

private struct Told: Decodable {
    let version: String
    let bars: [Bar]
    let isOver: Bool

    struct Bar: Decodable {
        let id, text: String
        let done, total: Int
    }
}
