import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore

@testable import App

extension Window {
    /// Sends a form as it stands in the page, hidden fields and all, with what the person types.
    func submit(_ form: HTMLForm, _ typed: [String: String] = [:]) async throws -> Answer {
        try await follow(try await post(form.action, form.fields.merging(typed) { $1 }))
    }

    /// One POST of a form's fields, no redirect followed.
    func post(_ path: String, _ fields: [String: String], fetchSite: String? = "same-origin") async throws -> Answer {
        let pairs = fields.map { "\(Self.escaped($0.key))=\(Self.escaped($0.value))" }.joined(separator: "&")
        return try await send(
            .post, path, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: RequestBody(buffer: ByteBuffer(string: pairs)), fetchSite: fetchSite)
    }

    /// Opens the sign-in page and sends its form.
    func signIn(as email: String, password: String = Demo.password) async throws -> Answer {
        let page = try await open("/sign-in")
        guard let form = page.form(to: "/sign-in") else { return page }
        return try await submit(form, ["email": email, "password": password])
    }

    /// Chooses a file on the upload page and has it saved at once; the answer is the page about the import.
    func upload(_ bytes: [UInt8], named name: String = "figures.csv", encoding: String? = nil) async throws -> Answer {
        try await follow(try await send([ByteBuffer(bytes: bytes)].async, named: name, encoding: encoding))
    }

    /// Chooses a file to be looked at first; the answer is the page about the import.
    func offer(
        _ bytes: [UInt8], named name: String = "figures.csv", kind: String = "metrics", encoding: String? = nil
    ) async throws -> Answer {
        try await follow(
            try await send(
                [ByteBuffer(bytes: bytes)].async, named: name, ["kind": kind, "encoding": encoding ?? ""]))
    }

    func offer(_ text: String, named name: String = "figures.csv", kind: String = "metrics") async throws -> Answer {
        try await offer(Array(text.utf8), named: name, kind: kind)
    }

    func upload(_ text: String, named name: String = "figures.csv", kind: String = "metrics") async throws -> Answer {
        let file = [ByteBuffer(string: text)].async
        return try await follow(try await send(file, named: name, ["at_once": "on", "kind": kind]))
    }

    /// Streams a file that comes in pieces, as a browser does; no redirect followed.
    func send<File: AsyncSequence & Sendable>(
        _ file: File, named name: String, encoding: String? = nil
    ) async throws -> Answer where File.Element == ByteBuffer {
        try await send(file, named: name, ["at_once": "on", "encoding": encoding ?? ""])
    }

    private func send<File: AsyncSequence & Sendable>(
        _ file: File, named name: String, _ fields: [String: String]
    ) async throws -> Answer where File.Element == ByteBuffer {
        let token = try await open("/imports/new").form(to: "/imports")?.fields["csrf"] ?? ""
        let boundary = "tests-boundary"
        var head = Self.part(boundary, "csrf", token)
        for (field, value) in fields { head += Self.part(boundary, field, value) }
        head += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        head += "Content-Type: text/csv\r\n\r\n"
        return try await send(
            .post, "/imports", headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: RequestBody(
                asyncSequence: Envelope(head: head, content: file, tail: "\r\n--\(boundary)--\r\n")))
    }

    private static func part(_ boundary: String, _ name: String, _ value: String) -> String {
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// A stream of bytes with text before and after it.
struct Envelope<Content: AsyncSequence & Sendable>: AsyncSequence, Sendable where Content.Element == ByteBuffer {
    typealias Element = ByteBuffer
    let head: String
    let content: Content
    let tail: String

    func makeAsyncIterator() -> Iterator {
        Iterator(head: head, content: content.makeAsyncIterator(), tail: tail)
    }

    struct Iterator: AsyncIteratorProtocol {
        var head: String?
        var content: Content.AsyncIterator
        var tail: String?

        mutating func next() async throws -> ByteBuffer? {
            if let text = head {
                head = nil
                return ByteBuffer(string: text)
            }
            if let bytes = try await content.next() { return bytes }
            defer { tail = nil }
            return tail.map { ByteBuffer(string: $0) }
        }
    }
}

extension Sequence where Element == ByteBuffer, Self: Sendable {
    /// The pieces one after the other, as if they came from a connection.
    var async: AsyncStream<ByteBuffer> {
        AsyncStream { stream in
            for piece in self { stream.yield(piece) }
            stream.finish()
        }
    }
}
