import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import Testing
import Web

@testable import App

/// A script of a page: it has the page's session and its token.
struct Script: Sendable {
    let window: Window
    let token: String?

    init(_ window: Window) async throws {
        self.init(window: window, token: try await window.open("/account").scriptToken)
    }

    init(window: Window, token: String?) {
        (self.window, self.token) = (window, token)
    }

    /// What an address gives.
    func read<Value: Decodable>(_ path: String, as _: Value.Type) async throws -> Value {
        try await window.get(path).decoded(Value.self)
    }

    func post(
        _ path: String, _ body: String = "", as type: String = "application/json", key: String? = nil
    ) async throws -> Answer {
        var headers: HTTPFields = body.isEmpty ? [:] : [.contentType: type]
        if let name = HTTPField.Name(CSRF.header) { headers[name] = token }
        if let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await window.send(.post, path, headers: headers, body: RequestBody(buffer: ByteBuffer(string: body)))
    }
}

extension Answer {
    /// The body as a value; throws when it is a failure.
    func decoded<Value: Decodable>(_: Value.Type) throws -> Value {
        try #require(headers[.contentType] == "application/json; charset=utf-8", "\(status): \(text)")
        return try JSONDecoder.script.decode(Value.self, from: Data(text.utf8))
    }
}
