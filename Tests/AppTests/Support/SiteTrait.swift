import Testing

/// For suites that use the test site: a few of their tests at a time. All at once would wait so long for a connection
/// that the app rightly answers 503.
struct SiteTrait: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true
    private static let gate = Gate(width: 6)

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        try await Self.gate.pass(function)
    }
}

extension Trait where Self == SiteTrait {
    static var site: SiteTrait { SiteTrait() }
}

/// Lets a fixed number through at a time, in the order they came.
private actor Gate {
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
