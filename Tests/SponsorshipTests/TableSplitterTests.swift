import Testing

@testable import Sponsorship

@Suite struct `Sections of a file` {
    private func headers(_ text: String) -> [[String]] { Inspecting(text).tables.map(\.names) }

    @Test func `a title above the header is no table`() throws {
        let tables = Inspecting("Downloads report\n\nDate,Episode,Downloads\n2026-05-04,Pilot,5\n").tables
        #expect(tables.map(\.names) == [["Date", "Episode", "Downloads"]])
        #expect(tables.map(\.headerLine) == [3])
        #expect(headers("Report,,\nDate,Episode,Downloads\n2026-05-04,Pilot,5\n").count == 1)
    }

    @Test func `several lines above the header become a table that is plainly none`() {
        let tables = Inspecting("Report\nMay 2026\n\nDate,Episode,Downloads\n2026-05-04,Pilot,5\n").tables
        #expect(tables.map(\.isPreamble) == [true, false])
        #expect(tables.map(\.rows) == [1, 1])
    }

    @Test func `a blank line and other names begin another table`() {
        let text = """
            Episode,Downloads
            Pilot,5
            Second,7

            Country,Downloads
            DE,12

            Device,Share,Downloads
            Phone,90%,11
            """
        let tables = Inspecting(text).tables
        #expect(
            tables.map(\.names) == [
                ["Episode", "Downloads"], ["Country", "Downloads"], ["Device", "Share", "Downloads"],
            ])
        #expect(tables.map(\.rows) == [2, 1, 1])
        #expect(tables.map(\.headerLine) == [1, 5, 8])
    }

    @Test func `lines of nothing but separators are blank lines`() {
        let tables = Inspecting("Episode,Downloads\nPilot,5\n,\nCountry,Downloads\nDE,12\n").tables
        #expect(tables.map(\.rows) == [1, 1])
    }

    @Test func `known names begin another table without a blank line`() {
        let tables = Inspecting("Episode,Downloads\nPilot,5\nCountry,Downloads\nDE,12\n").tables
        #expect(tables.map(\.headerLine) == [1, 3])
    }

    @Test func `the same header once more is no row and no table`() {
        let tables = Inspecting("Day,Plays\n2026-05-04,5\nDay,Plays\n2026-05-05,6\n").tables
        #expect(tables.map(\.rows) == [2])
    }

    @Test(arguments: [
        "title,downloads\nPilot,5\nSecond,many\nThird,7\n",
        "title,downloads\nPilot,5\n\nSecond,many\nThird,7\n",
        "name,website\nAcme,https://acme.test\n\nOther,https://other.test\nMore,https://more.test\n",
        "name\nAcme\nSmith, Sons\nOther\n",
        "show,title\nNight,Pilot\nNight,Pilot, again\nNight,Third\n",
    ])
    func `a row that is merely wrong or has no figures begins no table`(text: String) {
        let tables = Inspecting(text).tables
        #expect(tables.count == 1)
        #expect(tables.first?.rows == 3)
    }

    @Test func `sums that are called so are counted as totals`() {
        let first = Inspecting("Content,Views\nTotal,12\na,5\nb,7\n").tables
        #expect(first.map(\.totalsLines) == [[2]])
        #expect(first.map(\.rows) == [2])
        #expect(Inspecting("Day,Views\n2026-05-04,5\nGrand Total:,5\n").tables.map(\.totalsLines) == [[3]])
    }

    @Test(arguments: ["Gesamt", "Summe:", "Total général", "TOTALE", "Totaal", "Total geral", "Totales", "insgesamt"])
    func `sums are called so in other languages, too`(word: String) {
        #expect(Inspecting("Day,Views\n2026-05-04,5\n2026-05-05,6\n\(word),9\n").tables.map(\.totalsLines) == [[4]])
    }

    @Test(arguments: ["Somme", "Ensemble", "Suma", "Overall", "Zusammen"])
    func `a word that may be a title is a total only when its figures are the sums`(word: String) {
        #expect(Inspecting("Title,Views\nOne,5\nTwo,6\n\(word),11\n").tables.map(\.totalsLines) == [[4]])
        #expect(Inspecting("Title,Views\nOne,5\nTwo,6\n\(word),9\n").tables.map(\.totalsLines) == [[]])
        #expect(Inspecting("Title,Views\nOne,5\nTwo,6\n\(word) ii,11\n").tables.map(\.totalsLines) == [[]])
    }

    @Test func `a nameless last row is a total only when its figures are the sums`() {
        let sum = Inspecting("Title,Views,Rate\na,5,0.5\nb,\"1,007\",0.7\n,\"1,012\",0.6\n").tables
        #expect(sum.map(\.totalsLines) == [[4]])
        let other = Inspecting("Title,Views,Rate\na,5,0.5\nb,7,0.7\n,13,0.6\n").tables
        #expect(other.map(\.totalsLines) == [[]])
        #expect(other.map(\.rows) == [3])
    }

    @Test func `no file has more tables than are described`() {
        let text = (0..<60).map { "Episode,Downloads\(String(repeating: ",x", count: $0 % 2))\nPilot,5\n\n" }.joined()
        let findings = Inspecting(text).findings
        #expect(findings?.tables.count == 40)
        #expect(findings?.furtherTables == 20)
    }
}
