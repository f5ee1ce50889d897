import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix

/// One request of a chain of redirects, to addresses that have been checked.
struct Hop {
    private let request: OutboundRequest
    private let target: Target
    private let addresses: [Address]
    private let deadline: ContinuousClock.Instant
    private let headers: HTTPHeaders

    enum Outcome<Value> {
        case redirect(String)
        case answer(Value)
    }

    init(
        _ request: OutboundRequest, _ target: Target, _ addresses: [Address], _ userAgent: String,
        sendsCredentials: Bool, _ deadline: ContinuousClock.Instant
    ) {
        self.request = request
        self.target = target
        self.addresses = addresses
        self.deadline = deadline
        headers = Self.headers(request, userAgent, sendsCredentials: sendsCredentials)
    }

    /// Tries the addresses in turn until one takes the connection.
    nonisolated(nonsending) func run<Value>(
        _ read: nonisolated(nonsending) (OutboundHead, inout OutboundBody) async throws -> Value
    ) async throws -> Outcome<Value> {
        var failure = OutboundError.unknownHost(target.host)
        for address in addresses.prefix(3) {
            let client = HTTPClient(
                eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton),
                configuration: configuration(address))
            do {
                let response = try await execute(client)
                let outcome = try await take(response, read)
                try? await client.shutdown()
                return outcome
            } catch {
                try? await client.shutdown()
                guard case OutboundError.unreachable = error, let unreachable = error as? OutboundError else {
                    throw error
                }
                failure = unreachable
            }
        }
        throw failure
    }

    private nonisolated(nonsending) func execute(_ client: HTTPClient) async throws(OutboundError) -> HTTPClientResponse
    {
        var message = HTTPClientRequest(url: target.url)
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        message.headers = headers
        message.body = request.body.map { .bytes(ByteBuffer(bytes: $0)) }
        let left = deadline - .now
        guard left > .zero else { throw .tooSlow(host: target.host) }
        do {
            return try await client.execute(message, timeout: TimeAmount(left))
        } catch {
            let unreachable = OutboundError.unreachable(host: target.host, isSecure: target.isSecure)
            throw OutboundError(error, host: target.host, request.limits, otherwise: unreachable)
        }
    }

    private nonisolated(nonsending) func take<Value>(
        _ response: HTTPClientResponse,
        _ read: nonisolated(nonsending) (OutboundHead, inout OutboundBody) async throws -> Value
    ) async throws -> Outcome<Value> {
        var body = OutboundBody(response.body, from: target.host, request.limits, until: deadline)
        let status = Int(response.status.code)
        if [301, 302, 303, 307, 308].contains(status), request.method == .get {
            guard let location = response.headers.first(name: "location") else {
                throw OutboundError.badRedirect(host: target.host)
            }
            return .redirect(location)
        }
        let head = OutboundHead(response, from: target)
        guard !head.isUnmodified else { return .answer(try await read(head, &body)) }
        guard 200..<300 ~= status else {
            throw OutboundError.status(status, host: target.host, excerpt: await body.excerpt(atMost: 4096))
        }
        if let type = head.type, !request.types.isEmpty, !request.types.contains(type) {
            throw OutboundError.wrongType(type, host: target.host)
        }
        return .answer(try await read(head, &body))
    }
}

extension Hop {
    private func configuration(_ address: Address) -> HTTPClient.Configuration {
        let limits = request.limits
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(limits.connect), read: TimeAmount(limits.idle)),
            decompression: .enabled(limit: .size(limits.bytes)))
        configuration.dnsOverride = target.literal == nil ? [target.host: address.description] : [:]
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        // A net under the table of names: whatever the client connected to must be what was checked.
        configuration.http1_1ConnectionDebugInitializer = { channel in
            let peer = channel.remoteAddress?.ipAddress.flatMap { Address($0) }
            return peer == address
                ? channel.eventLoop.makeSucceededVoidFuture()
                : channel.eventLoop.makeFailedFuture(WrongPeer())
        }
        return configuration
    }

    private static let credentials: Set<String> = ["authorization", "cookie", "proxy-authorization", "x-api-key"]

    private static func headers(
        _ request: OutboundRequest, _ userAgent: String, sendsCredentials: Bool
    ) -> HTTPHeaders {
        var headers = HTTPHeaders([("user-agent", userAgent), ("accept-encoding", "gzip, deflate")])
        if let etag = request.known.etag { headers.add(name: "if-none-match", value: etag) }
        if let date = request.known.lastModified { headers.add(name: "if-modified-since", value: date) }
        for (name, value) in request.headers where sendsCredentials || !credentials.contains(name.lowercased()) {
            headers.replaceOrAdd(name: name, value: value)
        }
        return headers
    }
}

extension OutboundHead {
    init(_ response: HTTPClientResponse, from target: Target) {
        isUnmodified = response.status == .notModified
        type = response.headers.first(name: "content-type").map { header in
            String(header.prefix { $0 != ";" }).filter { $0 != " " }.lowercased()
        }
        validators = Validators(
            etag: response.headers.first(name: "etag").flatMap(Self.kept),
            lastModified: response.headers.first(name: "last-modified").flatMap(Self.kept))
        url = target.url
    }

    /// What is stored and sent back one day must fit in a header of ours.
    private static func kept(_ value: String) -> String? {
        value.utf8.count <= 500 && value.utf8.allSatisfy { 0x20...0x7e ~= $0 } ? value : nil
    }
}

/// A connection that leads somewhere else than it was told.
private struct WrongPeer: Error {}
