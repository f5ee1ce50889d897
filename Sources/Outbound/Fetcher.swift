import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Fetches from addresses that somebody else named.
public struct Fetcher: Sendable {
    fileprivate let policy: OutboundPolicy
    private let resolver: NameResolver
    private let userAgent: String

    public init(_ policy: OutboundPolicy = .publicOnly, resolver: NameResolver = .system, userAgent: String) {
        self.policy = policy
        self.resolver = resolver
        self.userAgent = userAgent
    }

    /// The whole answer.
    public func fetch(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer {
        do {
            return try await open(request) { head, body in
                var bytes: [UInt8] = []
                while let piece = try await body.next() { bytes += piece }
                return OutboundAnswer(head: head, body: bytes)
            }
        } catch let error as OutboundError {
            throw error
        } catch {
            throw .broken(host: (try? Target(request.url).host) ?? request.url)
        }
    }

    /// The answer as it arrives. Throws `OutboundError`, and whatever `read` throws; the connection ends with `read`.
    public nonisolated(nonsending) func open<Value>(
        _ request: OutboundRequest,
        _ read: nonisolated(nonsending) (OutboundHead, inout OutboundBody) async throws -> Value
    ) async throws -> Value {
        let deadline = ContinuousClock.now + request.limits.total
        var target = try Target(request.url)
        let origin = target
        for _ in 0...request.limits.redirects {
            let hop = Hop(
                request, target, try await addresses(of: target, request.limits, until: deadline), userAgent,
                sendsCredentials: target.isSameOrigin(as: origin), deadline)
            switch try await hop.run(read) {
            case .redirect(let location): target = try target.following(location)
            case .answer(let value): return value
            }
        }
        throw OutboundError.tooManyRedirects(host: origin.host)
    }

    /// The addresses to connect to. One that is not admitted makes the name as a whole suspicious.
    private nonisolated(nonsending) func addresses(
        of target: Target, _ limits: OutboundLimits, until deadline: ContinuousClock.Instant
    ) async throws(OutboundError) -> [Address] {
        guard policy.admits(port: target.port) else { throw .port(target.port) }
        let found: [Address]
        if let literal = target.literal {
            found = [literal]
        } else {
            found = await resolver.addresses(target.host, min(limits.connect, deadline - .now))
        }
        guard ContinuousClock.now < deadline else { throw .tooSlow(host: target.host) }
        guard !found.isEmpty else { throw .unknownHost(target.host) }
        guard found.allSatisfy({ policy.admits($0, port: target.port) }) else { throw .notPublic(host: target.host) }
        return found
    }
}

extension Fetcher {
    /// The one spelling of an address, to store and to compare. Throws what is wrong with it, without asking any server.
    public func spelling(of url: String) throws(OutboundError) -> String {
        let target = try Target(url)
        guard policy.admits(port: target.port) else { throw .port(target.port) }
        return target.url
    }
}
