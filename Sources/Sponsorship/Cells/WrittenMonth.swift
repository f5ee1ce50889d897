internal import Values

/// Months as files write them: `2026-05`, `05/2026`, `May 2026`, `May-26`.
enum WrittenMonth {
    /// Nil for anything else. The caller has trimmed the cell.
    static func month(_ cell: Span<UInt8>) -> Month? {
        guard 6...20 ~= cell.count else { return nil }
        var scanner = ByteScanner()
        let month = scanner.word(cell).map { named($0, cell, &scanner) } ?? numbers(cell, &scanner)
        return scanner.isAtEnd(cell) ? month : nil
    }

    private static func numbers(_ cell: Span<UInt8>, _ scanner: inout ByteScanner) -> Month? {
        guard let head = scanner.number(cell), scanner.passAny("-/. ", cell) != nil else { return nil }
        if let word = scanner.word(cell) {
            return head.digits == 4 ? CalendarName.month(word).flatMap { Month(year: head.value, month: $0) } : nil
        }
        guard let tail = scanner.number(cell) else { return nil }
        switch (head.digits, tail.digits) {
        case (4, 1...2): return Month(year: head.value, month: tail.value)
        case (1...2, 4): return Month(year: tail.value, month: head.value)
        default: return nil
        }
    }

    private static func named(
        _ word: (letters: UInt64, count: Int), _ cell: Span<UInt8>, _ scanner: inout ByteScanner
    ) -> Month? {
        guard let month = CalendarName.month(word) else { return nil }
        while scanner.passAny(" -/.,'", cell) != nil {}
        guard let year = scanner.number(cell), year.digits == 2 || year.digits == 4 else { return nil }
        return Month(year: year.digits == 2 ? 2000 + year.value : year.value, month: month)
    }
}
