import Testing
import Values

@testable import Sponsorship

@Suite struct `Metrics file` {
    @Test func `a full row is read`() {
        let row = MetricsRow(
            day: Fixtures.today, episode: 0, source: "apple podcasts", downloads: 1234, listeners: 0,
            completionRate: Percentage(millionths: 712_345), ctr: .whole, conversions: 2_147_483_647,
            revenueCents: 99_999_999_999)
        let reading = MetricsReading(
            row: "\(Fixtures.today),guid-1, Apple Podcasts ,1234,0,0.712345,1,2147483647,99999999999")
        #expect(reading.rows == [row])
        #expect(reading.rejections == [])
    }

    @Test func `empty cells are nil, not zero`() throws {
        let row = try #require(MetricsReading(row: "2026-05-04,guid-1,spotify,,,,, ,\t").rows.first)
        #expect(row.downloads == nil && row.listeners == nil && row.conversions == nil && row.revenueCents == nil)
        #expect(row.completionRate == nil && row.ctr == nil)
    }

    @Test(arguments: [
        ("0", 0), ("1", 1_000_000), ("1.0000", 1_000_000), ("0.5", 500_000), (".5", 500_000), ("1.", 1_000_000),
        ("0.0000005", 1), ("0.00000049999999999999999999999999", 0), ("5e-05", 50), ("5E-1", 500_000),
        ("1e0", 1_000_000), ("1e-999", 0), ("0e999", 0), ("0000000000000000000000000000.25", 250_000),
        ("0.999999999999999999999999", 1_000_000), ("100000000000000000000e-20", 1_000_000),
    ])
    func `rates are exact to a millionth`(cell: String, millionths: Int) {
        let reading = MetricsReading(row: "2026-05-04,guid-1,spotify,,,\(cell),,,")
        #expect(reading.rows.map(\.completionRate?.millionths) == [millionths])
    }

    @Test func `rates may have a decimal comma where the columns have a semicolon`() {
        let reading = MetricsReading("day;episode_id;source;ctr\n2026-05-04;guid-1;spotify;0,0125\n")
        #expect(reading.rows.map(\.ctr?.millionths) == [12_500])
    }

    @Test func `percentages are read when the mapping says so`() {
        let row = "2026-05-04,guid-1,spotify,,,71.25 %,1.5,,"
        #expect(MetricsReading(row: row, rateUnit: .percent).rows.map(\.completionRate?.millionths) == [712_500])
        #expect(MetricsReading(row: row, rateUnit: .percent).rows.map(\.ctr?.millionths) == [15_000])
        #expect(MetricsReading(row: row).rejections.map(\.reason) == [.notARate(.fraction)])
    }

    @Test func `one bad row never costs the good ones`() {
        let text = """
            day,episode_id,source,downloads
            2026-05-04,guid-1,spotify,10
            2026-05-04,guid-1,spotify,ten
            2026-05-04,guid-1,spotify
            2026-05-04,"guid-1"x,spotify,1

            2026-05-04,nobody,spotify,12
            2026-05-05,guid-1,spotify,13
            """
        let reading = MetricsReading(text)
        #expect(reading.rows.map(\.downloads) == [10, 13])
        #expect(reading.lines == [2, 8])
        #expect(reading.rejections.map(\.line) == [3, 4, 5, 7])
        #expect(reading.counts == MetricsReader.Counts(accepted: 2, rejected: 4))
    }

    @Test func `the first problem in the file's order of columns is reported`() {
        let text = "downloads,source,episode_id,day\n-1,!!,nobody,never\n1,!!,nobody,never\n1,a,guid-1,never\n"
        #expect(MetricsReading(text).rejections.map(\.column) == ["downloads", "source", "day"])
    }

    @Test(
        arguments: [
            ("", .empty), ("\n\r\n", .empty), ("\u{FEFF}", .empty),
            (MetricsHeader.canonical, .headerOnly), (MetricsHeader.canonical + "\n\n", .headerOnly),
            ("name,value\n1,2\n", .unknownHeader(found: ["name", "value"])),
            ("day,downloads\n1,2\n", .missingColumn(.episode)),
        ] as [(String, FileError)])
    func `a file without rows of ours says so`(text: String, expected: FileError) {
        #expect(MetricsReading(text).error == expected)
    }

    @Test func `a header in another encoding is refused`() {
        let bytes = Array("day,episode_id,source,downloads,caf".utf8) + [0xE9, 0x0A]
        #expect(MetricsReading([bytes]).error == .headerNotText)
        #expect(MetricsReading([bytes], encoding: .windows1252).error == .headerOnly)
    }

    @Test func `every file error tells a person what to do`() {
        let errors: [FileError] =
            [
                .empty, .headerOnly, .binary(line: 3), .headerNotText, .rowTooLong(line: 3, limit: 9),
                .tooManyColumns(line: 3, limit: 9), .unclosedQuote(line: 3), .unknownHeader(found: ["a"]),
                .missingColumn(.day), .duplicateColumn(.day), .noFigures,
            ] + FileError.Kind.allCases.map { .notText($0) }
        for error in errors {
            #expect(error.message.hasSuffix(".") && error.message.split(separator: ". ").count >= 2)
            #expect(!error.message.contains("!"))
        }
        #expect(Set(errors.map(\.message)).count == errors.count)
    }
}
