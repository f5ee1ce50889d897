import Sponsorship
import Templates
import Testing
import Values

@testable import App

@Suite struct `Pieces of pages` {
    @Test(arguments: [
        (1, 1, ""), (1, 2, "[1] 2"), (2, 3, "1 [2] 3"), (1, 9, "[1] 2 … 9"), (5, 9, "1 … 4 [5] 6 … 9"),
        (9, 9, "1 … 8 [9]"), (3, 5, "1 2 [3] 4 5"),
    ])
    func `a pagination shows both ends and the neighbours`(page: Int, count: Int, shown: String) {
        let pagination = Pagination(page: page, of: count, summary: "") { "/p/\($0)" }
        let text = pagination?.pages.map { $0.isGap ? "…" : $0.isCurrent ? "[\($0.number)]" : "\($0.number)" }
        #expect((text ?? []).joined(separator: " ") == shown)
        #expect(pagination?.previous == (page > 1 ? "/p/\(page - 1)" : nil))
        #expect(pagination?.next == (page < count ? "/p/\(page + 1)" : nil))
    }

    @Test func `a pagination of what fits one page is none`() {
        #expect(Pagination(summary: "", previous: nil, next: nil) == nil)
        #expect(Pagination(summary: "", previous: nil, next: "/more")?.pages.isEmpty == true)
    }

    @Test(arguments: [
        ("The Ninth Retry", "NR"), ("Salt & Smoke", "S&"), ("Ladder and Rope", "LR"), ("A", ""), ("Birch", "B"),
        ("élan vital", "ÉV"), ("", ""), ("👩‍👩‍👧 family", "👩‍👩‍👧F"), ("  spaces   between  ", "SB"),
    ])
    func `a cover has the initials of a title`(title: String, initials: String) {
        #expect(Cover(.sample(title)).initials == initials)
    }

    @Test(arguments: ["a", "a-show", String(repeating: "z", count: 80)])
    func `a cover has one of five tones, always the same`(slug: String) throws {
        let tone = try #require(Int(Cover(.sample("One", slug: slug)).tone))
        #expect(1...5 ~= tone)
        #expect(Cover(.sample("Two", slug: slug)).tone == "\(tone)")
    }

    @Test(arguments: [
        ("Maria Castellane", "MC"), ("Cher", "C"), ("Ana de la Cruz", "AC"), ("", ""), ("Ōe Kenzaburō", "ŌK"),
    ])
    func `a member has the initials of the first and the last name`(name: String, initials: String) {
        #expect(Member(id: ID(bits: 1), name: name, email: "", role: .ops, party: nil).initials == initials)
    }

    @Test(
        arguments: [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox on Windows"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 Version/17 Safari/605", "Safari on macOS"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17 Mobile Safari/604", "Safari on iPhone"),
            ("Mozilla/5.0 (Linux; Android 14) Chrome/129.0 Mobile Safari/537.36", "Chrome on Android"),
            ("Mozilla/5.0 (Windows NT 10.0) Chrome/129.0 Safari/537.36 Edg/129.0", "Edge on Windows"),
            ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/129.0 Safari/537.36 OPR/114", "Opera on ChromeOS"),
            ("curl/8.9", "curl"), ("<script>", "Unknown browser"), (nil, "Unknown browser"),
        ] as [(String?, String)])
    func `a browser has the name that people call it by`(agent: String?, name: String) {
        #expect(Browser(agent).description == name)
    }

    @Test(arguments: [(-1, nil), (0, nil), (-2, "1 day behind"), (-9, "8 days behind")] as [(Int, String?)])
    func `freshness says the day and how far behind it is`(offset: Int, behind: String?) {
        let words = FreshnessWords(Day.demo.adding(days: offset), today: .demo, .sample)
        #expect(words.text.hasPrefix("Figures to "))
        #expect(words.isBehind == (behind != nil))
        if let behind { #expect(words.text.hasSuffix(", \(behind)")) } else { #expect(!words.text.contains("behind")) }
    }

    @Test(arguments: Member.Role.allCases)
    func `navigation leads to pages that the role may read`(role: Member.Role) {
        let destinations = Navigation.destinations(for: role)
        #expect(!destinations.isEmpty && Set(destinations.map(\.path)).count == destinations.count)
        for destination in destinations {
            #expect(RouteProbe.readers[destination.path]?.contains(role) == true, "\(destination.path)")
        }
    }

    @Test(
        arguments: [
            ("/shows", "/shows"), ("/shows/show_1", "/shows"), ("/shows/compare", "/shows/compare"), ("/showsx", nil),
            ("/account", nil), ("/", nil),
        ] as [(String, String?)])
    func `navigation marks where one is`(path: String, current: String?) {
        let items = SiteFrame.NavItem.all(for: .advertiser, at: path, .sample)
        #expect(items.filter(\.isCurrent).map(\.href) == (current.map { [$0] } ?? []))
    }

    @Test func `sums stop at the largest number instead of trapping`() {
        #expect(Int.max.saturatingAdd(1) == .max && 2.saturatingAdd(3) == 5)
        let huge = ListedShow.sample("Huge", average: .max)
        #expect(huge.expectedDownloads == .max && huge.capacity >= 0)
    }
}
