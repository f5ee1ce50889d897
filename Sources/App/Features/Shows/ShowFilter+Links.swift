import Foundation

extension ShowFilter {
    /// The address that shows this selection.
    var href: String {
        let query = parameters.map { "\($0.name)=\(Self.escaped($0.value))" }.joined(separator: "&")
        return query.isEmpty ? "/shows" : "/shows?\(query)"
    }

    /// The same with one thing changed, from its first page.
    func with(_ change: (inout ShowFilter) -> Void) -> ShowFilter {
        var changed = self
        changed.page = 1
        change(&changed)
        return changed
    }

    func at(page: Int) -> ShowFilter {
        var changed = self
        changed.page = page
        return changed
    }

    /// The value of the `sort` parameter; nothing for the order by title.
    var order: String {
        if sort == .title { return isDescending ? "title-down" : "" }
        return isDescending ? "\(sort.rawValue)-down" : sort.rawValue
    }

    private var parameters: [(name: String, value: String)] {
        [
            ("q", search), ("topic", topic), ("country", country), ("position", position),
            ("cpm", highestCPM.map(String.init) ?? ""), ("downloads", fewestDownloads.map(String.init) ?? ""),
            ("sort", order), ("page", page > 1 ? String(page) : ""),
        ].filter { !$0.1.isEmpty }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
