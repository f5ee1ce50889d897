import Testing

/// For suites whose tests must not all run at once.
struct SiteTrait: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true
    fileprivate let gate: Gate

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        try await gate.pass(function)
    }
}

extension Trait where Self == SiteTrait {
    /// For tests that use the test site: a few at a time. All at once would wait so long for a connection that the app
    /// rightly answers 503.
    static var site: SiteTrait { SiteTrait(gate: .site) }

    /// For tests that run the tasks of the schedule, or look at jobs that wait: one at a time, for a worker takes the jobs
    /// of every agency.
    static var queue: SiteTrait { SiteTrait(gate: .queue) }
}

/// Lets a fixed number through at a time, in the order they came.
private actor Gate {
    static let site = Gate(width: 6)
    static let queue = Gate(width: 1)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(width: Int) {
        free = width
    }

    nonisolated func pass(_ body: @Sendable () async throws -> Void) async throws {
        await enter()
        do {
            try await body()
        } catch {
            await leave()
            throw error
        }
        await leave()
    }

    private func enter() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
