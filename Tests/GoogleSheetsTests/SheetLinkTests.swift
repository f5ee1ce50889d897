import Testing

@testable import GoogleSheets

@Suite struct `An address of a sheet` {
    private static let id = "1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789-abcd"

    @Test(arguments: [
        (
            "https://docs.google.com/spreadsheets/d/e/2PACX-1vTx/pub?output=csv",
            "https://docs.google.com/spreadsheets/d/e/2PACX-1vTx/pub?output=csv"
        ),
        (
            "https://docs.google.com/spreadsheets/d/e/2PACX-1vTx/pubhtml?gid=7&single=true",
            "https://docs.google.com/spreadsheets/d/e/2PACX-1vTx/pub?gid=7&single=true&output=csv"
        ),
        (
            "https://docs.google.com/spreadsheets/u/1/d/e/2PACX-1vTx/pub?output=xlsx",
            "https://docs.google.com/spreadsheets/d/e/2PACX-1vTx/pub?output=csv"
        ),
    ])
    func `that was published gives its CSV`(url: String, csv: String) {
        #expect(SheetLink(url) == .published(url: csv))
    }

    @Test(arguments: [
        ("https://docs.google.com/spreadsheets/d/\(id)/edit#gid=0", 0),
        ("https://docs.google.com/spreadsheets/d/\(id)", nil),
        ("https://docs.google.com/spreadsheets/d/\(id)/edit?usp=sharing", nil),
        ("https://docs.google.com/spreadsheets/u/0/d/\(id)/edit?gid=3#gid=12", 12),
        ("https://docs.google.com/spreadsheets/d/\(id)/edit?gid=3", 3),
    ])
    func `that people edit names document and sheet`(url: String, sheet: Int?) throws {
        let id = try #require(SpreadsheetID(Self.id))
        #expect(SheetLink(url) == .document(id, sheet: sheet))
    }

    @Test(arguments: [
        "https://files.example.com/a.csv", "https://docs.google.com.example.com/spreadsheets/d/\(id)/edit",
        "https://docs.google.com/spreadsheets/d/\(id)/export?format=csv&gid=4",
        "https://docs.google.com/document/d/\(id)",
        "https://docs.google.com/spreadsheets/d/short/edit",
    ])
    func `of any other kind is left as it is`(url: String) {
        #expect(SheetLink(url) == .file(url: url))
    }

    @Test func `of a document leads to its CSV`() throws {
        let id = try #require(SpreadsheetID(Self.id))
        #expect(
            SheetLink.export(id, sheet: 7)
                == "https://docs.google.com/spreadsheets/d/\(Self.id)/export?format=csv&gid=7")
        #expect(SpreadsheetID("../../../../../../../etc/passwd") == nil && SpreadsheetID("a") == nil)
    }

    @Test(arguments: [
        ("a1:h", "A1:H"), ("A:F", "A:F"), (" $B$2 : $H$400 ", "B2:H400"), ("A", nil), ("A1", nil), ("", nil),
        ("1:5", nil),
        ("Other!A1:B2", nil), ("A0:B1", nil), ("AAAA1:B2", nil), ("A1:B2:C3", nil),
    ])
    func `may come with a range`(text: String, range: String?) {
        #expect(CellRange(text)?.text == range)
    }

    @Test func `and a title of any kind is escaped`() throws {
        let id = try #require(SpreadsheetID(Self.id))
        let part = SheetPart(id, sheet: "Q1 / 'Über' & more?", range: CellRange("A1:C"))
        #expect(part.notation == "'Q1 / ''Über'' & more?'!A1:C")
        #expect(part.path.hasSuffix("/values/%27Q1%20%2F%20%27%27%C3%9Cber%27%27%20%26%20more%3F%27%21A1%3AC"))
    }
}
