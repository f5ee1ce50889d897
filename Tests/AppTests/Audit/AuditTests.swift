import Foundation
import Postgres
import Templates
import Testing
import Values
import Web

@testable import App

@Suite(.site) struct `The audit log` {
    @Test func `tells in a sentence who did what, from where, and leads to the thing`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"), named: "march.csv")
        let log = try await agency.signIn(\.admin).open("/audit")
        #expect(log.words.contains("\(agency.members.ops.name) imported march.csv"))
        #expect(log.text.contains("href=\"\(page.path)\"") && log.words.contains("10."))
    }

    @Test func `shows what changed as it was and as it is`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        _ = try await agency.press("acknowledge", in: agency.signIn(\.ops))
        _ = try await agency.press("resolve", in: agency.signIn(\.ops))
        let log = try await agency.signIn(\.admin).open("/audit")
        #expect(log.words.contains("\(agency.members.ops.name) resolved the alert “A line is behind”"))
        #expect(log.words.contains("State acknowledged resolved") && log.words.contains("State open acknowledged"))
    }

    @Test func `keeps the name that a member had then, and takes none that is made up`() async throws {
        let agency = try await TestSite.shared.found()
        let database = TenantDatabase(
            agency.site.services.pool, tenant: agency.id, member: Member(agency.members.ops))
        try await database.run(Audit.note("end session", from: nil))
        try await agency.site.owner.run("UPDATE members SET name = 'Somebody Else' WHERE tenant_id = \(agency.id)")
        try await database.run(Command("INSERT INTO audit_log (action, member_name) VALUES ('sign out', 'The Queen')"))
        let log = try await agency.signIn(\.admin).open("/audit")
        #expect(log.words.contains("\(agency.members.ops.name) ended one of their sessions"))
        #expect(log.words.contains("Somebody Else signed out") && !log.words.contains("The Queen"))
    }

    @Test func `names a job, which is nobody, as the desk, and an action it does not know by its own words`()
        async throws
    {
        let agency = try await TestSite.shared.found()
        try await agency.database(.jobs).run(Audit.note("wind the clock", from: nil))
        let log = try await agency.signIn(\.admin).open("/audit")
        #expect(log.words.contains("The desk – wind the clock"))
    }

    @Test func `is narrowed by person, action and days, which both count`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, admin) = (agency.members.ops.id, agency.members.admin.id)
        try await agency.wrote("sign in", by: ops, at: "2026-03-01 12:00Z")
        try await agency.wrote("sign out", by: ops, at: "2026-03-02 12:00Z")
        try await agency.wrote("sign in", by: admin, at: "2026-03-03 12:00Z")
        let window = try await agency.signIn(\.admin)
        for (query, count) in [
            ("", 3), ("?person=\(ops.short)", 2), ("?action=sign+in", 2), ("?person=\(ops.short)&action=sign+in", 1),
            ("?from=2026-03-02", 2), ("?to=2026-03-02", 2), ("?from=2026-03-02&to=2026-03-02", 1),
            ("?from=2026-03-03&to=2026-03-02", 0), ("?action=dance&from=soon&page=x&person=nobody", 3),
        ] {
            let page = try await window.open("/audit\(query)")
            #expect(page.entries == count, "\(query)")
            #expect(try await window.get("/audit/entries.csv\(query)").lines.count == count + 1, "\(query)")
        }
    }

    @Test func `begins its days where the tenant is`() async throws {
        let agency = try await TestSite.shared.found()
        let zone = try #require(agency.site.services.directory.all.first { $0.id == agency.id }).formats.zone
        let midnight = try #require(Day("2026-03-02")).start(in: zone)
        for offset in [-1.0, 0] {
            try await agency.wrote("sign in", by: agency.members.ops.id, at: midnight.addingTimeInterval(offset))
        }
        #expect(try await agency.signIn(\.admin).open("/audit?from=2026-03-02").entries == 1)
    }

    @Test func `has pages`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.site.owner.run(
            "INSERT INTO audit_log (tenant_id, action) SELECT \(agency.id), 'sign in' FROM generate_series(1, 120)")
        let window = try await agency.signIn(\.admin)
        #expect(
            try await [1, 2, 3, 4].inTurn { try await window.open("/audit?page=\($0)").entries } == [50, 50, 20, 0])
        let page = try await window.open("/audit?action=sign+in&page=2")
        #expect(page.text.contains("/audit?action=sign+in&amp;page=3"))
    }

    @Test func `is a file in which no cell is a formula`() async throws {
        let agency = try await TestSite.shared.found()
        let name = "=HYPERLINK(A1),+x.csv"
        _ = try await agency.signIn(\.ops).upload(
            agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"), named: name)
        let answer = try await agency.signIn(\.admin).get("/audit/entries.csv")
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(answer.header("Content-Disposition") == "attachment; filename=\"audit-log.csv\"")
        #expect(answer.lines.first == "time_utc,person,action,subject,change,address")
        #expect(answer.text.contains(",import,\"'=HYPERLINK(A1),+x.csv\","))
    }

    @Test func `says in the file when it is not all of it`() async throws {
        let agency = try await TestSite.shared.found()
        for _ in 1...3 { try await agency.database(.jobs).run(Audit.note("import", from: nil)) }
        let filter = AuditFilter(.init())
        let entries = try await agency.database(.admin).read(AuditEntry.list(filter, in: .gmt, limit: 3))
        let text = String(decoding: AuditExport(entries, limit: 2).file.bytes, as: UTF8.self)
        #expect(text.split(separator: "\r\n").count == 4)
        #expect(text.contains("Only the newest 2 entries are in this file."))
    }

    @Test(arguments: [Member.Role.ops, .creator, .advertiser])
    func `is for admins`(role: Member.Role) async throws {
        let window = try await TestSite.shared.northwind.signIn(role)
        for path in ["/audit", "/audit/entries.csv"] { #expect(try await window.get(path).status == 404) }
    }

    /// A reader looks for what was done; an action that is missing there cannot be looked for.
    @Test func `knows every action that the sources write`() throws {
        let known = Set(Audit.Action.known.map(\.action.rawValue))
        for path in Repository.files(under: "Sources/App", ".swift") {
            for note in try Repository.text(path).matches(of: /Audit\.note\(\s*"([^"]+)"/) {
                #expect(known.contains(String(note.1)), "\(path): add “\(note.1)” to AuditAction.swift")
            }
        }
    }
}

extension Agency {
    fileprivate func wrote(_ action: String, by member: ID<Member>, at instant: String) async throws {
        try await site.owner.run(
            """
            INSERT INTO audit_log (tenant_id, member_id, action, at)
            VALUES (\(id), \(member), \(action), \(instant)::text::timestamptz)
            """)
    }

    fileprivate func wrote(_ action: String, by member: ID<Member>, at instant: Date) async throws {
        try await site.owner.run(
            "INSERT INTO audit_log (tenant_id, member_id, action, at) VALUES (\(id), \(member), \(action), \(instant))")
    }
}

extension Answer {
    /// How many entries the page lists.
    fileprivate var entries: Int { text.matches(of: /class="deed"/).count }
    fileprivate var lines: [String] { text.components(separatedBy: "\r\n").filter { !$0.isEmpty } }
}
