import Foundation
import Synchronization

/// Connections that ask for one page as fast as its answers come, each on a thread of its own.
struct PageLoad {
    let port: Int
    let request: [UInt8]
    let connections: Int

    /// What came of it: how long each page took, in nanoseconds, how long all took, and how large a page is.
    struct Outcome {
        let latencies: [UInt64]
        let elapsed: Duration
        let bytes: Int

        var rate: Double { Double(latencies.count) / elapsed.inSeconds }

        /// The latency that so many percent of the pages stayed within, in milliseconds.
        func percentile(_ percent: Int) -> Double {
            guard !latencies.isEmpty else { return 0 }
            return Double(latencies.sorted()[(latencies.count - 1) * percent / 100]) / 1e6
        }
    }

    private struct Tally {
        var latencies: [UInt64] = []
        var bytes = 0
        var failure: (any Error)?

        mutating func take(_ own: Result<(latencies: [UInt64], bytes: Int), any Error>) {
            switch own {
            case .success(let own):
                latencies += own.latencies
                bytes = max(bytes, own.bytes)
            case .failure(let error): failure = failure ?? error
            }
        }
    }

    /// Throws the first failure: an answer that is not the page, or a connection that breaks.
    func run(for time: Duration) throws -> Outcome {
        let tally = Mutex(Tally())
        let finished = DispatchGroup()
        let start = ContinuousClock.now
        for _ in 0..<connections {
            finished.enter()
            Thread.detachNewThread { [self] in
                let own = Result { try ask(until: start + time) }
                tally.withLock { $0.take(own) }
                finished.leave()
            }
        }
        finished.wait()
        let all = tally.withLock { $0 }
        if let failure = all.failure { throw failure }
        return Outcome(latencies: all.latencies, elapsed: ContinuousClock.now - start, bytes: all.bytes)
    }

    private func ask(until end: ContinuousClock.Instant) throws -> (latencies: [UInt64], bytes: Int) {
        let connection = try HTTPConnection(port: port)
        var latencies: [UInt64] = []
        var bytes = 0
        var now = ContinuousClock.now
        while now < end {
            let answer = try connection.exchange(request)
            guard answer.status == 200 else { throw BenchFailure("Not the page, but:\n\(answer.head)") }
            let answered = ContinuousClock.now
            latencies.append(UInt64((answered - now).inSeconds * 1e9))
            bytes = answer.body.count
            now = answered
        }
        return (latencies, bytes)
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
