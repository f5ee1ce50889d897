import Foundation
import NIOPosix
import Synchronization

/// Finds the addresses of a name, all of them.
public struct NameResolver: Sendable {
    let addresses: @Sendable (_ host: String, _ limit: Duration) async -> [Address]

    /// What the machine's resolver knows: the hosts file, then DNS.
    public static let system = NameResolver { host, limit in await lookUp(host, limit) }

    /// Only these names; for tests.
    public static func fixed(_ names: [String: [Address]]) -> NameResolver {
        NameResolver { host, _ in names[host] ?? [] }
    }

    /// A resolver that asks a closure each time, as one that gives another address at every look; for tests.
    public static func asking(_ addresses: @escaping @Sendable (String) -> [Address]) -> NameResolver {
        NameResolver { host, _ in addresses(host) }
    }

    /// `getaddrinfo` blocks for as long as it likes, so it has threads of its own and we stop waiting for it.
    private static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: 4)
        threads.start()
        return threads
    }()

    private static func lookUp(_ host: String, _ limit: Duration) async -> [Address] {
        await withCheckedContinuation { continuation in
            let answer = FirstAnswer(continuation)
            threads.submit { state in answer.give(state == .active ? blockingLookUp(host) : []) }
            Task {
                try? await Task.sleep(for: limit)
                answer.give([])
            }
        }
    }

    private static func blockingLookUp(_ host: String) -> [Address] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [Address] = []
        var entry = list
        while let current = entry, found.count < 16 {
            if let address = current.pointee.ai_addr.flatMap({ Address($0) }) { found.append(address) }
            entry = current.pointee.ai_next
        }
        return found
    }
}

/// Lets the first of two answers through.
private final class FirstAnswer: Sendable {
    private let waiting: Mutex<CheckedContinuation<[Address], Never>?>

    init(_ continuation: CheckedContinuation<[Address], Never>) {
        waiting = Mutex(continuation)
    }

    func give(_ addresses: [Address]) {
        waiting.withLock { $0.take() }?.resume(returning: addresses)
    }
}
