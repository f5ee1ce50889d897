import Foundation
import Synchronization

/// A clock that stands still until a test moves it, or that ticks a millisecond with each look.
final class TestClock: Sendable {
    private let state: Mutex<Date>
    private let tick: TimeInterval

    init(_ start: Date = .test, tick: TimeInterval = 0) {
        state = Mutex(start)
        self.tick = tick
    }

    func now() -> Date {
        state.withLock { date in
            date += tick
            return date
        }
    }

    func advance(by seconds: TimeInterval) {
        state.withLock { $0 += seconds }
    }
}

/// What handlers tell the test.
final class Log<Entry: Sendable>: Sendable {
    private let state = Mutex<[Entry]>([])

    var entries: [Entry] { state.withLock { $0 } }
    var count: Int { entries.count }

    func note(_ entry: Entry) {
        state.withLock { $0.append(entry) }
    }
}

/// Lets those who wait through once it is opened.
final class Gate: Sendable {
    private let isOpen = Mutex(false)

    func open() {
        isOpen.withLock { $0 = true }
    }

    /// Not to be cancelled: it stands for work that does not look.
    func wait() async {
        while !isOpen.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(2)) }
    }
}

/// Returns when the condition holds; the test's time limit ends it otherwise.
func eventually(_ condition: () async throws -> Bool) async throws {
    while try await !condition() { try await Task.sleep(for: .milliseconds(5)) }
}
