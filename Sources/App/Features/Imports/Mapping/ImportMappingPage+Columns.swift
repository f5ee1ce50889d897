import Sponsorship
import Templates
import Values

extension ImportMappingPage {
    /// A column of the file, what stands in it, and what it is for.
    struct Column: View {
        let name, samples: String
        let counts: String?
        let use: Select
        let blank: Select

        static func all(of table: TableFindings?, _ mapping: ImportMapping, _ formats: Formats) -> [Column] {
            guard let table else { return [] }
            var uses = mapping.columns
            return table.columns.enumerated().map { position, column in
                let name = table.names[safe: position] ?? column.name
                let found = uses.firstIndex { $0.name == name }
                let use = found.map { uses.remove(at: $0).use } ?? .ignore
                return Column(position, name, column, use, mapping.kind, formats)
            }
        }

        private init(
            _ position: Int, _ name: String, _ column: ColumnFindings, _ use: ColumnUse, _ kind: ImportKind,
            _ formats: Formats
        ) {
            self.name = name.isEmpty ? "Column \(position + 1)" : name
            samples = column.samples.prefix(3).joined(separator: " · ")
            counts = Self.counts(column, formats)
            self.use = Select(
                "use-\(position)", "Use of \(self.name)", Self.options(kind, use), selected: MappingForm.text(use))
            blank = Select(
                "blank-\(position)", "Empty cells of \(self.name)", Self.blanks, selected: Self.policy(of: use).rawValue
            )
        }

        private static func counts(_ column: ColumnFindings, _ formats: Formats) -> String? {
            let placeholders = column.placeholders.reduce(0) { $0 + $1.count }
            let empty = column.blank + placeholders
            return empty == 0 ? nil : "\(formats.count(empty)) empty"
        }

        private static func policy(of use: ColumnUse) -> BlankPolicy {
            if case .field(_, let blank) = use { blank } else { .leave }
        }

        private static func options(_ kind: ImportKind, _ use: ColumnUse) -> [(value: String, label: String)] {
            var options = [(value: "", label: "Not used")]
            options += kind.columns.map { (value: "field:\($0.name)", label: $0.label) }
            switch use {
            case .unpivotDay(let day): options.append((MappingForm.text(use), "Figures of \(day)"))
            case .unpivotMonth(let month): options.append((MappingForm.text(use), "Figures of \(month)"))
            case .unpivotSource(let source): options.append((MappingForm.text(use), "Figures of \(source)"))
            case .ignore, .field: break
            }
            return options
        }

        private static let blanks = [
            (value: BlankPolicy.leave.rawValue, label: "Leave what is there"),
            (value: BlankPolicy.erase.rawValue, label: "Erase what is there"),
            (value: BlankPolicy.reject.rawValue, label: "Reject the row"),
        ]

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("samples") { $0.samples },
            .text("counts") { $0.counts },
            .view("use") { $0.use },
            .view("blank") { $0.blank },
        ]
    }
}
