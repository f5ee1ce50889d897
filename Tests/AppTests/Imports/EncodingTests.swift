import Foundation
import Testing
import Values

@testable import App

@Suite(.site) struct `A file in another encoding` {
    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `that begins with its byte order mark is read`(encoding: String.Encoding) async throws {
        let agency = try await TestSite.shared.found()
        let text = "\u{feff}" + agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,")
        let page = try await agency.signIn(\.ops).upload(Array(try #require(text.data(using: encoding))))
        #expect(page.words.contains("The row was saved"))
        #expect(try await agency.figures().downloads == 7)
    }

    @Test func `that a person names is read as that`() async throws {
        let agency = try await TestSite.shared.found()
        let text = "day,episode_id,source,downloads,Anm\u{e4}rkning\n2026-11-20,\(agency.guids[0]),web,7,caf\u{e9}\n"
        let bytes = Array(try #require(text.data(using: .windowsCP1252)))
        let ops = try await agency.signIn(\.ops)
        let guessed = try await ops.upload(bytes)
        #expect(guessed.status == 422 && guessed.words.contains("Windows-1252"))
        let named = try await ops.upload(bytes, encoding: "windows-1252")
        #expect(named.words.contains("The row was saved") && named.words.contains("Anm\u{e4}rkning"))
    }

    @Test(arguments: [";", "\t"])
    func `or with another separator is read`(separator: String) async throws {
        let agency = try await TestSite.shared.found()
        let text = agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,").replacing(",", with: separator)
        let page = try await agency.signIn(\.ops).upload(text)
        #expect(page.words.contains("The row was saved"))
    }
}
