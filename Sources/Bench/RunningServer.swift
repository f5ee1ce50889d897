import Foundation
import Synchronization

/// `flightline serve` as a process of its own, its log in a file as in production.
final class RunningServer {
    let process: ProcessFigures
    private let child = Process()
    /// The one that runs, for whoever has no other way to it.
    private static let running = Mutex<Int32?>(nil)

    /// Starts it and returns once it takes connections.
    init(_ site: BenchSite) async throws {
        let log = site.directory.appending(path: "server.log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let output = try FileHandle(forWritingTo: log)
        child.executableURL = URL(filePath: Tool.flightline.name)
        child.arguments = ["serve"]
        child.standardInput = FileHandle.nullDevice
        child.standardOutput = output
        child.standardError = output
        try child.runUnblocked()
        process = ProcessFigures(id: child.processIdentifier)
        Self.running.withLock { $0 = child.processIdentifier }
        try await wait(for: site.port, log)
    }

    func stop() {
        Self.running.withLock { $0 = nil }
        guard child.isRunning else { return }
        child.terminate()
        child.waitUntilExit()
    }

    /// Asks the one that runs to stop, without waiting for it.
    static func stopRunning() {
        if let id = running.withLock({ $0 }) { kill(id, SIGTERM) }
    }

    private func wait(for port: Int, _ log: URL) async throws {
        for _ in 0..<300 where child.isRunning {
            if (try? LoopbackSocket(port: port)) != nil { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        stop()
        throw BenchFailure(
            "flightline serve did not start:\n" + ((try? String(contentsOf: log, encoding: .utf8)) ?? ""))
    }
}
