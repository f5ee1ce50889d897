/// A form found in a page, with the values its fields hold.
struct HTMLForm: Sendable {
    let action: String
    let method: String
    let fields: [String: String]

    static func all(in page: String) -> [HTMLForm] {
        page.matches(of: /<form ([^>]*)>([\s\S]*?)<\/form>/).map { form in
            let attributes = Self.attributes(form.1)
            let inputs = form.2.matches(of: /<input ([^>]*)>/).map { Self.attributes($0.1) }
            let named = inputs.filter { !["file", "checkbox", "radio"].contains($0["type"]) }
                .compactMap { input in input["name"].map { ($0, input["value"] ?? "") } }
            return HTMLForm(
                action: attributes["action"] ?? "", method: attributes["method"] ?? "get",
                fields: Dictionary(named + chosen(in: form.2) + written(in: form.2)) { first, _ in first })
        }
    }

    /// What each select holds: the option that is chosen, otherwise its first.
    private static func chosen(in form: Substring) -> [(String, String)] {
        form.matches(of: /<select ([^>]*)>([\s\S]*?)<\/select>/).compactMap { select in
            let options = select.2.matches(of: /<option ([^>]*)>/).map(\.1)
            let option = options.first { $0.hasSuffix(" selected") } ?? options.first
            return attributes(select.1)["name"].map { ($0, option.flatMap { attributes($0)["value"] } ?? "") }
        }
    }

    /// What each text of several lines holds; a line end at its beginning is none.
    private static func written(in form: Substring) -> [(String, String)] {
        form.matches(of: /<textarea ([^>]*)>\n?([\s\S]*?)<\/textarea>/).compactMap { area in
            attributes(area.1)["name"].map { ($0, String(area.2).withoutEntities) }
        }
    }

    private static func attributes(_ tag: Substring) -> [String: String] {
        let pairs = tag.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2).withoutEntities) }
        return Dictionary(pairs) { first, _ in first }
    }
}
