import Stylesheets
import Templates

/// What of a stylesheet is not used: where it stands, why, and what to write instead.
struct RemovalList: View {
    let title: String
    let rows: [Row]
    /// Said where there are more than are listed.
    let rest: String?

    private static let most = 100

    /// Nil when everything is used.
    init?(_ removals: [Removal]) {
        guard !removals.isEmpty else { return nil }
        title = removals.count == 1 ? "One thing is left out" : "\(removals.count) things are left out"
        rows = removals.prefix(Self.most).map(Row.init)
        rest = removals.count > Self.most ? "Here are the first \(Self.most)." : nil
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .list("rows") { $0.rows },
        .text("rest") { $0.rest },
    ]

    struct Row: View {
        let place, excerpt, reason: String
        let suggestion: String?

        static let fields: [Field<Self>] = [
            .text("place") { $0.place },
            .text("excerpt") { $0.excerpt },
            .text("reason") { $0.reason },
            .text("suggestion") { $0.suggestion },
        ]
    }
}

extension RemovalList.Row {
    init(_ removal: Removal) {
        place = "Line \(removal.line)"
        excerpt = removal.excerpt
        reason = removal.reason.sentence.withoutTicks
        suggestion = removal.reason.suggestion?.withoutTicks
    }
}

extension String {
    /// The command line marks code with backticks; a page does not read them out.
    fileprivate var withoutTicks: String { replacing("`", with: "") }
}
