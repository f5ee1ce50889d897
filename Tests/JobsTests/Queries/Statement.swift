import Foundation
import Postgres
import Testing

@testable import Jobs

/// A statement of this module and the role that uses it.
struct Statement: Sendable, CustomStringConvertible {
    let role: Identifier
    /// `Claim+Queries.prune(at:)`
    let name: String
    let sql: SQL

    init<Row>(_ role: Identifier, _ query: Query<Row>) {
        (self.role, name, sql) = (role, query.name, query.sql)
    }

    init(_ role: Identifier, _ command: Command) {
        (self.role, name, sql) = (role, command.name, command.sql)
    }

    var description: String { "\(name) as \(role)" }

    /// The file that it is written in.
    var file: String { String(name.prefix { $0 != "." }) }

    /// How the server would run it, a line for each step.
    func plan(for agency: Agency) async throws -> [String] {
        let preamble = role == "desk_queue" ? Preamble(role: role) : Desk.preamble(role, agency.id)
        var plan: [String] = []
        do {
            try await agency.desk.login.transaction(preamble) { transaction in
                plan = try await transaction.rows(Query<String>("EXPLAIN (COSTS OFF) \(sql)"))
                throw Enough()
            }
        } catch is Enough {}
        return plan
    }

    private struct Enough: Error {}
}

extension Statement {
    static func all(_ sample: Sample) throws -> [Statement] {
        try queue(sample.claim) + job(sample.claim, sample.task) + records(sample.claim.id) + schedule(sample)
    }

    private static let now = Date.test

    private static func queue(_ claim: Claim) -> [Statement] {
        let claimant = Claimant(worker: "w", kinds: ["k"], share: 3, lease: 30)
        return [
            Statement("desk_queue", Claim.next(4, to: claimant, at: now)),
            Statement("desk_queue", Claim.nextDue(of: ["k"], after: now)),
            Statement("desk_queue", Claim.renew([claim], lease: 30)), Statement("desk_queue", Claim.prune(at: now)),
            Statement("desk_queue", Claim.reclaim(at: now)), Statement("desk_queue", claim.handBack(at: now)),
            Statement("desk_queue", claim.fail("A reason.", isFinal: false, retryAt: now, at: now)),
            Statement("desk_queue", QueueDepth.now(at: now)), Statement("desk_queue", Occurrence.prune(at: now)),
            Statement("desk_queue", DueSchedule.all(of: ["t"], at: now)),
            Statement("desk_queue", DueSchedule.next(of: ["t"], after: now)),
        ]
    }

    private static func job(_ claim: Claim, _ task: ScheduledTask) throws -> [Statement] {
        let payload = Due(task: task.name, at: now)
        return [
            Statement("desk_jobs", claim.payload), Statement("desk_jobs", claim.hold),
            Statement("desk_jobs", claim.progress(done: 1, of: 2)),
            Statement("desk_jobs", claim.done(rows: 7, at: now)),
            Statement("desk_jobs", LockedSchedule.find(task.name, at: now)),
            Statement("desk_jobs", try Queue.enqueue(task.kind, payload, key: "k", at: now)),
            Statement("desk_ops", try Queue.enqueue(task.kind, payload, key: "k", at: now)),
            Statement("desk_ops", Queue.cancel(claim.id, at: now)),
            Statement("desk_ops", Queue.retry(claim.id, at: now)),
        ]
    }

    private static func records(_ id: UUID) -> [Statement] {
        [
            Statement("desk_ops", JobRecord.find(id)), Statement("desk_ops", JobRecord.list(.parked, before: id, 51)),
            Statement("desk_ops", JobRecord.list(nil, before: nil, 51)), Statement("desk_ops", JobRecord.running()),
            Statement("desk_ops", JobRecord.waiting()), Statement("desk_ops", JobRecord.parked()),
            Statement("desk_ops", JobRecord.finished()), Statement("desk_ops", JobPulse.now(at: now)),
        ]
    }

    private static func schedule(_ sample: Sample) throws -> [Statement] {
        let (task, schedule) = (sample.task, sample.locked.schedule)
        let entries = try Entries(sample.locked, task, at: now + 86_400)
        return [
            Statement("desk_ops", Schedule.all()), Statement("desk_ops", Schedule.find(task.name)),
            Statement("desk_jobs", Schedule.ensure(task, at: now)), Statement("desk_ops", Schedule.pause(task.name)),
            Statement("desk_ops", try schedule.resume(at: now)), Statement("desk_ops", Schedule.lock(task.name)),
            Statement("desk_ops", try schedule.change(to: task.timetable, whenMissed: .once, at: now)),
            Statement("desk_ops", Schedule.run(task, for: now, under: "key", by: nil, at: now)),
            Statement("desk_ops", Occurrence.history(of: task.name, before: now, 26)),
            Statement("desk_ops", Occurrence.find(task.name, now)),
            Statement("desk_ops", Occurrence.asked(of: task.name, under: "key")),
            Statement("desk_ops", Occurrence.unfinishedByHand(of: task.name)),
        ] + (entries.map { [Statement("desk_jobs", $0.write(at: now)), Statement("desk_jobs", $0.advance())] } ?? [])
    }
}

/// What statements are made from: a claim and a schedule as the database gives them.
struct Sample: Sendable {
    let agency: Agency
    let task: ScheduledTask
    let claim: Claim
    let locked: LockedSchedule

    static func make() async throws -> Sample {
        let agency = try await Agency.new()
        let task = ScheduledTask(
            UUID().uuidString, uniqueKind(Due.self), try Timetable("0 2 * * *", zone: "UTC"), whenMissed: .once)
        try await agency.run(Schedule.ensure(task, at: .test))
        let claim = Query<Claim>("SELECT \(agency.id), \(UUID()), 'k', 1::integer, 1::bigint")
        let locked = Query<LockedSchedule>("SELECT \(Schedule.columns), false FROM schedules WHERE task = \(task.name)")
        return Sample(
            agency: agency, task: task, claim: try #require(try await agency.read(claim).first),
            locked: try #require(try await agency.read(locked).first))
    }
}
