import Testing
import Values

@Suite struct `A percentage` {
    @Test(arguments: [
        ("15 %", 150_000, "15 %"), ("15%", 150_000, "15 %"), ("15", 150_000, "15 %"), ("12.5 %", 125_000, "12.5 %"),
        ("12,5 %", 125_000, "12.5 %"), (" 0 ", 0, "0 %"), ("0.0001", 1, "0.0001 %"), ("-3.25%", -32_500, "-3.25 %"),
        ("150\u{a0}%", 1_500_000, "150 %"),
    ])
    func `is read exactly`(text: String, millionths: Int, description: String) throws {
        let percentage = try #require(Percentage(text))
        #expect(percentage.millionths == millionths)
        #expect(percentage.description == description)
        #expect(Percentage(description) == percentage)
    }

    @Test(arguments: [
        "", "%", " ", "abc", "1.2.3", "1,2,3", "1,234.5", "0.00001", "15 %%", ".5", "5.", "--5", "1e3", "9999999999",
        "１５", "0x10", "+5",
    ])
    func `refuses what it cannot hold exactly`(text: String) {
        #expect(Percentage(text) == nil)
    }

    @Test(arguments: [(1, 3, 333_333), (2, 3, 666_667), (3, 4, 750_000), (8000, 50_000, 160_000), (-1, 2, -500_000)])
    func `is a part of a whole, rounded half up`(part: Int, whole: Int, millionths: Int) {
        #expect(Percentage(part, of: whole)?.millionths == millionths)
    }

    @Test func `of nothing does not exist`() {
        #expect(Percentage(1, of: 0) == nil)
        #expect(Percentage(1, of: -2) == nil)
        #expect(Percentage(.max, of: 1) == nil)
    }

    @Test func `has a complement`() {
        #expect(Percentage(percent: 15).complement == Percentage(percent: 85))
        #expect(Percentage(millionths: .min).complement == Percentage(millionths: .max))
    }

    @Test func `saturates at the ends`() {
        #expect(Percentage(percent: .max).millionths == .max)
        #expect(Percentage(percent: .min).millionths == .min)
        #expect(Percentage(millionths: .min).description == "-922337203685477.5808 %")
    }
}
