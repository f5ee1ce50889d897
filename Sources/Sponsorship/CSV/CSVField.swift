/// Where a field lies in its row, in bytes from the row's first, without the quotes around it.
struct CSVField {
    var start: Int32
    var end: Int32
    /// Holds doubled quotes that still have to be made single.
    var isEscaped = false

    /// A row is never longer than `CSVLimits.rowBytes`, which fits.
    @inline(__always)
    init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    @inline(__always) var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}
