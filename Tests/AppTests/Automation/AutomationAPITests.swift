import Foundation
import HTTPTypes
import HummingbirdCore
import Jobs
import NIOCore
import Postgres
import Testing
import Values

@testable import App

private let base = "/api/v1/automation"

@Suite(.queue, .site) struct `The API of automation` {
    @Test func `shows every task with its times and its next five runs`() async throws {
        let (_, script) = try await Self.founded()
        let list = try await script.read("\(base)/tasks", as: Part<TaskAnswer>.self)
        #expect(
            list.items.map(\.task) == ["etl-health", "feed-refresh", "metrics-refresh", "sheet-reading"]
                && list.next == nil)
        let task = try await script.read("\(base)/tasks/metrics-refresh", as: TaskAnswer.self)
        #expect(task.title == "Metrics daily refresh" && task.cron == "0 2 * * *" && task.timeZone == "UTC")
        #expect(task.nextRuns.count == 5 && task.nextRuns.first == task.nextAt && !task.isPaused)
        #expect(task.lastRun == nil)
    }

    @Test func `pauses and resumes a task, however often it is told`() async throws {
        let (agency, script) = try await Self.founded()
        for _ in 0..<2 {
            let paused = try await script.post("\(base)/tasks/metrics-refresh/pause")
            #expect(paused.status == 200)
            let task = try paused.decoded(TaskAnswer.self)
            #expect(task.isPaused && task.nextAt == nil && task.nextRuns.isEmpty)
        }
        for _ in 0..<2 {
            let resumed = try await script.post("\(base)/tasks/metrics-refresh/resume")
            #expect(resumed.status == 200)
            #expect(try resumed.decoded(TaskAnswer.self).isPaused == false)
        }
        #expect(try await agency.deeds == ["pause schedule", "resume schedule"])
    }

    @Test func `runs a task once for the same wish, and says where its job is`() async throws {
        let (agency, script) = try await Self.founded()
        let body = #"{"due_at": "\#(ScriptInstantText.hourAgo)"}"#
        let first = try await script.post("\(base)/tasks/metrics-refresh/runs", body)
        #expect(first.status == 201)
        let job = try await script.read(try #require(first.headers[.location]), as: JobAnswer.self)
        #expect(job.status == "waiting" && job.startedBy == agency.members.ops.name && job.task == "metrics-refresh")
        let second = try await script.post("\(base)/tasks/metrics-refresh/runs", body)
        #expect(second.status == 200 && second.text == first.text)
        try await agency.work()
        let third = try await script.post("\(base)/tasks/metrics-refresh/runs", body)
        let run = try third.decoded(RunAnswer.self)
        #expect(third.status == 200 && run.status == "done" && run.job == job.id && run.isByHand)
        #expect(try await agency.deeds == ["run now"])
    }

    @Test func `takes a key for a wish, and no other wish under it`() async throws {
        let (_, script) = try await Self.founded()
        let path = "\(base)/tasks/metrics-refresh/runs"
        let first = try await script.post(path, key: "nightly-1")
        let second = try await script.post(path, key: "nightly-1")
        #expect(first.status == 201 && second.status == 200 && second.text == first.text)
        let other = try await script.post(path, #"{"due_at": "\#(ScriptInstantText.hourAgo)"}"#, key: "nightly-1")
        #expect(other.status == 409 && other.isProblem && other.text.contains("This key was used before"))
        let next = try await script.post(path, key: "nightly-2")
        #expect(next.status == 409 && next.text.contains("Another run is under way"))
    }

    @Test(
        arguments: [
            (#"{"due_at": "2099-01-01T00:00:00Z"}"#, nil, 422, "in the future"),
            (#"{"due_at": "2001-01-01T00:00:00Z"}"#, nil, 422, "400 days back"),
            (#"{"due_at": "soon"}"#, nil, 400, "The field “due_at” is not an instant"),
            ("[", nil, 400, "not JSON"), ("", "with blanks in it", 400, "Idempotency-Key"),
            ("", String(repeating: "k", count: 201), 400, "Idempotency-Key"),
        ] as [(String, String?, Int, String)])
    func `says what is wrong with a wish`(body: String, key: String?, status: Int, words: String) async throws {
        let (agency, script) = try await Self.founded()
        let answer = try await script.post("\(base)/tasks/metrics-refresh/runs", body, key: key)
        #expect(answer.status == status && answer.isProblem && answer.text.contains(words), "\(answer.text)")
        #expect(try await agency.fates() == [])
    }

    @Test func `pages through the runs of a task, the newest first`() async throws {
        let (agency, script) = try await Self.founded()
        try await agency.site.owner.run(
            """
            INSERT INTO occurrences (tenant_id, task, due_at, status, reason)
            SELECT \(agency.id), 'etl-health', \(TestSite.noon) - n * interval '30 minutes', 'missed', 'It was night.'
            FROM generate_series(1, 5) AS n
            """)
        var (path, seen) = ("\(base)/tasks/etl-health/occurrences?limit=2", [Date]())
        for _ in 0..<3 {
            let part = try await script.read(path, as: Part<RunAnswer>.self)
            seen += part.items.map(\.dueAt)
            path = part.next ?? ""
        }
        #expect(path == "" && seen == (1...5).map { TestSite.noon - Double($0) * 1800 })
    }

    @Test(arguments: ["limit=0", "limit=201", "limit=many", "status=odd"])
    func `says what may be asked for`(query: String) async throws {
        let (_, script) = try await Self.founded()
        let answer = try await script.window.get("\(base)/jobs?\(query)")
        #expect(answer.status == 400 && answer.isProblem)
    }

    @Test func `lists jobs by status, lets a parked one try again, and cancels one that waits`() async throws {
        let (agency, script) = try await Self.founded()
        for task in ["metrics-refresh", "etl-health"] { _ = try await script.post("\(base)/tasks/\(task)/runs") }
        try await agency.site.owner.run(
            """
            UPDATE jobs SET status = 'parked', attempt = max_attempts, reason = 'The disk was full.', finished_at = now()
            WHERE tenant_id = \(agency.id) AND task = 'etl-health'
            """)
        let parked = try await script.read("\(base)/jobs?status=parked", as: Part<JobAnswer>.self).items
        #expect(parked.map(\.reason) == ["The disk was full."])
        let all = try await script.read("\(base)/jobs?limit=1", as: Part<JobAnswer>.self)
        let rest = try await script.read(try #require(all.next), as: Part<JobAnswer>.self)
        #expect(Set((all.items + rest.items).map(\.task)) == ["metrics-refresh", "etl-health"] && rest.next == nil)
        let id = try #require(parked.first?.id)
        #expect(try await script.post("\(base)/jobs/\(id)/retry").decoded(JobAnswer.self).status == "waiting")
        for _ in 0..<2 {
            #expect(try await script.post("\(base)/jobs/\(id)/cancel").decoded(JobAnswer.self).status == "cancelled")
        }
        #expect(try await script.post("\(base)/jobs/\(id)/retry").status == 409)
        #expect(try await agency.deeds == ["run now", "run now", "retry job", "cancel job"])
    }

    /// Reading needs the session alone; writing needs the page's token too, in the header and nowhere else.
    @Test func `writes nothing for a script that has not read our page`() async throws {
        let (agency, script) = try await Self.founded()
        let path = "\(base)/tasks/metrics-refresh/pause"
        for token in [nil, "", "AAAA"] as [String?] {
            let answer = try await Script(window: script.window, token: token).post(path)
            #expect(answer.status == 403 && answer.isProblem)
        }
        let inBody = try await script.window.post(path, ["csrf": script.token ?? ""])
        #expect(inBody.status == 403)
        let stranger = try await Script(try await agency.signIn(\.admin))
        #expect(try await Script(window: script.window, token: stranger.token).post(path).status == 403)
        #expect(try await agency.deeds == [])
    }

    @Test(arguments: [Member.Role.creator, .advertiser])
    func `is not there for others, whatever they send`(role: Member.Role) async throws {
        let (agency, _) = try await Self.founded()
        let script = try await Script(try await agency.signIn(role))
        let answer = try await script.post("\(base)/tasks/metrics-refresh/pause")
        #expect(answer.status == 404 && answer.isProblem)
        #expect(try await agency.signIn(role).get("\(base)/tasks").status == 404)
    }

    @Test(arguments: ["\(base)/tasks", "/\(base)/tasks", "\(base)/tasks/"])
    func `tells a visitor to sign in, and leads nowhere`(path: String) async throws {
        let (agency, _) = try await Self.founded()
        for accept in ["*/*", "text/html"] {
            let answer = try await agency.visit().send(.get, path, headers: [.accept: accept])
            #expect(answer.status == 401 && answer.isProblem && answer.location == nil)
        }
    }

    private static func founded() async throws -> (Agency, Script) {
        let agency = try await TestSite.shared.found()
        try await agency.database(.jobs).write { transaction in
            for task in agency.site.services.automation.tasks {
                try await transaction.run(Schedule.ensure(task, at: TestSite.noon))
            }
        }
        return (agency, try await Script(try await agency.signIn(\.ops)))
    }
}

extension Agency {
    /// What ops did on record.
    fileprivate var deeds: [String] {
        get async throws {
            try await site.owner.rows(
                """
                SELECT action FROM audit_log WHERE tenant_id = \(id) AND member_id = \(members.ops.id) ORDER BY at, id
                """)
        }
    }
}

private enum ScriptInstantText {
    static let hourAgo = TestSite.noon.addingTimeInterval(-3600).formatted(.iso8601)
}

private struct Part<Item: Decodable>: Decodable {
    let items: [Item]
    let next: String?
}

private struct TaskAnswer: Decodable {
    let task, title, cron, timeZone: String
    let isPaused: Bool
    let nextAt: Date?
    let nextRuns: [Date]
    let lastRun: RunAnswer?
}

private struct RunAnswer: Decodable {
    let dueAt: Date
    let status: String
    let job: String?
    let isByHand: Bool
}

private struct JobAnswer: Decodable {
    let id, status: String
    let task, reason, startedBy: String?
}
