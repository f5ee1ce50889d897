import Testing
import Values
import Web

@testable import App

@Suite struct `A filter of shows` {
    private let shows: [ListedShow] = [
        .sample("Alder", topics: ["careers"], cpm: 30, average: 900, country: ("DE", 0.5)),
        .sample("Birch", cpm: 15, average: 12_000, booked: 400_000),
        .sample("Cedar", cpm: nil, average: nil, country: nil),
        .sample("Dogwood", topics: ["careers", "technology"], cpm: 22, average: 5_000),
    ]

    private func found(_ query: String) throws -> [String] {
        ShowFilter(try FormFields(urlEncoded: query.utf8)).apply(to: shows).map(\.show.title)
    }

    @Test(arguments: [
        ("", ["Alder", "Birch", "Cedar", "Dogwood"]),
        ("q=birch", ["Birch"]), ("q=ABOUT+cedar", ["Cedar"]), ("q=nothing", []),
        ("q=+", ["Alder", "Birch", "Cedar", "Dogwood"]),
        ("topic=business", ["Alder", "Dogwood"]), ("topic=technology", ["Birch", "Cedar", "Dogwood"]),
        ("topic=none", []),
        ("country=DE", ["Alder"]), ("country=FR", []),
        ("position=mid-roll", ["Alder", "Birch", "Dogwood"]), ("position=pre-roll", []),
        ("cpm=22", ["Birch", "Dogwood"]), ("downloads=5000", ["Birch", "Dogwood"]),
        ("cpm=25&downloads=10000", ["Birch"]),
    ])
    func `keeps what fits`(query: String, titles: [String]) throws {
        #expect(try found(query) == titles)
    }

    @Test(arguments: [
        "position=sideways", "cpm=cheap", "cpm=-1", "cpm=0", "downloads=99999999999999999999", "page=x", "sort=luck",
        "%ff=1",
    ])
    func `ignores words that make no sense`(query: String) throws {
        let fields = (try? FormFields(urlEncoded: query.utf8)) ?? FormFields()
        #expect(ShowFilter(fields) == ShowFilter(FormFields()))
    }

    @Test(arguments: [
        ("title-down", ["Dogwood", "Cedar", "Birch", "Alder"]),
        ("cpm", ["Birch", "Dogwood", "Alder", "Cedar"]), ("cpm-down", ["Alder", "Dogwood", "Birch", "Cedar"]),
        ("downloads", ["Alder", "Dogwood", "Birch", "Cedar"]),
        ("downloads-down", ["Birch", "Dogwood", "Alder", "Cedar"]),
    ])
    func `sorts, and puts shows without the figure last either way`(sort: String, titles: [String]) throws {
        #expect(try found("sort=\(sort)") == titles)
    }

    @Test func `survives the way through its own address`() throws {
        let query =
            "q=a%26b%3D%22c%22&topic=business&country=DE&position=mid-roll&cpm=20&downloads=5000&sort=cpm-down&page=3"
        let filter = ShowFilter(try FormFields(urlEncoded: query.utf8))
        let again = try #require(filter.href.split(separator: "?").last)
        #expect(ShowFilter(try FormFields(urlEncoded: again.utf8)) == filter)
        #expect(ShowFilter(FormFields()).href == "/shows")
    }

    @Test func `begins again at its first page when something changes`() throws {
        let filter = ShowFilter(try FormFields(urlEncoded: "page=7".utf8))
        #expect(filter.page == 7 && filter.with { $0.search = "x" }.page == 1 && filter.at(page: 2).page == 2)
    }

    @Test(arguments: [("page=-5", 1), ("page=0", 1), ("page=10001", 10_000)])
    func `keeps its page within reason`(query: String, page: Int) throws {
        #expect(ShowFilter(try FormFields(urlEncoded: query.utf8)).page == page)
    }
}
