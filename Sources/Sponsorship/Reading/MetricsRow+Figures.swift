extension MetricsRow {
    /// Reads a cell as one of the figures and says whether it held any.
    mutating func read(
        _ column: MetricsColumn, _ cell: Span<UInt8>, with cells: inout CellReader
    ) throws(Rejection.Reason) -> Bool {
        switch column {
        case .completionRate:
            completionRate = try cells.rate(cell)
            return completionRate != nil
        case .ctr:
            ctr = try cells.rate(cell)
            return ctr != nil
        case .revenueCents:
            revenueCents = try cells.wholeNumber(cell, upTo: MetricsRowParser.mostCents)
            return revenueCents != nil
        default:
            let count = try cells.wholeNumber(cell, upTo: Int64(Int32.max))
            if let count { set(column, to: Int32(truncatingIfNeeded: count)) }
            return count != nil
        }
    }

    /// Sets a figure that counts; no other column.
    mutating func set(_ column: MetricsColumn, to count: Int32) {
        switch column {
        case .downloads: downloads = count
        case .listeners: listeners = count
        case .conversions: conversions = count
        case .revenueCents: revenueCents = Int64(count)
        case .day, .episode, .source, .completionRate, .ctr: break
        }
    }
}
