import Logging
import Synchronization
import Web

@testable import App

/// What was logged.
final class LogLines: Sendable {
    private let collected = Mutex<[String]>([])

    var all: [String] { collected.withLock { $0 } }
    var text: String { all.joined(separator: "\n") }

    var logger: Logger {
        Logger(label: "tests") { label in
            LogfmtHandler(label: label, now: { TestSite.noon }) { line in self.collected.withLock { $0.append(line) } }
        }
    }
}
