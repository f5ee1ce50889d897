import Sponsorship
import Templates
import Values

extension ImportMappingPage {
    /// A name of the file and what it may stand for.
    struct Name: View {
        let index: Int
        let open: OpenName
        let why: String
        let meaning: Select
        let creator: Select?

        static func all(of open: OpenNames, _ mapping: ImportMapping, _ formats: Formats) -> [Name] {
            open.names.prefix(OpenName.most).enumerated().map { Name($0, $1, open, mapping, formats) }
        }

        private init(_ index: Int, _ name: OpenName, _ open: OpenNames, _ mapping: ImportMapping, _ formats: Formats) {
            (self.index, self.open) = (index, name)
            let said = mapping.meaning(of: name.name, in: name.field)
            why = name.reason.capitalizedFirst + (name.rows > 0 ? ", \(formats.rows(name.rows))" : "")
            meaning = Select(
                "name-\(index)", "“\(name.name)” stands for", Self.options(name, open),
                selected: Self.chosen(name, said))
            creator = name.mayBeNewShow ? Self.creators(index, name, open, said) : nil
        }

        private static func options(_ name: OpenName, _ open: OpenNames) -> [(value: String, label: String)] {
            var options: [(value: String, label: String)] = []
            if !name.isNewAnyway { options.append(("", "Not chosen: rows left out")) }
            if name.mayBeNew {
                options.append((MappingForm.isNew, "A new \(name.table.noun.lowercased()) of this name"))
            }
            return options + open.choices(for: name)
        }

        private static func chosen(_ name: OpenName, _ said: NameMeaning?) -> String {
            guard let said else { return name.isNewAnyway ? MappingForm.isNew : "" }
            guard let id = said.id else { return MappingForm.isNew }
            return name.table.key(ofID: id) ?? ""
        }

        private static func creators(
            _ index: Int, _ name: OpenName, _ open: OpenNames, _ said: NameMeaning?
        ) -> Select {
            Select(
                "creator-\(index)", "Creator of “\(name.name)”",
                [(value: "", label: "Its creator, if it is new")] + open.choices(.creators),
                selected: said?.creator.flatMap(RecordTable.creators.key(ofID:)) ?? "")
        }

        static let fields: [Field<Self>] = [
            .text("index") { "\($0.index)" },
            .text("field") { $0.open.field },
            .text("name") { $0.open.name },
            .text("why") { $0.why },
            .view("meaning") { $0.meaning },
            .view("creator") { $0.creator },
        ]
    }
}

extension OpenName {
    /// Why it is asked about.
    var reason: String {
        let things = table.noun.lowercased() + "s"
        return candidates.isEmpty || isUnknown
            ? "none of your \(things) has this name" : "\(candidates.count) \(things) have this name"
    }

    /// As a line of the preview.
    func sentence(_ formats: Formats) -> String { "“\(name)”: \(reason), \(formats.rows(rows))" }
}
