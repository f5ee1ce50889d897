import Configuration
import Foundation
import GoogleSheets
import Testing

@testable import App

@Suite struct `A way into our own network` {
    private func settings(_ allow: String, environment: String, google: String = "") throws -> Settings {
        let values = [
            "database.url": "postgres://", "secret.key": String(repeating: "5a", count: 32),
            "flightline.env": environment, "outbound.allow": allow, "google.api": google,
        ]
        let known = values.map { (AbsoluteConfigKey($0.key.split(separator: ".").map(String.init)), $0.value) }
        return try Settings(
            ConfigReader(
                provider: InMemoryProvider(
                    values: Dictionary(uniqueKeysWithValues: known.map { ($0, .init(.string($1), isSecret: false)) }))))
    }

    @Test func `is open in development only, and only when somebody names it`() throws {
        _ = try settings("127.0.0.1:8099, [::1]:8100", environment: "development")
        _ = try settings("", environment: "production")
        for environment in ["production", "", "staging"] {
            let problems = #expect(throws: Settings.Problems.self) {
                try settings("127.0.0.1:8099", environment: environment)
            }
            #expect(problems?.description.contains("OUTBOUND_ALLOW is for FLIGHTLINE_ENV=development only") == true)
        }
    }

    @Test func `takes Google's place in development only`() throws {
        let fake = "http://127.0.0.1:8098"
        #expect(try settings("", environment: "development", google: fake).google == GoogleAddresses(base: fake))
        #expect(try settings("", environment: "production").google == .google)
        let problems = #expect(throws: Settings.Problems.self) {
            try settings("", environment: "production", google: fake)
        }
        #expect(problems?.description.contains("GOOGLE_API is for FLIGHTLINE_ENV=development only") == true)
    }

    @Test func `is named by address and port`() {
        #expect(throws: Settings.Problems.self) { try settings("localhost", environment: "development") }
    }
}
