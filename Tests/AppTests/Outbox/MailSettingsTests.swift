import Configuration
import Foundation
import Mail
import Testing

@testable import App

@Suite struct `The settings of mail` {
    private static let rest = [
        "DATABASE_URL": "postgres://a@b/c", "SECRET_KEY": String(repeating: "5a", count: 32),
    ]

    private func settings(_ values: [String: String]) throws -> Settings {
        try Settings(
            ConfigReader(
                provider: EnvironmentVariablesProvider(environmentVariables: Self.rest.merging(values) { $1 })))
    }

    @Test func `may be missing altogether`() throws {
        #expect(try settings([:]).mail == nil)
        #expect(try settings(["MAIL_FROM": "post@desk.example"]).mail == nil)
    }

    @Test func `ask for STARTTLS unless they say otherwise`() throws {
        let mail = try #require(try settings(["SMTP_HOST": "mail.example", "MAIL_FROM": "post@desk.example"]).mail)
        #expect(mail.server.security == .startTLS && mail.server.port == 587 && mail.server.credentials == nil)
        #expect(mail.sender.description == "post@desk.example" && mail.signer == nil)
        let implicit = try settings([
            "SMTP_HOST": "mail.example", "MAIL_FROM": "post@desk.example", "SMTP_TLS": "implicit",
        ])
        #expect(implicit.mail?.server.port == 465)
    }

    @Test(arguments: [
        ("MAIL_FROM", ["SMTP_HOST": "m.example"]), ("MAIL_FROM", ["SMTP_HOST": "m.example", "MAIL_FROM": "post"]),
        ("SMTP_TLS", ["SMTP_HOST": "m.example", "MAIL_FROM": "a@b.example", "SMTP_TLS": "yes"]),
        ("SMTP_PORT", ["SMTP_HOST": "m.example", "MAIL_FROM": "a@b.example", "SMTP_PORT": "0"]),
        (
            "SMTP_USER",
            ["SMTP_HOST": "m.example", "MAIL_FROM": "a@b.example", "SMTP_USER": "u", "SMTP_TLS": "opportunistic"]
        ),
        ("MAIL_SPF", ["MAIL_SPF": "a"]), ("MAIL_SPF", ["MAIL_SPF": "v=spf1 include:a.example"]),
        ("DKIM_KEY_FILE", ["DKIM_KEY_FILE": "/nowhere/key.pem"]),
    ])
    func `are refused when they make no sense`(name: String, values: [String: String]) {
        let problems = #expect(throws: Settings.Problems.self) { try settings(values) }
        #expect(problems?.lines.count == 1 && problems?.description.contains(name) == true)
    }
}
