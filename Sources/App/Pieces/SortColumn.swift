import Templates

/// A column head that sorts its table, where there is something to sort, and says how it is sorted now.
struct SortColumn: View {
    let title: String
    var href: String?
    var isNumber = false
    var isAscending = false
    var isDescending = false

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .flag("isNumber") { $0.isNumber },
        .flag("isAscending") { $0.isAscending },
        .flag("isDescending") { $0.isDescending },
    ]
}
