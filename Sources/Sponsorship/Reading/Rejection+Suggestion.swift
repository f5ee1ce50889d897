internal import Values

extension Rejection {
    /// The rejection with what may have been meant, where that is plain from the cell.
    func withSuggestion(_ mapping: ImportMapping) -> Rejection {
        guard suggestion == nil else { return self }
        let bytes = Array(value.utf8)
        let cell = bytes.span.extracting(bytes.span.trimmedRange)
        var rejection = self
        switch reason {
        case .notADay, .notADate: rejection.suggestion = Self.day(cell, mapping.dateOrder)
        case .notAWholeNumber: rejection.suggestion = Self.wholeNumber(cell, mapping.decimalMark)
        case .notASlug: rejection.suggestion = Slug(suggestedFor: value)?.text
        default: break
        }
        return rejection
    }

    /// A date that exists only with day and month exchanged.
    private static func day(_ cell: Span<UInt8>, _ order: DateOrder?) -> String? {
        if let date = WrittenDate(cell), let order {
            return date.day(order == .dayFirst ? .monthFirst : .dayFirst)?.description
        }
        var scanner = ByteScanner()
        guard let year = scanner.number(cell), year.digits == 4, let mark = scanner.passAny("-/.", cell),
            let day = scanner.number(cell), scanner.pass(mark, cell), let month = scanner.number(cell),
            scanner.isAtEnd(cell)
        else { return nil }
        return Day(year: year.value, month: month.value, day: day.value)?.description
    }

    /// The digits of a number whose marks group thousands, though not in the file's way.
    private static func wholeNumber(_ cell: Span<UInt8>, _ mark: DecimalMark) -> String? {
        guard let number = WrittenNumber(cell), !number.isNegative, !number.hasPercentSign else { return nil }
        for candidate in [mark, mark.other] where number.reading(candidate)?.isWhole == true {
            var plain: [UInt8] = []
            guard number.write(cell, candidate, into: &plain) else { continue }
            return String(decoding: plain.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
        }
        return nil
    }
}
