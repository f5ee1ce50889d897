import Postgres
import Testing

@testable import App

@Suite(.site) struct `Changing a password` {
    private static let new = "four plain words here"

    @Test func `signs every other browser out, and the new one works`() async throws {
        let agency = try await TestSite.shared.found()
        let (here, there) = (try await agency.signIn(\.ops), try await agency.signIn(\.ops))
        let page = try await here.change(Demo.password, to: Self.new)
        #expect(page.status == 200 && page.words.contains("Your password is changed."))
        #expect(try await here.get("/dashboard").status == 200)
        #expect(try await there.get("/dashboard").status == 303)
        #expect(try await agency.visit().signIn(as: agency.members.ops.email).status == 422)
        #expect(try await agency.visit().signIn(as: agency.members.ops.email, password: Self.new).status == 200)
    }

    @Test func `cannot be tried over and over in somebody's open window`() async throws {
        let agency = try await TestSite.shared.found()
        let here = try await agency.signIn(\.ops)
        for _ in 0..<10 { #expect(try await here.change("not-the-password", to: Self.new).status == 422) }
        let refused = try await here.change(Demo.password, to: Self.new)
        #expect(refused.status == 422 && refused.words.contains("Too many attempts. Wait"))
        #expect(try await agency.visit().signIn(as: agency.members.ops.email).status == 200)
    }

    @Test func `comes wholly before or wholly after a sign-in with the old one`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = agency.members.ops
        let database = agency.database(.visitor)
        let known = try #require(try await database.first(Member.credentials(email: ops.email)))
        _ = try await agency.signIn(\.ops).change(Demo.password, to: Self.new)
        let changed = try await database.write { try await $0.run(known.noteSignIn(at: TestSite.noon)) }
        #expect(changed == 0)
    }

    @Test func `changes nobody else's`() async throws {
        let agency = try await TestSite.shared.found()
        _ = try await agency.signIn(\.ops).change(Demo.password, to: Self.new)
        #expect(try await agency.visit().signIn(as: agency.members.admin.email).status == 200)
    }

    @Test(arguments: [
        ("not-the-password", "four plain words here", "This is not your current password."),
        (Demo.password, "short", "Use at least 12 characters."), (Demo.password, "", "Use at least 12 characters."),
    ])
    func `needs the old one, and a new one worth having`(old: String, new: String, problem: String) async throws {
        let agency = try await TestSite.shared.found()
        let (here, there) = (try await agency.signIn(\.ops), try await agency.signIn(\.ops))
        let page = try await here.change(old, to: new)
        #expect(page.status == 422 && page.words.contains("Your password was not changed"))
        #expect(page.words.contains(problem))
        #expect(!page.text.contains(old) && (new.isEmpty || !page.text.contains("\"\(new)\"")))
        #expect(try await there.get("/account").status == 200)
    }
}

extension Window {
    fileprivate func change(_ old: String, to new: String) async throws -> Answer {
        let page = try await open("/account")
        guard let form = page.form(to: "/account/password") else { return page }
        return try await submit(form, ["current_password": old, "new_password": new])
    }
}
