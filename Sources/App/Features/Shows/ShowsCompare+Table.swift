import Templates
import Values

extension ShowsCompare {
    /// A show's head of column, and the way to take it out.
    struct Column: View {
        let title, href, removeHref, tone, initials: String

        init(_ show: Show, others: [ID<Show>]) {
            let cover = Cover(show)
            title = show.title
            href = "/shows/\(show.id.short)"
            removeHref = "/shows/compare?" + others.map { "show=\($0.short)" }.joined(separator: "&")
            tone = cover.tone
            initials = cover.initials
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("href") { $0.href },
            .text("removeHref") { $0.removeHref },
            .text("tone") { $0.tone },
            .text("initials") { $0.initials },
        ]
    }

    struct Group: View {
        let title: String
        let rows: [Line]

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .list("rows") { $0.rows },
        ]
    }

    /// A figure of every show.
    struct Line: View {
        let label: String
        let cells: [Cell]

        static func plain(_ label: String, _ texts: [String]) -> Line {
            Line(label: label, cells: texts.map { Cell(text: $0.isEmpty ? Formats.absent : $0, isBest: false) })
        }

        static func largest(_ label: String, _ values: [Int?], _ text: (Int) -> String) -> Line {
            line(label, values, best: values.compactMap(\.self).max(), text)
        }

        static func smallest(_ label: String, _ values: [Int?], _ text: (Int) -> String) -> Line {
            line(label, values, best: values.compactMap(\.self).min(), text)
        }

        /// Nothing is best where all are the same or only one has a figure.
        private static func line(_ label: String, _ values: [Int?], best: Int?, _ text: (Int) -> String) -> Line {
            let known = values.compactMap(\.self)
            let differs = Set(known).count > 1
            return Line(
                label: label,
                cells: values.map { value in
                    Cell(text: value.map(text) ?? Formats.absent, isBest: differs && value != nil && value == best)
                })
        }

        static let fields: [Field<Self>] = [
            .text("label") { $0.label },
            .list("cells") { $0.cells },
        ]
    }

    struct Cell: View {
        let text: String
        let isBest: Bool

        static let fields: [Field<Self>] = [
            .text("text") { $0.text },
            .flag("isBest") { $0.isBest },
        ]
    }
}
