public import FoundationEssentials
public import Postgres

/// A wish for a run beside the schedule. Asked twice for the same occurrence it is one run, whoever asks and whenever.
public struct RunRequest: Sendable {
    public enum Outcome: Sendable {
        case started(Occurrence)
        /// The occurrence was on record already; nothing was started.
        case known(Occurrence)
        /// Another run that was started by hand has not ended; nothing was started.
        case busy(Occurrence)
        /// The key was used for another occurrence; nothing was started.
        case mistaken(Occurrence)
    }

    private let task: ScheduledTask
    private let dueAt: Date?
    private let key: String?
    private let member: (id: UUID, name: String)?
    private let now: Date

    /// - Parameters:
    ///   - task: What is to run.
    ///   - dueAt: The occurrence that is meant, in the past; now, where nobody says.
    ///   - key: The asker's own name for the wish, up to 200 characters.
    ///   - member: Who asks, as the member is called now.
    ///   - now: The time it is.
    public init(
        _ task: ScheduledTask, dueAt: Date? = nil, key: String? = nil, by member: (id: UUID, name: String)? = nil,
        at now: Date
    ) {
        (self.task, self.key, self.member, self.now) = (task, key, member, now)
        self.dueAt = dueAt.map(Self.toTheMillisecond)
    }

    /// Nil when the tenant has no such task. The schedule is locked meanwhile, so that of two who ask the second finds
    /// what the first has written.
    public func carryOut(in transaction: Transaction) async throws -> Outcome? {
        guard try await transaction.first(Schedule.lock(task.name)) != nil else { return nil }
        if let key, let asked = try await transaction.first(Occurrence.asked(of: task.name, under: key)) {
            return dueAt == nil || dueAt == asked.dueAt ? .known(asked) : .mistaken(asked)
        }
        let due = dueAt ?? Self.toTheMillisecond(now)
        if let known = try await transaction.first(Occurrence.find(task.name, due)) { return .known(known) }
        if let running = try await transaction.first(Occurrence.unfinishedByHand(of: task.name)) {
            return dueAt == nil && key == nil ? .known(running) : .busy(running)
        }
        try await transaction.run(Schedule.run(task, for: due, under: key, by: member, at: now))
        return try await transaction.first(Occurrence.find(task.name, due)).map(Outcome.started)
    }

    /// What scripts can write, and the database keeps exactly.
    private static func toTheMillisecond(_ instant: Date) -> Date {
        Date(timeIntervalSince1970: (instant.timeIntervalSince1970 * 1000).rounded(.down) / 1000)
    }
}
