import Templates

/// A count of rows and what it counts.
struct ImportTallyView: View {
    let label, figure: String

    private init(_ label: String, _ count: Int, _ formats: Formats) {
        (self.label, figure) = (label, formats.count(count))
    }

    static func all(of item: Import, _ formats: Formats) -> [ImportTallyView] {
        all(item.created, item.changed, item.identical, item.rejected, formats)
    }

    static func all(of preview: ImportPreview, _ formats: Formats) -> [ImportTallyView] {
        all(preview.created, preview.changed, preview.identical, preview.rejected, formats)
    }

    private static func all(
        _ created: Int, _ changed: Int, _ identical: Int, _ rejected: Int, _ formats: Formats
    ) -> [ImportTallyView] {
        [
            ImportTallyView("New", created, formats), ImportTallyView("Changed", changed, formats),
            ImportTallyView("As they are", identical, formats), ImportTallyView("Rejected", rejected, formats),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("label") { $0.label },
        .text("figure") { $0.figure },
    ]
}
