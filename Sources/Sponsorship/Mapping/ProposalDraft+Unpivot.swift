internal import Values

extension ProposalDraft {
    /// Finds columns that are named after days, months or sources: two at least of one sort, with figures in them.
    mutating func unpivot() {
        guard matching.preset == nil else { return }
        let free = mapping.columns.indices.filter { position in
            mapping.columns[position].use == .ignore && Self.mayHoldFigures(table.columns[position])
        }
        if !mapping.fills("day") {
            if unpivotDays(free) || unpivotMonths(free) { return }
        }
        if !mapping.fills("source") { unpivotSources(free) }
    }

    private static func mayHoldFigures(_ column: ColumnFindings) -> Bool {
        column.filled == 0 || (column.numbers != nil && column.dates == nil)
    }

    private mutating func unpivotDays(_ free: [Int]) -> Bool {
        let dates = free.compactMap { position in
            let name = Array(table.names[position].utf8)
            return WrittenDate(name.span).map { (position, $0) }
        }
        guard dates.count >= 2 else { return false }
        let orders = DateOrder.allCases.filter { order in dates.allSatisfy { $1.day(order) != nil } }
        let order = orders.first ?? .dayFirst
        for (position, date) in dates {
            if let day = date.day(order) { mapping.columns[position].use = .unpivotDay(day) }
        }
        note("\(dates.count.grouped) columns are named after days: each row becomes one for every day.")
        if let (position, _) = dates.first(where: { $1.isAmbiguous }), orders.count != 1 {
            ask(.dateOrder(column: table.names[position], sample: table.names[position]))
        } else if dates.contains(where: { $1.form == .numeric }) {
            mapping.dateOrder = order
        }
        return true
    }

    private mutating func unpivotMonths(_ free: [Int]) -> Bool {
        let months = free.compactMap { position in
            let name = Array(table.names[position].utf8)
            return WrittenMonth.month(name.span).map { (position, $0) }
        }
        guard months.count >= 2 else { return false }
        for (position, month) in months { mapping.columns[position].use = .unpivotMonth(month) }
        mapping.grain = .month
        note("\(months.count.grouped) columns are named after months: each row becomes one for every month.")
        return true
    }

    private mutating func unpivotSources(_ free: [Int]) {
        let named = free.compactMap { position in
            KnownSource.name(HeaderName.folded(table.names[position])).map { (position, $0) }
        }
        guard named.count >= 2 else { return }
        for (position, source) in named { mapping.columns[position].use = .unpivotSource(source) }
        note("\(named.count.grouped) columns are named after sources: each row becomes one for every source.")
    }
}

/// Names of apps and platforms as reports put them into headers.
enum KnownSource {
    private static let names: Set<String> = [
        "apple", "apple podcasts", "spotify", "youtube", "youtube music", "overcast", "pocket casts", "castbox",
        "amazon music", "google podcasts", "iheartradio", "podcast addict", "deezer", "stitcher", "castro", "audible",
    ]

    /// The source's name from a folded column name.
    static func name(_ folded: String) -> String? {
        let name = folded.split(separator: "_").joined(separator: " ")
        return names.contains(name) ? name : nil
    }
}
