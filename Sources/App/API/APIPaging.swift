import Foundation
import Hummingbird
import Web

/// Which part of a list a script asks for: `?limit=50&after=…`. What stands in `after` is the list's own affair.
struct APIPaging: Sendable {
    static let most = 200

    let limit: Int
    let after: String?
    private let path: String
    private let others: [FormFields.Field]

    /// Throws a 400 for a limit that is none.
    init(_ request: Request) throws(HTTPFailure) {
        let query = request.query
        let limit = query.optionalText("limit").map { Int($0) ?? 0 } ?? 50
        guard 1...Self.most ~= limit else { throw .malformed("“limit” is a number from 1 to \(Self.most).") }
        self.limit = limit
        after = query.optionalText("after")
        path = request.uri.path
        others = query.fields.filter { $0.name != "after" }
    }

    /// One more than is shown tells whether there is more.
    var count: Int { limit + 1 }

    /// The part that was found, and the address of the next one; `cursor` is where an item leaves off.
    func list<Record, Item: Encodable & Sendable>(
        _ found: [Record], _ item: (Record) -> Item, cursor: (Record) -> String
    ) -> APIList<Item> {
        let shown = found.prefix(limit)
        let last = found.count > limit ? shown.last : nil
        return APIList(items: shown.map(item), next: last.map { next(after: cursor($0)) })
    }

    private func next(after cursor: String) -> String {
        let query = (others.map { ($0.name, $0.value) } + [("after", cursor)]).map { name, value in
            "\(Self.escaped(name))=\(Self.escaped(value))"
        }
        return "\(path)?\(query.joined(separator: "&"))"
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// A list for scripts. `next` is the address of what follows, and absent at the end.
struct APIList<Item: Encodable & Sendable>: Encodable, Sendable {
    let items: [Item]
    var next: String?
}
