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
        // Most values are words of our own, and asking Foundation costs more than the rest of a link.
        if text.utf8.allSatisfy(\.isPlainInQuery) { return text }
        return text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension UInt8 {
    /// An ASCII letter, a digit or a hyphen.
    fileprivate var isPlainInQuery: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
