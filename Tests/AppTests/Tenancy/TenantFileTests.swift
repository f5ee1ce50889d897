import Branding
import Testing

@testable import App

@Suite struct `A tenant.yml` {
    private static let valid = """
        slug: acorn
        name: Acorn
        tagline: Small shows
        support_email: desk@acorn.example
        hosts: [acorn.example, www.acorn.example]
        locale: de_DE
        time_zone: Europe/Berlin
        currency: EUR
        accent_light: "#1453d1"
        accent_dark: "#8db2ff"
        radius: 6
        type: serif
        density: compact
        headline: Be heard.
        lead: "Yes: heard."
        points: [{title: One, text: First}, {title: Two, text: Second}, {title: Three, text: Third}]
        audience: Everybody
        switches: [csv_upload, matchmaking]
        """

    private func problem(of yaml: String) -> TenantFolderError.Problem? {
        do {
            _ = try TenantFile(yaml: yaml)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func `says what a tenant is`() throws {
        let file = try TenantFile(yaml: Self.valid)
        #expect(file.hosts == ["acorn.example", "www.acorn.example"])
        #expect(file.type == .serif && file.density == .compact && file.radius == 6)
        #expect(file.points.map(\.text) == ["First", "Second", "Third"])
        #expect(file.switches == [.csvUpload, .matchmaking])
    }

    @Test func `may not have keys that mean nothing`() {
        #expect(problem(of: Self.valid + "\ncolour: red") == .unknownKey("colour"))
        #expect(problem(of: Self.valid + "\n7: red") == .unknownKey("7"))
        let points = Self.valid.replacing("text: First", with: "text: First, colour: red")
        #expect(problem(of: points) == .unknownKey("points: colour"))
    }

    @Test(arguments: TenantFile.CodingKeys.allCases.filter { !TenantFile.optional.contains($0) })
    func `must have every key, and not an empty one`(key: TenantFile.CodingKeys) {
        let lines = Self.valid.split(separator: "\n")
        let others = lines.filter { !$0.hasPrefix("\(key.rawValue):") }.joined(separator: "\n")
        #expect(problem(of: others) == .missingKey(key.rawValue))
        #expect(problem(of: others + "\n\(key.rawValue):") == .missingKey(key.rawValue))
    }

    @Test func `may leave the accent on dark to what follows from the other`() throws {
        let lines = Self.valid.split(separator: "\n").filter { !$0.hasPrefix("accent_dark:") }
        #expect(try TenantFile(yaml: lines.joined(separator: "\n")).accentDark == nil)
        #expect(problem(of: lines.joined(separator: "\n") + "\naccent_dark:") == .missingKey("accent_dark"))
    }

    @Test(arguments: [
        ("slug", "Acorn"), ("slug", "a_b"), ("name", "'\(String(repeating: "a", count: 121))'"), ("name", "\"a\\nb\""),
        ("support_email", "desk"), ("support_email", "a b@c"), ("hosts", "[]"), ("hosts", "acorn.example"),
        ("hosts", "[Acorn.example]"), ("hosts", "[\"acorn.example:80\"]"), ("hosts", "[a.example, a.example]"),
        ("hosts", "[192.0.2.1]"), ("locale", "deutsch"), ("time_zone", "Europe/Atlantis"), ("currency", "euro"),
        ("currency", "eur"), ("accent_light", "\"#14d\""), ("accent_dark", "red; }"), ("radius", "25"),
        ("radius", "round"), ("type", "comic"), ("density", "loose"), ("audience", "[a]"),
        ("switches", "csv_upload"), ("support_link", "http://acorn.example"), ("points", "[{title: One}]"),
        ("points", "[\(Array(repeating: "{title: a, text: b}", count: 7).joined(separator: ","))]"),
        ("switches", "[csv_uplaod]"), ("switches", "[matchmaking, matchmaking]"),
    ])
    func `must make sense, key by key`(key: String, value: String) throws {
        let lines = Self.valid.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
        let found = problem(of: lines.joined(separator: "\n") + "\n\(key): \(value)")
        let expected = try #require(TenantFile.CodingKeys(rawValue: key)).expectation
        #expect(found == .wrongValue(key: key, expected: expected))
    }

    @Test(arguments: ["- a\n- b", "just text", ""])
    func `is a list of keys`(yaml: String) {
        #expect(problem(of: yaml) == .notAMapping)
    }

    @Test(arguments: ["name: [", "a: b: c", Self.valid + "\nname: Twice"])
    func `is YAML, with every key once`(yaml: String) throws {
        let found = try #require(problem(of: yaml))
        guard case .notYAML = found else { return #expect(Bool(false), "\(found)") }
    }

    @Test func `is told about in a sentence`() {
        let error = TenantFolderError(file: "tenant.yml", .wrongValue(key: "type", expected: "sans or serif"))
        #expect("\(error)" == "tenant.yml: `type` must be sans or serif.")
    }
}
