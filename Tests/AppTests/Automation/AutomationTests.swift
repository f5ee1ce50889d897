import Foundation
import Jobs
import Postgres
import Testing

@testable import App

@Suite(.queue, .site) struct `The schedule` {
    @Test func `has every task of the app, with its next run`() async throws {
        let agency = try await TestSite.shared.founded()
        let page = try await agency.signIn(\.ops).open("/schedule")
        #expect(page.status == 200 && page.words.contains("Metrics daily refresh"))
        #expect(page.words.contains("every day at 02:00 UTC") && page.words.contains("Not yet"))
    }

    @Test func `runs a task when somebody asks, and says how it ended and who asked`() async throws {
        let agency = try await TestSite.shared.founded()
        let ops = try await agency.signIn(\.ops)
        let asked = try await ops.submit("/schedule/metrics-refresh", form: "/schedule/metrics-refresh/runs")
        #expect(asked.words.contains("It runs now."))
        let jobs = try await ops.open("/jobs")
        #expect(jobs.words.contains("Started by \(agency.members.ops.name)"))
        try await agency.work()
        #expect(try await ops.open("/jobs").words.contains("Done"))
        let page = try await ops.open("/schedule/metrics-refresh")
        #expect(page.words.contains("Started by hand") && page.words.contains("Done"))
    }

    @Test func `makes sums again that differ from their figures`() async throws {
        let agency = try await TestSite.shared.founded()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        try await agency.site.owner.run("UPDATE show_days SET downloads = 1 WHERE tenant_id = \(agency.id)")
        #expect(try await agency.wrongSums() > 0)
        _ = try await ops.submit("/schedule/metrics-refresh", form: "/schedule/metrics-refresh/runs")
        try await agency.work()
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `is paused and resumed`() async throws {
        let agency = try await TestSite.shared.founded()
        let ops = try await agency.signIn(\.ops)
        let paused = try await ops.submit("/schedule/metrics-refresh", form: "/schedule/metrics-refresh/pause")
        #expect(paused.words.contains("Paused: nothing runs until it is resumed"))
        #expect(try await ops.open("/schedule").words.contains("Paused"))
        let resumed = try await ops.submit("/schedule/metrics-refresh", form: "/schedule/metrics-refresh/resume")
        #expect(resumed.words.contains("It runs again.") && resumed.words.contains("Next run"))
    }

    @Test func `shows what a change means before it is saved`() async throws {
        let agency = try await TestSite.shared.founded()
        let ops = try await agency.signIn(\.ops)
        let path = "/schedule/metrics-refresh"
        let fields = ["cron": "30 2 * * *", "zone": "Europe/Berlin", "missed": "once"]
        let preview = try await ops.submit(path, form: path, fields.merging(["step": "preview"]) { $1 })
        #expect(preview.status == 200 && preview.words.contains("not saved yet"))
        #expect(preview.words.contains("clocks skip this time; it runs right after"))
        #expect(try await ops.open(path).words.contains("every day at 02:00 UTC"))
        let saved = try await ops.submit(path, form: path, fields)
        #expect(saved.words.contains("The schedule is changed.") && saved.words.contains("02:30 Europe/Berlin"))
    }

    @Test(arguments: [
        ("61 * * * *", "UTC", "once", "cannot stand for the minute"), ("0 2 * *", "UTC", "once", "has five fields"),
        ("0 0 31 2 *", "UTC", "once", "would never run"),
        ("0 2 * * *", "Mars/Olympus", "once", "not the name of a time zone"),
        ("0 2 * * *", "UTC", "sometimes", "Choose what becomes of missed runs"),
    ])
    func `keeps what was typed and says what is wrong with it`(
        cron: String, zone: String, missed: String, problem: String
    ) async throws {
        let agency = try await TestSite.shared.founded()
        let path = "/schedule/metrics-refresh"
        let page = try await agency.signIn(\.ops).submit(
            path, form: path, ["cron": cron, "zone": zone, "missed": missed])
        #expect(page.status == 422 && page.words.contains(problem), "\(page.words)")
        #expect(page.text.contains("value=\"\(cron)\"") && page.text.contains("value=\"\(zone)\""))
        #expect(try await agency.signIn(\.ops).open(path).words.contains("every day at 02:00 UTC"))
    }
}

@Suite(.queue, .site) struct `A desk without automation` {
    @Test func `has nothing enqueued, and finds on record what it missed once it is back`() async throws {
        let agency = try await TestSite.shared.founded()
        try await agency.site.owner.run(
            """
            UPDATE schedules SET next_at = \(TestSite.noon.addingTimeInterval(-3 * 3600))
            WHERE tenant_id = \(agency.id) AND task = \(ImportHealthCheck.name)
            """)
        try await agency.set(.automationJobs, "off")
        try await agency.enqueueDue()
        #expect(try await agency.fates() == [])
        try await agency.set(.automationJobs, "on")
        try await agency.enqueueDue()
        let fates = try await agency.fates()
        #expect(fates.count == 7 && fates.dropLast().allSatisfy { $0 == "missed" })
    }

    @Test func `does not run what was in the queue already`() async throws {
        let agency = try await TestSite.shared.founded()
        let ops = try await agency.signIn(\.ops)
        try await agency.set(.automationJobs, "off")
        try await agency.database(.jobs).write { transaction in
            for task in agency.site.services.automation.tasks {
                _ = try await RunRequest(task, at: TestSite.noon).carryOut(in: transaction)
            }
        }
        try await agency.work()
        try await agency.set(.automationJobs, "on")
        let jobs = try await ops.open("/jobs")
        #expect(jobs.words.contains("Automation was switched off before it ran."))
        #expect(try await agency.fates().allSatisfy { $0 == "failed" })
    }
}

@Suite(.queue, .site) struct `A job` {
    @Test func `that is parked is tried once more when somebody asks`() async throws {
        let agency = try await TestSite.shared.founded()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.submit("/schedule/metrics-refresh", form: "/schedule/metrics-refresh/runs")
        try await agency.site.owner.run(
            """
            UPDATE jobs SET status = 'parked', worker = NULL, lease_until = NULL, attempt = max_attempts, reason = 'The disk was full.', finished_at = now()
            WHERE tenant_id = \(agency.id)
            """)
        let parked = try await ops.open("/jobs")
        #expect(parked.words.contains("1 parked") && parked.words.contains("The disk was full."))
        #expect(try await ops.open("/schedule").words.contains("Failed"))
        let form = try #require(parked.forms.first { $0.action.hasSuffix("/retry") })
        #expect(try await ops.submit(form).words.contains("will be tried once more"))
        #expect(try await ops.submit(form).words.contains("not parked any more"))
        try await agency.work()
        #expect(try await ops.open("/schedule").words.contains("Done"))
    }

    @Test func `is cancelled, and its run is on record as skipped`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.furnishSchedule([])
        let ops = try await agency.signIn(\.ops)
        let form = try #require(try await ops.open("/jobs").forms.first { $0.action.hasSuffix("/cancel") })
        #expect(try await ops.submit(form).words.contains("The job is cancelled."))
        #expect(try await ops.submit(form).words.contains("had ended already"))
        let page = try await ops.open("/schedule/\(agency.ownTask)")
        #expect(page.words.contains("Skipped") && page.words.contains("It was cancelled."))
    }
}

extension TestSite {
    /// A new agency with the app's tasks on its schedule, none of them due and none ever run.
    fileprivate func founded() async throws -> Agency {
        let agency = try await found()
        try await agency.database(.jobs).write { transaction in
            for task in services.automation.tasks {
                try await transaction.run(Schedule.ensure(task, at: TestSite.noon))
            }
        }
        return agency
    }
}

extension Window {
    fileprivate func submit(
        _ path: String, form action: String, _ values: [String: String] = [:]
    ) async throws -> Answer {
        let page = try await open(path)
        guard let form = page.form(to: action) else { return page }
        return try await submit(form, values)
    }
}
