import Foundation
import HTTPTypes
import Logging
import Testing
import Web

@testable import App

@Suite(.site) struct `The log` {
    @Test func `says of every line of a request whose desk it was for, and who sent it`() async throws {
        let lines = LogLines()
        let agency = try await TestSite.shared.northwind
        let other = try await agency.site.process(logger: lines.logger)
        let window = try await agency.signIn(\.ops)
        for path in ["/dashboard", "/no-such-page", "/members"] {
            let answer = try await window.get(path, on: other)
            let line = try #require(lines.all.last)
            #expect(line.contains("msg=request") && line.contains(" tenant=northwind"), "\(line)")
            #expect(line.contains(" member=\(agency.members.ops.id)"), "\(line)")
            #expect(line.contains(" hb.request.id=\(answer.header("X-Request-Id") ?? "-")"), "\(line)")
        }
        _ = try await agency.visit().get("/", on: other)
        #expect(lines.all.last?.contains("member=") == false && lines.all.last?.contains("tenant=northwind") == true)
        _ = try await Window(site: agency.site, host: "nobody.example").get("/", on: other)
        #expect(lines.all.last?.contains("tenant=") == false)
        await other.services.close()
    }
}
