import Foundation
import Logging
import Synchronization
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `The log of a job` {
    @Test func `says with every line whose job it was and which`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(maxAttempts: 1)
        let job = try await agency.enqueue(kind, "")
        let lines = Collected()
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                run.logger.info("at it")
                throw JobError.failed("It rained.")
            }, logger: lines.logger)
        try await running(worker) { try await eventually { lines.all.contains { $0.message == "job" } } }
        #expect(lines.all.map(\.message) == ["at it", "The job did not end well", "job"])
        for line in lines.all {
            #expect(line.metadata["tenant"] == "\(agency.id.uuidString.lowercased())")
            #expect(line.metadata["job"] == "\(job.uuidString.lowercased())")
            #expect(line.metadata["kind"] == "\(kind.name)" && line.metadata["attempt"] == "1")
        }
        #expect(lines.all.last?.metadata["outcome"] == "failed")
    }
}

private final class Collected: Sendable {
    struct Line: Sendable {
        let message: String
        let metadata: Logger.Metadata
    }

    private let lines = Mutex<[Line]>([])

    var all: [Line] { lines.withLock { $0 } }

    var logger: Logger { Logger(label: "jobs") { _ in Handler(of: self) } }

    private struct Handler: LogHandler {
        let collected: Collected
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .info

        init(of collected: Collected) { self.collected = collected }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            collected.lines.withLock { $0.append(Line(message: event.message.description, metadata: all)) }
        }
    }
}
