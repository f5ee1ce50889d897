internal import Values

/// What a mapping does with the columns of one header, by position.
struct MetricsPlan {
    struct Figure {
        let position: Int
        let column: MetricsColumn
        let rejectsBlank: Bool
    }

    /// What a column stands for whose header is a day, a month or a source.
    enum Heading {
        case time(first: Day, through: Day?)
        case source(String)
    }

    private(set) var day: Int?
    private(set) var source: Int?
    private(set) var reference: Int?
    private(set) var show: Int?
    private(set) var title: Int?
    private(set) var figures: [Figure] = []
    private(set) var headings: [(position: Int, heading: Heading)] = []

    init(_ columns: [MappedColumn], _ positions: [Int?]) {
        for case (let column, let position?) in zip(columns, positions) {
            switch column.use {
            case .ignore: break
            case .field(let name, let blank): place(name, position, rejectsBlank: blank == .reject)
            case .unpivotDay(let day): headings.append((position, .time(first: day, through: nil)))
            case .unpivotMonth(let month): headings.append((position, .time(first: month.first, through: month.last)))
            case .unpivotSource(let source): headings.append((position, .source(source)))
            }
        }
    }

    private mutating func place(_ field: String, _ position: Int, rejectsBlank: Bool) {
        switch field {
        case "day": day = position
        case "source": source = position
        case "episode_id": reference = position
        case "show": show = position
        case "title": title = position
        default:
            guard let column = MetricsColumn(rawValue: field) else { return }
            figures.append(Figure(position: position, column: column, rejectsBlank: rejectsBlank))
        }
    }
}

extension ImportMapping {
    /// The header by which the fast parser reads the table; nil when only the mapped one can. What that parser refuses,
    /// the mapped one still gets to see, so a mapping need not be free of placeholders or capped rates.
    func fastHeader(_ names: [String], _ positions: [Int?]) -> MetricsHeader? {
        guard kind == .metrics, about == .episodes, fixed.isEmpty, grain == .day, dateOrder == nil,
            decimalMark == .point, unpivoted == nil,
            countsRows == nil, rates == .fraction || !capsRates
        else { return nil }
        var places = [MetricsColumn?](repeating: nil, count: names.count)
        for case (let column, let position?) in zip(columns, positions) {
            guard column.use != .ignore else { continue }
            guard case .field(let field, let blank) = column.use, blank != .reject,
                let metric = MetricsColumn(rawValue: field), places.indices.contains(position)
            else { return nil }
            places[position] = metric
        }
        return MetricsHeader(columns: places, names: names)
    }
}
