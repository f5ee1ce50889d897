import Sponsorship
import Templates
import Values

/// How a file's columns are read, and what only a person can say about them.
struct ImportMappingPage: SitePage {
    static let template = "imports/mapping"

    let item: Import
    let questions: [String]
    let evidence: [String]
    let kind: Select
    let table: Select?
    let columns: [Column]
    let about: Select?
    let covers: Select?
    let show, campaign: Select?
    let source: InputField?
    let day: InputField?
    let lastDay, validFrom: InputField?
    let episode: InputField?
    let unpivoted: Select?
    let reading: [Select]
    let rows: String
    let names: [Name]

    /// What somebody chose, or what the file suggests.
    init(
        _ item: Import, _ findings: FileFindings, _ proposal: MappingProposal, _ choices: MappingChoices,
        _ open: OpenNames,
        _ formats: Formats
    ) {
        let mapping = proposal.mapping
        let found = findings.tables[safe: findings.position(of: mapping.table)]
        self.item = item
        let sentences = choices.again(proposal.questions).map(\.sentence)
        questions = sentences.isEmpty ? [mapping.fault?.message].compactMap(\.self) : sentences
        let encoding = findings.encodingSentence
        evidence = [encoding] + proposal.evidence.filter { $0 != encoding }
        kind = Select(
            "kind", "Rows are about", ImportKind.allCases.map { ($0.rawValue, $0.label) },
            selected: mapping.kind.rawValue)
        table = Self.tables(findings, mapping, formats)
        columns = Column.all(of: found, mapping, formats)
        let fixed = FixedField.names(of: mapping.kind)
        about = mapping.kind == .metrics ? Self.about(mapping) : nil
        covers = Self.covers(mapping, isOpen: proposal.questions.contains(.period))
        show = fixed.contains("show") ? Self.show(mapping, choices) : nil
        campaign = fixed.contains("campaign") ? Self.campaign(mapping, choices) : nil
        source = fixed.contains("source") ? Self.source(mapping) : nil
        day = fixed.contains("day") ? Self.day(mapping) : nil
        lastDay = fixed.contains("day") ? Self.lastDay(mapping) : nil
        validFrom = fixed.contains("valid_from") ? Self.validFrom(mapping) : nil
        episode = fixed.contains("episode_id") ? Self.episode(mapping) : nil
        unpivoted = Self.unpivoted(mapping)
        reading = Self.reading(mapping)
        rows = formats.rows(found?.rows ?? 0)
        names = mapping.kind == item.kind ? Name.all(of: open, mapping, formats) : []
    }

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.item.fileName },
        .text("id") { $0.item.id.short },
        .flag("hasQuestions") { !$0.questions.isEmpty },
        .texts("questions") { $0.questions },
        .texts("evidence") { $0.evidence },
        .view("kind") { $0.kind },
        .view("table") { $0.table },
        .text("shownKind") { $0.kind.chosen },
        .text("shownTable") { $0.table?.chosen ?? "" },
        .list("columns") { $0.columns },
        .flag("hasFixed") { $0.show != nil || $0.campaign != nil || $0.source != nil },
        .view("about") { $0.about },
        .view("covers") { $0.covers },
        .view("show") { $0.show },
        .view("campaign") { $0.campaign },
        .view("source") { $0.source },
        .view("day") { $0.day },
        .view("lastDay") { $0.lastDay },
        .view("validFrom") { $0.validFrom },
        .view("episode") { $0.episode },
        .view("unpivoted") { $0.unpivoted },
        .list("reading") { $0.reading },
        .text("rows") { $0.rows },
        .list("names") { $0.names },
        .flag("hasNames") { !$0.names.isEmpty },
    ]
}

extension ImportMappingPage {
    private static func tables(_ findings: FileFindings, _ mapping: ImportMapping, _ formats: Formats) -> Select? {
        guard findings.tables.count > 1 else { return nil }
        let options = findings.tables.enumerated().map { position, table in
            let names = table.names.filter { !$0.isEmpty }.prefix(3).joined(separator: ", ")
            return (
                value: "\(position)", label: "From line \(table.headerLine): \(names) (\(formats.rows(table.rows)))"
            )
        }
        let chosen = findings.position(of: mapping.table)
        return Select("table", "Which part of the file", options, selected: "\(chosen)")
    }

    private static func about(_ mapping: ImportMapping) -> Select {
        Select(
            "about", "Figures are those of",
            [
                (value: MetricsSubject.episodes.rawValue, label: "Episodes"),
                (value: MetricsSubject.shows.rawValue, label: "A whole show"),
            ], selected: mapping.about.rawValue)
    }

    /// Asked where no column says it.
    private static func covers(_ mapping: ImportMapping, isOpen: Bool) -> Select? {
        let isSaid = mapping.columns.contains { $0.use.field == "day" || $0.use.standsForTime }
        guard mapping.kind == .metrics, !isSaid else { return nil }
        return Select(
            "covers", "They cover",
            [
                (value: "", label: "Not settled"), (value: Grain.lifetime.rawValue, label: "All time: a snapshot"),
                (value: Grain.day.rawValue, label: "One day"),
                (value: Grain.period.rawValue, label: "Several days together"),
            ], selected: isOpen ? "" : mapping.grain.rawValue)
    }

    /// What stands in columns that are named after days, months or sources; nil when there are none.
    private static func unpivoted(_ mapping: ImportMapping) -> Select? {
        guard mapping.columns.contains(where: \.use.isUnpivoted) else { return nil }
        let figures = MetricsColumn.allCases.filter(\.isFigure).compactMap { mapping.kind.column($0.rawValue) }
        return Select(
            "unpivoted", "Columns of days, months or sources hold",
            [(value: "", label: "Not settled")] + figures.map { (value: $0.name, label: $0.label) },
            selected: mapping.unpivoted ?? "")
    }

    /// Only what the kind's columns may leave open.
    private static func reading(_ mapping: ImportMapping) -> [Select] {
        let kinds = mapping.kind.columns.map(\.kind)
        let dates = kinds.contains(.day) ? [dateOrder(mapping)] : []
        let numbers = kinds.contains(where: \.hasMarks) ? [decimalMark(mapping)] : []
        return dates + numbers + (kinds.contains(.rate) ? rates(mapping) : [])
    }

    private static func dateOrder(_ mapping: ImportMapping) -> Select {
        Select(
            "date_order", "Dates such as 3/4/2026",
            [("", "Not settled"), ("day-first", "Day first: 3 April"), ("month-first", "Month first: March 4")],
            selected: mapping.dateOrder?.rawValue ?? "")
    }

    private static func decimalMark(_ mapping: ImportMapping) -> Select {
        Select(
            "decimal_mark", "Decimal mark", [(".", "Point: 1,234.5"), (",", "Comma: 1.234,5")],
            selected: mapping.decimalMark.rawValue)
    }

    private static func rates(_ mapping: ImportMapping) -> [Select] {
        [
            Select(
                "rates", "Rates", [("fraction", "From 0 to 1"), ("percent", "In percent")],
                selected: mapping.rates.rawValue),
            Select(
                "rates_above_100", "Rates above 100 %", [("", "Reject the row"), ("cap", "Count as 100 %")],
                selected: mapping.capsRates ? "cap" : ""),
        ]
    }
}

extension ImportColumn.Kind {
    /// Whether cells may have a decimal mark, or marks between thousands.
    fileprivate var hasMarks: Bool {
        switch self {
        case .wholeNumber, .money, .rate: true
        default: false
        }
    }
}
