/// How much one row of a file may claim before the file is refused. What a reader holds in memory follows from it.
public struct CSVLimits: Sendable, Equatable {
    /// Bytes of one row as UTF-8, its line break included.
    public let rowBytes: Int
    public let columns: Int

    /// 1 MiB and 1,000 columns.
    public static let standard = CSVLimits(rowBytes: 1 << 20, columns: 1000)

    /// Limits of at least one byte and one column, and of at most 1 GiB and a million columns.
    public init(rowBytes: Int, columns: Int) {
        self.rowBytes = min(max(1, rowBytes), 1 << 30)
        self.columns = min(max(1, columns), 1_000_000)
    }
}
