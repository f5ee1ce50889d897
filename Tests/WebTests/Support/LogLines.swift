import Foundation
import Logging
import Synchronization
import Web

/// Collects log lines.
final class LogLines: Sendable {
    private let collected = Mutex<[String]>([])

    var lines: [String] { collected.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { label in
            LogfmtHandler(label: label, now: { Date(timeIntervalSince1970: 0) }) { line in
                self.collected.withLock { $0.append(line) }
            }
        }
    }
}
