import Branding
import Templates

extension BrandSettings {
    /// What is different from older settings, in words, in the order of the form.
    func changes(from old: BrandSettings) -> [Audit.Change] {
        Self.described.compactMap { field, words in
            let (before, after) = (words(old), words(self))
            return before == after ? nil : Audit.Change(field, before, after)
        } + longer(than: old) + pictures(from: old)
    }

    /// Fields whose value can be said as it is. Nothing is said of what is not there.
    private static let described: [(String, @Sendable (BrandSettings) -> String)] = [
        ("name", \.name), ("tagline", \.tagline), ("support address", \.supportEmail),
        ("support link", { $0.supportLink ?? "" }),
        ("accent", \.accent), ("accent on dark", { $0.darkAccent ?? "" }), ("second colour", { $0.second ?? "" }),
        ("tint of the greys", \.tint.rawValue), ("corner radius", { "\($0.radius) px" }),
        ("typeface", \.typeface.rawValue), ("density", \.density.rawValue),
        ("headline", { $0.headline.cut }), ("introduction", { $0.lead.cut }),
        ("points", { $0.points.map(\.title).joined(separator: ", ").cut }), ("closing words", { $0.audience.cut }),
    ]

    /// Of a text too long to be said whole, how much of it there is.
    private func longer(than old: BrandSettings) -> [Audit.Change] {
        var changes: [Audit.Change] = []
        if points != old.points, points.map(\.title) == old.points.map(\.title) {
            changes.append(.init("texts of the points", "as they were", "changed"))
        }
        if about != old.about { changes.append(.init("more text", Self.size(old.about), Self.size(about))) }
        if css != old.css { changes.append(.init("stylesheet", Self.size(old.css), Self.size(css))) }
        return changes.map { $0.before == $0.after ? .init($0.field, $0.before, "\($0.after), changed") : $0 }
    }

    private static func size(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        return lines == 1 ? "1 line" : "\(lines) lines"
    }

    private func pictures(from old: BrandSettings) -> [Audit.Change] {
        BrandPicture.allCases.compactMap { picture in
            let (before, after) = (old[picture], self[picture])
            guard before != after else { return nil }
            let isOther = before != nil && after != nil
            return Audit.Change(
                picture.title.lowercased(), before == nil ? "" : "a picture",
                after == nil ? "" : isOther ? "another picture" : "a picture")
        }
    }
}

extension String {
    /// The beginning of a text, on one line.
    fileprivate var cut: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }
}
