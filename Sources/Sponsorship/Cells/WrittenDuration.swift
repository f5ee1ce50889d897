/// Durations as files write them: `1:02:03`, `62:03` or a number of seconds.
enum WrittenDuration {
    /// A week: no episode is longer.
    static let longest = 604_800

    /// Hours, minutes and seconds with colons between them; nil for anything else. The caller has trimmed the cell.
    static func clock(_ cell: Span<UInt8>) -> Int? {
        var scanner = ByteScanner()
        guard let head = scanner.number(cell), scanner.pass(UInt8(ascii: ":"), cell),
            let middle = scanner.number(cell), middle.digits == 2, middle.value < 60
        else { return nil }
        var seconds = head.value * 60 + middle.value
        if scanner.pass(UInt8(ascii: ":"), cell) {
            guard let tail = scanner.number(cell), tail.digits == 2, tail.value < 60 else { return nil }
            seconds = seconds * 60 + tail.value
        }
        return scanner.isAtEnd(cell) && seconds <= longest ? seconds : nil
    }
}
