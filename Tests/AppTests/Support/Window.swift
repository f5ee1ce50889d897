import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOEmbedded
import Synchronization

@testable import App

/// A browser window: the address it comes from, the cookies it keeps, and how it sends what a person does.
final class Window: Sendable {
    let site: TestSite
    let host: String
    private let address: SocketAddress?
    private let jar = Mutex<[String: String]>([:])
    private static let opened = Atomic(0)

    init(site: TestSite, host: String) {
        self.site = site
        self.host = host
        // Each from an address of its own, or all tests would share one allowance of sign-ins.
        let number = Self.opened.wrappingAdd(1, ordering: .relaxed).newValue
        address = try? SocketAddress(
            ipAddress: "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)", port: 9)
    }

    var cookies: [String: String] { jar.withLock { $0 } }

    func keep(_ cookies: [String: String]) { jar.withLock { $0.merge(cookies) { $1 } } }

    /// One request, no redirect followed.
    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: RequestBody? = nil,
        fetchSite: String? = "same-origin", on other: TestSite? = nil
    ) async throws -> Answer {
        var headers = headers
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
        let cookies = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if !cookies.isEmpty { headers[.cookie] = cookies }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let channel = EmbeddedChannel()
        channel.remoteAddress = address
        let site = other ?? site
        let source = ApplicationRequestContextSource(channel: channel, logger: site.services.logger)
        let request = Request(head: head, body: body ?? RequestBody(buffer: ByteBuffer()))
        let response = try await site.responder.respond(to: request, context: SiteContext(source: source))
        let answer = try await Answer(response, path: path)
        keep(answer)
        return answer
    }

    /// Asks for a page and takes the first answer.
    func get(_ path: String, on other: TestSite? = nil) async throws -> Answer {
        try await send(.get, path, on: other)
    }

    /// Goes to an address, and on to wherever it leads.
    func open(_ path: String) async throws -> Answer {
        try await follow(try await send(.get, path))
    }

    /// Goes where a redirect leads, a few times at most.
    func follow(_ answer: Answer) async throws -> Answer {
        var answer = answer
        for _ in 0..<4 {
            guard let next = answer.location else { break }
            answer = try await send(.get, next)
        }
        return answer
    }

    private func keep(_ answer: Answer) {
        for setting in answer.headers[values: .setCookie] {
            let parts = setting.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
            guard let name = pair.first else { continue }
            let isGone = parts.contains("Max-Age=0")
            jar.withLock { $0[name] = isGone ? nil : pair.dropFirst().first ?? "" }
        }
    }
}
