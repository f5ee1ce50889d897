import Foundation
import Testing

/// What a reader may rely on in every file of Sources.
@Suite struct `The sources` {
    private static let files = Repository.files(under: "Sources", ".swift")

    @Test func `have no file over 300 lines, and few over 160`() throws {
        let lengths = try Self.files.map { (path: $0, lines: try Repository.text($0).count { $0 == "\n" }) }
        #expect(lengths.count > 200)
        for file in lengths { #expect(file.lines <= 300, "\(file.path): \(file.lines)") }
        #expect(lengths.count { $0.lines > 160 } <= lengths.count / 50)
    }

    @Test(arguments: [
        ("try!", #"\btry!"#), ("as!", #"\bas!"#), ("fatalError", #"\bfatalError\("#),
        ("a force unwrap", #"[\w\)\]]![\s\.,;\)\]\}]"#), ("unowned(unsafe)", #"unowned\(unsafe\)"#),
    ])
    func `have nothing that stops the process on a surprise`(name: String, pattern: String) throws {
        let regex = try Regex(pattern)
        for path in Self.files {
            for (number, line) in try Self.code(path) where line.contains(regex) {
                Issue.record("\(path):\(number) has \(name): \(line)")
            }
        }
    }

    /// A library that prints cannot be used by a command whose output others read.
    @Test func `print in the command line only`() throws {
        for path in Self.files where !path.hasPrefix("Sources/Server/") && !path.hasPrefix("Sources/Bench/") {
            for (number, line) in try Self.code(path) where line.contains(/\b(print|debugPrint|dump|NSLog)\(/) {
                Issue.record("\(path):\(number) prints: \(line)")
            }
        }
    }

    /// Whoever asks the machine for the time cannot be tested at another one.
    @Test func `ask the clock that they are given`() throws {
        let allowed = ["Sources/App/Clock.swift", "Sources/App/App+Operations.swift"]
        for path in Self.files where !path.hasPrefix("Sources/Server/") && !path.hasPrefix("Sources/Bench/") {
            guard !allowed.contains(path) else { continue }
            for (number, line) in try Self.code(path) where line.contains(/\bDate\(\)|\bDate\.now\b/) {
                Issue.record("\(path):\(number) asks for the time: \(line)")
            }
        }
    }

    @Test(arguments: [
        "Values", "Sponsorship", "Postgres", "Templates", "Web", "Jobs", "Outbound", "Feeds", "GoogleSheets",
        "Stylesheets", "Branding", "Mail", "Markdown", "MailText", "DNS", "Domains", "Pictures", "XML",
    ])
    func `below the app do not know it`(module: String) throws {
        let known: [String: Set<String>] = [
            "Values": [], "Sponsorship": ["Values"], "Postgres": ["CLibpq"], "Templates": ["Values"],
            "Web": ["Values", "CZlib"], "Jobs": ["Values", "Postgres"], "Outbound": [], "Feeds": ["XML", "Values"],
            "GoogleSheets": ["Outbound"], "Stylesheets": [], "Branding": [], "Mail": ["CCurl"],
            "Markdown": ["CMarkGFM"], "MailText": ["Markdown", "Templates"], "DNS": ["CAres"],
            "Domains": ["CIdn2", "CPsl", "Values"], "Pictures": ["XML", "CPNG", "CTurboJPEG", "CWebP"],
            "XML": ["CExpat"],
        ]
        let ours: Set = [
            "Values", "Sponsorship", "Postgres", "Templates", "Web", "Jobs", "Outbound", "Feeds", "GoogleSheets",
            "Stylesheets", "Branding", "Mail", "Markdown", "MailText", "DNS", "Domains", "Pictures", "XML", "App",
            "Server",
            "CLibpq",
            "CZlib", "CExpat", "CCurl", "CMarkGFM", "CAres", "CIdn2", "CPsl", "CPNG", "CTurboJPEG", "CWebP",
        ]
        for path in Repository.files(under: "Sources/\(module)", ".swift") {
            for import_ in try Repository.text(path).matches(of: /(?m)^(?:\w+ )?import (?:\w+ )?(\w+)/) {
                let name = String(import_.1)
                #expect(!ours.contains(name) || known[module]?.contains(name) == true, "\(path) imports \(name)")
            }
        }
    }

    @Test func `name nothing a manager, a helper or a utility`() {
        let words = ["Manager", "Service.", "Helper", "Util", "Repository"]
        for path in Self.files {
            let file = String(path.split(separator: "/").last ?? "")
            #expect(!words.contains { file.contains($0) }, "\(path)")
        }
    }

    /// Lines with their numbers, without comments and the contents of strings.
    private static func code(_ path: String) throws -> [(Int, String)] {
        var isText = false
        return try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { number, line in
                let trimmed = line.trimmingCharacters(in: .whitespaces)
                if line.count(of: "\"\"\"") == 1 { isText.toggle() }
                guard !isText, !trimmed.hasPrefix("//") else { return nil }
                let bare = trimmed.replacing(/"([^"\\]|\\.)*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
                return (number + 1, bare)
            }
    }
}

extension StringProtocol {
    fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
