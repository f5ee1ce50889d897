import NIOPosix

/// Asks name servers.
public struct DNSResolver: Sendable {
    private let answers: @Sendable (Set<DNSQuestion>) async -> [DNSQuestion: DNSAnswer]

    /// Asks real servers; every round ends in time, answered or not.
    ///
    /// - Parameters:
    ///   - server: `address:port`, several with commas between them; those of /etc/resolv.conf when nil.
    ///   - patience: How long a round of questions may take, all tries included.
    public init(server: String? = nil, patience: Duration = .seconds(6)) {
        answers = { questions in
            await withCheckedContinuation { continuation in
                Self.threads.submit { state in
                    let round = state == .active ? Round(server: server, patience: patience) : nil
                    continuation.resume(returning: round?.answers(to: questions) ?? [:])
                }
            }
        }
    }

    private init(_ answers: @escaping @Sendable (Set<DNSQuestion>) async -> [DNSQuestion: DNSAnswer]) {
        self.answers = answers
    }

    /// A resolver that asks a closure each time; for tests.
    public static func asking(_ answer: @escaping @Sendable (DNSQuestion) -> DNSAnswer) -> DNSResolver {
        DNSResolver { questions in
            Dictionary(questions.map { ($0, answer($0)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Asks all of them at the same time. One that is not in what is given back could not be asked.
    public func ask(_ questions: [DNSQuestion]) async -> [DNSQuestion: DNSAnswer] {
        await answers(Set(questions))
    }

    /// A round waits in poll(2), which would hold up whatever else runs on a shared thread.
    private static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: 4)
        threads.start()
        return threads
    }()
}
