import Templates

/// A figure with what it means, how it changed, how fresh it is, and the way to the rows behind it.
struct Card: View {
    let id: String
    let title: String
    let definition: String?
    let figure: String
    var unit: String?
    var spark: Markup?
    var change: ChangeView?
    var against = ""
    let freshness: String
    var link: Link?

    struct Link {
        let href, text: String
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("definition") { $0.definition },
        .text("figure") { $0.figure },
        .text("unit") { $0.unit },
        .markup("spark_html") { $0.spark },
        .view("change") { $0.change },
        .text("against") { $0.against },
        .text("freshness") { $0.freshness },
        .text("href") { $0.link?.href },
        .text("linkText") { $0.link?.text },
    ]
}
