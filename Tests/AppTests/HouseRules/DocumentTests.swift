import Configuration
import Foundation
import Postgres
import Sponsorship
import Testing
import Values

@testable import App

@Suite struct `The documents` {
    private static let documents = [
        "README.md", "STYLE.md", "docs/architecture.md", "docs/importing.md", "docs/branding.md", "docs/domains.md",
        "docs/mail.md",
    ]

    /// A sentence about a file that is gone sends the reader away empty-handed.
    @Test(arguments: documents)
    func `name files that exist`(document: String) throws {
        let text = try Repository.text(document)
        let quoted = text.matches(of: /`((?:bin|docs|migrations|templates|public|tenants|Sources|Tests)\/[\w.\/+-]+)`?/)
            .map { String($0.1) }
        let linked = text.matches(of: /\]\(([\w.\/+-]+)\)/).map { String($0.1) }
        for path in quoted + (document.contains("/") ? linked.map { "docs/\($0)" } : linked) {
            let file = Repository.root.appending(path: path).standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: file.path), "\(document): \(path)")
        }
    }

    @Test func `name commands that can be run`() throws {
        for document in Self.documents {
            for command in try Repository.text(document).matches(of: /\bbin\/([a-z]+)\b/) {
                let file = Repository.root.appending(path: "bin/\(command.1)").path
                #expect(FileManager.default.isExecutableFile(atPath: file), "\(document): bin/\(command.1)")
            }
        }
    }

    @Test func `of the README name folders that exist, and every module`() throws {
        let readme = try Repository.text("README.md")
        for folder in readme.matches(of: /(?m)^((?:Sources|migrations|templates|public|tenants|Tests)\/?[A-Z]?\w*)/) {
            let path = Repository.root.appending(path: String(folder.1)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(folder.1)")
        }
        for module in ["Values", "Sponsorship", "Postgres", "Templates", "Web", "App", "Server"] {
            #expect(readme.contains("Sources/\(module)"))
        }
    }

    @Test func `of the README give the port that is the default`() throws {
        let ports = Set(try Repository.text("README.md").matches(of: /localhost:(\d+)/).map { String($0.1) })
        #expect(ports == ["8080"])
    }
}

@Suite(.site) struct `The tree of topics` {
    /// The database's copy gives names to pages, the code's copy gives rules to matching: they must be one tree.
    @Test func `is the same in the database and in the code`() async throws {
        let rows: [String] = try await TestSite.shared.owner.rows(
            "SELECT id || '/' || coalesce(parent_id, '') || '/' || name FROM topics")
        let code = Topic.all.map { "\($0.slug.text)/\($0.parent?.text ?? "")/\($0.name)" }
        #expect(Set(rows) == Set(code) && rows.count == code.count)
    }
}

@Suite struct `The settings` {
    @Test func `are refused with everything that is missing at once`() {
        let environment = EnvironmentVariablesProvider(
            environmentVariables: ["PORT": "99999", "SECRET_KEY": "abc", "DATABASE_POOL_SIZE": "0"])
        let problems = #expect(throws: Settings.Problems.self) { try Settings(ConfigReader(provider: environment)) }
        #expect(problems?.lines.count == 4)
        for name in ["DATABASE_URL", "SECRET_KEY", "PORT", "DATABASE_POOL_SIZE"] {
            #expect(problems?.description.contains(name) == true)
        }
    }
}
