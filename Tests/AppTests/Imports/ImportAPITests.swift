import Foundation
import HTTPTypes
import Sponsorship
import Testing
import Values

@testable import App

private let base = "/api/v1/etl/imports"

@Suite(.site) struct `The API of imports` {
    struct Answered: Decodable {
        let id, status: String
        let rows, new, changed, identical, rejected: Int
    }

    struct RejectedAnswer: Decodable {
        let row: Int
        let column, value, error: String
        let cells: [String]
    }

    struct Page<Item: Decodable>: Decodable {
        let items: [Item]
        let next: String?
    }

    @Test func `saves a file as it arrives, and says what became of it`() async throws {
        let (agency, script) = try await Self.founded()
        let answer = try await script.post(
            base, agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,", "soon,x,spotify,1,,,,,"), as: "text/csv")
        #expect(answer.status == 201)
        let item = try answer.decoded(Answered.self)
        #expect(item.status == "done" && (item.rows, item.new, item.rejected) == (2, 1, 1))
        #expect(answer.headers[.location] == "\(base)/\(item.id)")
        let again = try await script.read("\(base)/\(item.id)", as: Answered.self)
        #expect(again.rows == 2)
        let rejected = try await script.read("\(base)/\(item.id)/rejections", as: Page<RejectedAnswer>.self)
        #expect(rejected.items.map(\.row) == [3] && rejected.items.first?.cells.first == "soon")
        #expect(try await script.read("\(base)?limit=1", as: Page<Answered>.self).items.map(\.id) == [item.id])
    }

    @Test func `does once what is sent twice under a key, and refuses another file under it`() async throws {
        let (agency, script) = try await Self.founded()
        let file = agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,")
        let first = try await script.post(base, file, as: "text/csv", key: "nightly-1")
        let second = try await script.post(base, file, as: "text/csv", key: "nightly-1")
        #expect(first.status == 201 && second.status == 200)
        #expect(try first.decoded(Answered.self).id == second.decoded(Answered.self).id)
        let other = try await script.post(base, file + "\n", as: "text/csv", key: "nightly-1")
        #expect(other.status == 409 && other.isProblem)
        #expect(try await agency.imports().count == 1)
    }

    @Test func `previews, saves, undoes and brings back`() async throws {
        let (agency, script) = try await Self.founded()
        let file = agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,")
        let taken = try await script.post("\(base)?preview=true&file_name=a.csv", file, as: "text/csv")
        #expect(taken.status == 202)
        let id = try taken.decoded(Answered.self).id
        try await agency.workOnImports()
        let preview = try await script.read("\(base)/\(id)", as: Answered.self)
        #expect(preview.status == "ready" && preview.new == 1)
        #expect(try await agency.figures().rows == 0)
        for (step, status, rows) in [("commit", "done", 1), ("undo", "undone", 0), ("redo", "done", 1)] {
            #expect(try await script.post("\(base)/\(id)/\(step)").status == 202, "\(step)")
            try await agency.workOnImports()
            #expect(try await script.read("\(base)/\(id)", as: Answered.self).status == status)
            #expect(try await agency.figures().rows == rows)
        }
        let late = try await script.post("\(base)/\(id)/commit")
        #expect(late.status == 409 && late.isProblem)
    }

    @Test func `takes a file of another kind, at once or to be looked at, and says which kind`() async throws {
        struct Kind: Decodable { let kind, status: String }
        let (_, script) = try await Self.founded()
        let file = "name,website\nHollow Oak,hollow.example\n"
        let saved = try await script.post("\(base)?kind=advertisers", file, as: "text/csv")
        #expect(saved.status == 201)
        let kind = try saved.decoded(Kind.self)
        #expect(kind.kind == "advertisers" && kind.status == "done")
        let again = try await script.post("\(base)?kind=advertisers", file, as: "text/csv")
        #expect(try again.decoded(Answered.self).identical == 1)
        let open = try await script.post("\(base)?kind=shows", "what,whose\na,b\n", as: "text/csv")
        #expect(open.status == 422 && open.isProblem)
        #expect(try await script.post("\(base)?kind=shows&preview=true", "a\nb\n", as: "text/csv").status == 202)
    }

    @Test(arguments: KindFile.all)
    func `takes a file of every kind, and knows it again`(file: KindFile) async throws {
        let (agency, script) = try await Self.founded()
        let (path, text) = ("\(base)?kind=\(file.kind.rawValue)", file.text(agency))
        let preview = try await script.post(path + "&preview=true", text, as: "text/csv")
        try await agency.workOnImports()
        let id = try preview.decoded(Answered.self).id
        let looked = try await script.read("\(base)/\(id)", as: Answered.self)
        #expect((looked.status, looked.new, looked.rejected) == ("ready", 1, 0))
        let saved = try await script.post(path, text, as: "text/csv")
        #expect(saved.status == 201)
        #expect(try saved.decoded(Answered.self).new == 1)
        let again = try await script.post(path, text, as: "text/csv").decoded(Answered.self)
        #expect((again.new, again.changed, again.identical) == (0, 0, 1))
    }

    @Test func `takes the show with a file that names none, and only there`() async throws {
        let (agency, script) = try await Self.founded()
        let (text, show) = (TotalsFile.megaphone.text(agency, 1204), agency.ownShow)
        let open = try await script.post(base, text, as: "text/csv")
        #expect(open.status == 422 && open.words.contains("Or name the show: ?show=."), "\(open.words)")
        let saved = try await script.post("\(base)?show=\(show.title.urlEscaped)", text, as: "text/csv")
        #expect(saved.status == 201)
        #expect(try await agency.totals() == TotalsFile.megaphone.words)
        let preview = try await script.post("\(base)?preview=true&show=\(show.id.short)", text, as: "text/csv")
        try await agency.workOnImports()
        let id = try preview.decoded(Answered.self).id
        let looked = try await script.read("\(base)/\(id)", as: Answered.self)
        #expect((looked.status, looked.identical) == ("ready", 2))
        for (query, body) in [
            ("show=Nowhere", text), ("kind=advertisers&show=\(show.id.short)", "name\nAda\n"),
            ("show=\(show.id.short)", TotalsFile.appleEpisodes.text(agency, 1)),
        ] {
            let refused = try await script.post("\(base)?\(query)", body, as: "text/csv")
            #expect(refused.status == 422 && refused.isProblem, "\(query)")
        }
        let twice = TotalsFile.appleEpisodes.text(agency, 1)
        let failed = try await script.post("\(base)?preview=true&show=\(show.id.short)", twice, as: "text/csv")
        try await agency.workOnImports()
        let failedID = try failed.decoded(Answered.self).id
        #expect(try await script.read("\(base)/\(failedID)", as: Answered.self).status == "failed")
    }

    @Test(arguments: [
        ("text/csv", "name,colour\nAda,blue\n", 422), ("application/pdf", "x", 415), ("text/csv", "", 415),
    ])
    func `says what is wrong with what it is sent`(type: String, body: String, status: Int) async throws {
        let (_, script) = try await Self.founded()
        let answer = try await script.post(base, body, as: type)
        #expect(answer.status == status && answer.isProblem)
        #expect(try await script.post("\(base)?kind=cats", "a", as: "text/csv").status == 400)
    }

    @Test func `takes nothing without the token of a page`() async throws {
        let (agency, script) = try await Self.founded()
        let bare = Script(window: script.window, token: nil)
        let answer = try await bare.post(base, agency.csv("2026-11-20,x,spotify,1,,,,,"), as: "text/csv")
        #expect(answer.status == 403)
        #expect(try await agency.imports().isEmpty)
    }

    private static func founded() async throws -> (Agency, Script) {
        let agency = try await TestSite.shared.found()
        return (agency, try await Script(try await agency.signIn(\.ops)))
    }
}
