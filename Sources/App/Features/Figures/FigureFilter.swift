import Foundation
import Values
import Web

/// Which rows are asked for, as it stands in the query of `/figures`.
struct FigureFilter: Sendable, Equatable {
    var show: ID<Show>?
    var episode: ID<Episode>?
    var source = ""
    /// Both days belong to it.
    var first: Day?
    var last: Day?
    /// The import that must have written them.
    var file: ID<Import>?
    var page = 1

    init() {}

    init(show: ID<Show>? = nil, source: String = "", _ days: DayRange) {
        (self.show, self.source, first, last) = (show, source, days.start, days.end.previous)
    }

    init(episode: ID<Episode>) {
        self.episode = episode
    }

    init(file: ID<Import>) {
        self.file = file
    }

    /// Days that make no sense are ignored. Ids that are none throw a 404, as those of things that are not there: with
    /// one of them left out, more would be shown than was asked for.
    init(_ query: FormFields) throws {
        show = try Self.id(query.text("show"))
        episode = try Self.id(query.text("episode"))
        source = String(query.text("source").prefix(50))
        first = Day(query.text("from"))
        last = Day(query.text("to"))
        file = try Self.id(query.text("import"))
        page = max(1, min(query.integer("page") ?? 1, 2_000))
    }

    private static func id<Owner: Identified>(_ text: String) throws -> ID<Owner>? {
        guard !text.isEmpty else { return nil }
        guard let id = ID<Owner>(short: text) else { throw HTTPFailure.notFound }
        return id
    }

    var isEmpty: Bool { self == FigureFilter() }

    /// The address that shows these rows.
    var href: String {
        let parts = [
            ("show", show?.short), ("episode", episode?.short), ("source", source.isEmpty ? nil : Self.escaped(source)),
            ("from", first?.description), ("to", last?.description), ("import", file?.short),
            ("page", page > 1 ? String(page) : nil),
        ].compactMap { name, value in value.map { "\(name)=\($0)" } }
        return parts.isEmpty ? "/figures" : "/figures?" + parts.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// The same with one thing changed, from its first page.
    func with(_ change: (inout FigureFilter) -> Void) -> FigureFilter {
        var changed = self
        changed.page = 1
        change(&changed)
        return changed
    }

    func at(page: Int) -> FigureFilter {
        var changed = self
        changed.page = page
        return changed
    }
}
