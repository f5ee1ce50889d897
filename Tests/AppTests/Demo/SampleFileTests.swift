import Sponsorship
import Testing
import Values

@testable import App

@Suite struct `A sample file` {
    private let today = Day.demo

    @Test(arguments: Demo.tenants)
    func `that is good repeats the last seven days with more downloads`(tenant: DemoTenant) throws {
        let before = try ReadFile(DemoMetrics(tenant, on: today), of: tenant, on: today)
        let week = try ReadFile(SampleFile.good.chunks(for: tenant, on: today), of: tenant, on: today)
        #expect(week.rejections.isEmpty)
        #expect(Set(week.rows.map(\.day)) == Set(DayRange(last: 7, through: today.previous)))
        let old = before.rows.filter { $0.day >= today.adding(days: -7) }.compactMap(\.downloads).reduce(0, +)
        let new = week.rows.compactMap(\.downloads).reduce(0, +)
        #expect(new > old && new < old * 107 / 100)
    }

    @Test func `that is good brings a slow show up to date`() throws {
        let week = try ReadFile(SampleFile.good.chunks(for: Demo.lakeside, on: today), of: Demo.lakeside, on: today)
        #expect(week.lastDays["the-borrowed-violin"] == today.previous)
    }

    @Test(arguments: Demo.tenants)
    func `that is messy keeps its good rows`(tenant: DemoTenant) throws {
        let read = try ReadFile(SampleFile.messy.chunks(for: tenant, on: today), of: tenant, on: today)
        #expect(read.rows.count == MessySample.goodRows + 1)
        #expect(Set(read.keys).count == MessySample.goodRows)
        #expect(read.ignoredColumns == ["note"])
        #expect(read.rows.allSatisfy { $0.day == today.previous && $0.source == $0.source.lowercased() })
    }

    @Test(arguments: Demo.tenants)
    func `that is messy has every mistake but an ambiguous episode`(tenant: DemoTenant) throws {
        let read = try ReadFile(SampleFile.messy.chunks(for: tenant, on: today), of: tenant, on: today)
        #expect(read.rejections.count == MessySample.rejectedRows)
        let expected: [Rejection.Reason] = [
            .fieldCount(found: 9, expected: 8), .fieldCount(found: 2, expected: 8), .strayQuote, .notText, .missing,
            .notADay, .tooEarly(earliest: Day(daysSince2000: 0)), .inTheFuture(latest: today.next), .notAWholeNumber,
            .tooLarge(limit: Int64(Int32.max)), .notARate(.fraction), .sourceTooLong(limit: 50), .sourceCharacters,
            .unknownEpisode,
        ]
        #expect(Set(read.rejections.map(\.reason)) == Set(expected))
    }

    @Test func `that is messy looks like a spreadsheet's`() {
        let bytes = SampleFile.messy.chunks(for: Demo.northwind, on: today).reduce([], +)
        #expect(bytes.starts(with: [0xef, 0xbb, 0xbf]))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\r\n\r\n") && text.contains("The Ninth Retry / "))
    }

    @Test(arguments: [0, 1, 999, 1000, 1001, 25_000])
    func `that is large has exactly as many rows as asked`(rows: Int) throws {
        let chunks = SampleFile.large(rows: rows).chunks(for: Demo.lakeside, on: today)
        let lines = chunks.reduce(0) { $0 + $1.count { $0 == UInt8(ascii: "\n") } }
        #expect(lines == rows + 1)
    }

    @Test func `that is large never says anything twice and uses further sources once its days are used up`() throws {
        let perRound = Demo.lakeside.episodes(on: today).count * 3 * 4
        let file = LargeSample(Demo.lakeside, on: today, rows: perRound * 3, daysBack: 4)
        let read = try ReadFile(file, of: Demo.lakeside, on: today)
        #expect(read.rejections.isEmpty)
        #expect(Set(read.keys).count == perRound * 3)
        #expect(Set(read.rows.map(\.day)) == Set(DayRange(last: 4, through: today.previous)))
        #expect(Set(read.rows.map(\.source)).isSuperset(of: ["spotify", "source-4", "source-9"]))
    }

    @Test func `has a name that says whose it is`() {
        #expect(SampleFile.good.name(for: Demo.northwind) == "northwind-week.csv")
        #expect(SampleFile.large(rows: 50).name(for: Demo.lakeside) == "lakeside-50.csv")
    }
}
