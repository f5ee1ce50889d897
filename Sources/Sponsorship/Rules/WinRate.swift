public import Values

/// Won / (won + lost) among the deals closed in a period. Deals still open count for neither.
public enum WinRate {
    /// By count, or by value in minor units; nil when nothing was closed.
    public static func share(won: Int, lost: Int) -> Percentage? {
        Percentage(max(0, won), of: saturatingSum([max(0, won), max(0, lost)]))
    }
}
