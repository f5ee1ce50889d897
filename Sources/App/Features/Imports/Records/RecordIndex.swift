import Foundation
import Values

/// Finds rows by what files call them: an exact name before one that differs in case, accents or spaces only.
struct RecordIndex: Sendable {
    private var exact: [String: Set<String>] = [:]
    private var folded: [String: Set<String>] = [:]

    enum Match: Equatable {
        case one(String), several([String]), none
    }

    mutating func add(_ name: String, for key: String) {
        exact[name, default: []].insert(key)
        folded[Self.fold(name), default: []].insert(key)
    }

    func find(_ name: String) -> Match {
        guard let keys = exact[name] ?? folded[Self.fold(name)] else { return .none }
        return keys.count == 1 ? keys.first.map(Match.one) ?? .none : .several(keys.sorted())
    }

    static func fold(_ name: String) -> String {
        let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
