import Foundation

/// The kinds of jobs that this process can run, each with its handler. A worker claims no others.
public struct JobRegistry: Sendable {
    /// A handler that decodes its payload itself, so that handlers of all kinds lie in one dictionary.
    struct Handler: Sendable {
        let timeout: Duration
        let run: @Sendable (_ payload: String, JobRun) async throws -> Void
    }

    private(set) var handlers: [String: Handler] = [:]

    public init() {}

    /// Says what a job of the kind does. A payload that cannot be read parks the job at once.
    public mutating func on<Payload>(
        _ kind: JobKind<Payload>, _ body: @escaping @Sendable (Payload, JobRun) async throws -> Void
    ) {
        handlers[kind.name] = Handler(timeout: kind.timeout) { text, run in
            guard let payload = try? JSONDecoder.jobs.decode(Payload.self, from: Data(text.utf8)) else {
                throw JobError.permanent("Its payload cannot be read as that of “\(kind.name)”.")
            }
            try await body(payload, run)
        }
    }

    /// What a worker of this registry asks for.
    public var kinds: [String] { handlers.keys.sorted() }
}

extension JSONDecoder {
    /// Times are seconds since 1970, so that SQL can write them as well.
    static var jobs: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return decoder
    }
}

extension JSONEncoder {
    static var jobs: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        return encoder
    }
}
