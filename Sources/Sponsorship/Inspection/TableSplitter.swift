/// Tells the sections of a file apart as its rows pass by. Inspection and import both use it, so that what one calls
/// the second table is the second table to the other.
struct TableSplitter {
    /// What a row is to the file.
    enum Part: Equatable {
        /// A header; of a new table, or of the same one when what was taken for its header was a title above it.
        case header(replacesTitle: Bool)
        /// The header once more, as files have it that were put together.
        case repeatedHeader
        case row
        /// Nothing but separators.
        case blank
    }

    /// The header of the table at hand, in Windows-1252 where it is no UTF-8.
    private(set) var names: [String] = []
    private(set) var fingerprint = ""
    /// The position of the table at hand; −1 before the first header.
    private(set) var index = -1
    private var rows = 0
    /// Some row held a number or a date, so that one without any stands out.
    private var hasFigures = false
    private var followsBlank = false
    private var knownWords = HeaderVocabulary.words

    /// A title above a table: one cell filled.
    private var isTitle: Bool { names.filter { !$0.isEmpty }.count < 2 }

    mutating func take(_ row: borrowing CSVRow) -> Part {
        let isAfterGap = row.isAfterGap || followsBlank
        followsBlank = row.isBlank
        if followsBlank { return .blank }
        guard index >= 0 else { return begin(row, replacesTitle: false) }
        if isAfterGap || rows == 0 || row.count != names.count || row.mayRepeatHeader(names) {
            if let part = judge(row, isAfterGap: isAfterGap) { return part }
        }
        rows += 1
        if !hasFigures { hasFigures = row.hasFigures }
        return .row
    }

    private mutating func judge(_ row: borrowing CSVRow, isAfterGap: Bool) -> Part? {
        guard row.looksLikeHeader else { return nil }
        let found = row.names
        let folded = found.map(HeaderName.folded)
        if found.count == names.count, HeaderName.fingerprint(found) == fingerprint { return .repeatedHeader }
        let known = folded.count { knownWords.contains($0) }
        if isTitle {
            let isEvident = known > 0 || isAfterGap || !names.contains { knownWords.contains(HeaderName.folded($0)) }
            guard rows == 0 ? isEvident : known > 0 || isAfterGap else { return nil }
            return begin(row, replacesTitle: rows == 0)
        }
        let isOfAnotherShape = row.count != names.count
        if rows == 0 { return isAfterGap && isOfAnotherShape ? begin(row, replacesTitle: true) : nil }
        let isHeader =
            isAfterGap ? isOfAnotherShape || (hasFigures && known > 0) : hasFigures && known * 2 >= folded.count
        return isHeader ? begin(row, replacesTitle: false) : nil
    }

    private mutating func begin(_ row: borrowing CSVRow, replacesTitle: Bool) -> Part {
        if !replacesTitle { index += 1 }
        names = row.names
        fingerprint = HeaderName.fingerprint(names)
        (rows, hasFigures) = (0, false)
        if knownWords.count < HeaderVocabulary.most {
            knownWords.formUnion(names.map(HeaderName.folded).filter { !$0.isEmpty })
        }
        return .header(replacesTitle: replacesTitle)
    }
}

extension CSVRow {
    /// A cheap look that nearly every row fails: the first and last cell could stand in a header.
    fileprivate func mayRepeatHeader(_ names: [String]) -> Bool {
        guard count > 1, withField(count - 1, { $0.count > 0 && !$0[0].isDigit }) else { return false }
        return withField(0) { $0.count > 0 && $0.count <= 100 && !$0[0].isDigit }
    }

    /// Whether a cell is a number or a date.
    fileprivate var hasFigures: Bool {
        for position in 0..<count where withField(position, { $0.extracting($0.trimmedRange).isFigure }) { return true }
        return false
    }

    /// Two or more different names and no figures; dates may stand in a header, when there are several of them.
    fileprivate var looksLikeHeader: Bool {
        var (filled, dates) = (0, 0)
        for position in 0..<count {
            let look = withField(position) { HeaderLook($0.extracting($0.trimmedRange)) }
            switch look {
            case .blank: continue
            case .name: filled += 1
            case .date where filled > 0: (filled, dates) = (filled + 1, dates + 1)
            case .date, .figure: return false
            }
        }
        return filled >= 2 && dates != 1 && areDifferent
    }

    private var areDifferent: Bool {
        let filled = names.map(HeaderName.folded).filter { !$0.isEmpty }
        return Set(filled).count == filled.count
    }
}

/// What a cell would be in a header line.
private enum HeaderLook {
    case blank, name, date, figure

    /// The caller has trimmed the cell.
    init(_ cell: Span<UInt8>) {
        if cell.isEmpty {
            self = .blank
        } else if cell.count > 100 || Placeholder.matches(cell) {
            self = .figure
        } else if WrittenDate(cell) != nil || WrittenMonth.month(cell) != nil {
            self = .date
        } else {
            self = cell.isFigure ? .figure : .name
        }
    }
}

extension Span<UInt8> {
    /// A number, a duration or a date. The caller has trimmed the cell.
    fileprivate var isFigure: Bool {
        guard count > 0, count <= 64 else { return false }
        return WrittenNumber(self) != nil || WrittenDate(self) != nil || WrittenDuration.clock(self) != nil
    }
}
