import Templates

/// The way through a long list: where one is, and the pages around it.
struct Pagination: View {
    let summary: String
    let previous: String?
    let next: String?
    let pages: [PageLink]

    /// Pages of a list whose length is known. Nil when one page holds it all.
    init?(page: Int, of count: Int, summary: String, href: (Int) -> String) {
        guard count > 1 else { return nil }
        self.summary = summary
        previous = page > 1 ? href(page - 1) : nil
        next = page < count ? href(page + 1) : nil
        pages = Self.shown(around: page, of: count).map { number in
            guard let number else { return PageLink(number: 0, href: "", isCurrent: false, isGap: true) }
            return PageLink(number: number, href: href(number), isCurrent: number == page, isGap: false)
        }
    }

    /// Pages of a list that is read on from where one stopped.
    init?(summary: String, previous: String?, next: String?) {
        guard previous != nil || next != nil else { return nil }
        self.summary = summary
        self.previous = previous
        self.next = next
        pages = []
    }

    /// The first, the last and the neighbours; nil stands for what is left out between.
    private static func shown(around page: Int, of count: Int) -> [Int?] {
        let numbers = Set([1, page - 1, page, page + 1, count]).filter { 1...count ~= $0 }.sorted()
        var shown: [Int?] = []
        for number in numbers {
            if let last = shown.last ?? nil, number - last > 1 { shown.append(nil) }
            shown.append(number)
        }
        return shown
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .text("previous") { $0.previous },
        .text("next") { $0.next },
        .list("pages") { $0.pages },
    ]

    struct PageLink: View {
        let number: Int
        let href: String
        let isCurrent, isGap: Bool

        static let fields: [Field<Self>] = [
            .number("number") { $0.number },
            .text("href") { $0.href },
            .flag("isCurrent") { $0.isCurrent },
            .flag("isGap") { $0.isGap },
        ]
    }
}
