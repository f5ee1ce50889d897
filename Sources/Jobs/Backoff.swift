/// How long a job waits before it is tried again: 5 seconds, then three times as long after each failure.
enum Backoff {
    private static let first = 5.0
    /// A quarter more is an hour, the longest wait.
    private static let longest = 2880.0

    /// Seconds after the attempt that failed, counted from 1. A random number from 0 to 1 moves them by up to a quarter
    /// either way, so that what failed together does not come back together.
    static func delay(after attempt: Int, random: () -> Double) -> Double {
        var base = first
        // Seven steps pass the longest wait; the count comes from the database and may be anything.
        for _ in 1..<min(max(attempt, 1), 8) { base *= 3 }
        return min(base, longest) * (0.75 + 0.5 * min(max(random(), 0), 1))
    }
}
