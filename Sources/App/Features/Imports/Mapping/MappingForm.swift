import FoundationEssentials
import Sponsorship
import Values
import Web

/// How a file is to be read, as somebody chose it. Fields are numbered by the file's columns, whose names may repeat.
struct MappingForm {
    private let fields: FormFields
    private let findings: FileFindings
    private let base: ImportMapping

    /// `base` is what stands wherever the form says nothing.
    init(_ fields: FormFields, _ findings: FileFindings, base: ImportMapping) {
        (self.fields, self.findings, self.base) = (fields, findings, base)
    }

    /// Asks for another kind or another table than the page was about, so that all else has to be found out anew.
    var startsAnew: Bool { kind != shownKind || fields.text("table") != fields.text("shown_table") }

    var kind: ImportKind { ImportKind(rawValue: fields.text("kind")) ?? shownKind }
    private var shownKind: ImportKind { ImportKind(rawValue: fields.text("shown_kind")) ?? base.kind }
    var isRemembered: Bool { fields.isChecked("remember") }

    /// The chosen table, where the file has several.
    var table: TableChoice? {
        guard findings.tables.count > 1, let index = fields.integer("table"), findings.tables.indices.contains(index)
        else { return base.table }
        return .index(index)
    }

    /// What was chosen.
    var mapping: ImportMapping {
        var mapping = kind == base.kind ? base : ImportMapping(kind: kind)
        mapping.table = table
        mapping.columns = columns
        for name in FixedField.names(of: kind) { mapping.fixed[name] = fields.optionalText("fixed-\(name)") }
        mapping.about = about
        takeTime(&mapping)
        mapping.dateOrder = DateOrder(rawValue: fields.text("date_order")) ?? base.dateOrder
        mapping.decimalMark = DecimalMark(rawValue: fields.text("decimal_mark")) ?? base.decimalMark
        mapping.rates = RateUnit(rawValue: fields.text("rates")) ?? base.rates
        mapping.capsRates = fields.text("rates_above_100") == "cap"
        mapping.unpivoted = fields.optionalText("unpivoted") ?? base.unpivoted
        takeNames(&mapping)
        return mapping
    }

    /// In place of an id: something new.
    static let isNew = "new"

    /// What was said of the names that the page has asked about; what was said of others stays, as far as there is room.
    private func takeNames(_ mapping: inout ImportMapping) {
        var (asked, said): (Set<[String]>, [NameMeaning]) = ([], [])
        for index in 0..<NameMeaning.most {
            guard let field = fields.optionalText("name-\(index)-field"),
                let name = fields.optionalText("name-\(index)-text"), asked.insert([field, name]).inserted
            else { continue }
            guard let meaning = fields.optionalText("name-\(index)") else { continue }
            let isNew = meaning == Self.isNew
            let creator = isNew ? fields.optionalText("creator-\(index)") : nil
            said.append(NameMeaning(field, name, id: isNew ? nil : meaning, creator: creator))
        }
        let others = mapping.names.filter { !asked.contains([$0.field, $0.name]) }
        mapping.names = Array((said + others).prefix(NameMeaning.most))
    }

    /// Who maps a column to the episode means episodes.
    private var about: MetricsSubject {
        let namesEpisodes = columns.contains { ["episode_id", "title"].contains($0.use.field) }
        return namesEpisodes ? .episodes : MetricsSubject(rawValue: fields.text("about")) ?? base.about
    }

    /// Two days are a period, whatever was said of them; one is the day of all figures, or that up to which all time counts.
    /// Only who says so means all time: a snapshot is no day's figures.
    private func takeTime(_ mapping: inout ImportMapping) {
        mapping.period = nil
        let said = Grain(rawValue: fields.text("covers"))
        mapping.grain = said ?? (mapping.grain == .month ? .month : .day)
        guard let first = mapping.fixed["day"].flatMap({ Day($0) }), let last = Day(fields.text("last-day")) else {
            return
        }
        guard first != last else {
            if mapping.grain == .period { mapping.grain = .day }
            return
        }
        (mapping.grain, mapping.period) = (.period, Period(first: first, last: last))
        mapping.fixed["day"] = nil
    }

    private var columns: [MappedColumn] {
        let names = findings.tables[safe: findings.position(of: table)]?.names ?? []
        return names.enumerated().map { position, name in
            let blank = BlankPolicy(rawValue: fields.text("blank-\(position)")) ?? .leave
            return MappedColumn(name, Self.use(fields.text("use-\(position)"), blank, kind))
        }
    }

    private static func use(_ text: String, _ blank: BlankPolicy, _ kind: ImportKind) -> ColumnUse {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("field", let name?) where kind.column(name) != nil: return .field(name, blank: blank)
        case ("day", let day?): return Day(day).map(ColumnUse.unpivotDay) ?? .ignore
        case ("month", let month?): return Month(month).map(ColumnUse.unpivotMonth) ?? .ignore
        case ("source", let source?): return .unpivotSource(source)
        default: return .ignore
        }
    }

    /// As a form's choice.
    static func text(_ use: ColumnUse) -> String {
        switch use {
        case .ignore: ""
        case .field(let name, _): "field:\(name)"
        case .unpivotDay(let day): "day:\(day)"
        case .unpivotMonth(let month): "month:\(month)"
        case .unpivotSource(let source): "source:\(source)"
        }
    }
}

/// What may hold for every row of a file, because the file does not say it.
enum FixedField {
    static func names(of kind: ImportKind) -> [String] {
        switch kind {
        case .metrics: ["show", "episode_id", "source", "day"]
        case .episodes: ["show"]
        case .placements: ["show", "valid_from"]
        case .lines: ["campaign"]
        case .shows, .advertisers: []
        }
    }
}

extension ImportMapping {
    /// The first thing that makes it unusable, if any.
    var fault: MappingFault? {
        do throws(MappingFault) { try check() } catch { return error }
        return nil
    }
}

extension Array {
    /// The element, or nil where there is none.
    subscript(safe position: Int) -> Element? {
        indices.contains(position) ? self[position] : nil
    }
}
