import Templates
import Values

extension ImportReady {
    /// A few rows of one fate.
    struct Group: View {
        let title: String
        let samples: [Sample]

        static func all(of samples: [ImportPreview.Sample]) -> [Group] {
            let titles: [(ImportPreview.Fate, String)] = [
                (.changed, "Changed"), (.created, "New"), (.identical, "On record already"),
            ]
            return titles.compactMap { fate, title in
                let own = samples.filter { $0.fate == fate }
                return own.isEmpty ? nil : Group(title: title, samples: own.map(Sample.init))
            }
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .list("samples") { $0.samples },
        ]
    }

    struct Sample: View {
        let line: String
        let title, detail: String
        let figures: [Figure]

        init(_ sample: ImportPreview.Sample) {
            line = "\(sample.line)"
            (title, detail) = (sample.title, sample.detail)
            figures = sample.figures.map(Figure.init)
        }

        static let fields: [Field<Self>] = [
            .text("line") { $0.line },
            .text("title") { $0.title },
            .text("detail") { $0.detail },
            .list("figures") { $0.figures },
        ]
    }

    /// A figure, and what it was where it differs.
    struct Figure: View {
        let name, after: String
        let before: String?

        init(_ figure: ImportPreview.Figure) {
            name = figure.name
            after = figure.after ?? "empty"
            before = figure.before == figure.after ? nil : figure.before
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("before") { $0.before },
            .text("after") { $0.after },
        ]
    }

    /// Downloads of a show, before and after.
    struct Effect: View {
        let show, before, after: String

        init(_ effect: ImportPreview.Effect, _ formats: Formats) {
            show = effect.show
            before = formats.count(effect.before)
            after = formats.count(effect.after)
        }

        static let fields: [Field<Self>] = [
            .text("show") { $0.show },
            .text("before") { $0.before },
            .text("after") { $0.after },
        ]
    }
}
