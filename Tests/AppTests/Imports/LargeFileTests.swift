import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import App

@Suite(.site) struct `A file larger than the desk takes` {
    private let mebibyte = ByteBuffer(repeating: UInt8(ascii: "a"), count: 1 << 20)

    @Test func `is answered with the limit, on the form, once a browser has sent it`() async throws {
        let agency = try await small()
        let file = AsyncPieces(count: 2) { _ in mebibyte }
        let answer = try await agency.signIn(\.ops).send(
            .post, "/imports",
            headers: [.contentType: "multipart/form-data; boundary=b", .contentLength: "\(2 << 20)"],
            body: RequestBody(asyncSequence: file))
        #expect(answer.status == 413 && answer.words.contains("larger than 1 MB"), "\(answer.words)")
        #expect(answer.form(to: "/imports") != nil)
        #expect(try await agency.imports().isEmpty)
    }

    @Test func `is stopped at the limit where its length was not told`() async throws {
        let agency = try await small()
        let file = AsyncPieces(count: 2) { _ in mebibyte }
        let answer = try await agency.signIn(\.ops).send(file, named: "large.csv")
        #expect(answer.status == 413 && answer.words.contains("This file is too large"), "\(answer.words)")
        #expect(try await agency.imports().first?.status == "failed")
    }

    @Test func `is a problem for a program`() async throws {
        let agency = try await small()
        let script = try await Script(agency.signIn(\.ops))
        let answer = try await script.post(
            "/api/v1/etl/imports", String(repeating: "a", count: 2 << 20), as: "text/csv")
        #expect(answer.status == 413 && answer.isProblem)
    }

    /// An agency on a server that takes files of 1 MiB.
    private func small() async throws -> Agency {
        let agency = try await TestSite.shared.found()
        return Agency(site: try await TestSite.shared.process(importLimit: 1 << 20), demo: agency.demo)
    }
}
