/// How the downloads of an episode spread over its age: a spike that is nearly gone within a week, and a tail that
/// lasts for months.
enum DemoCurve {
    /// Shares of the first thirty days in billionths, by age in days.
    static let shares: [Int] = {
        var (spike, tail) = (296_400_000, 9_900_000)
        let raw = (0..<DemoEpisode.days).map { _ in
            defer { (spike, tail) = (spike * 62 / 100, tail * 955 / 1000) }
            return spike + tail
        }
        let firstThirtyDays = raw.prefix(30).reduce(0, +) / 1000
        return raw.map { $0 * 1_000_000 / firstThirtyDays }
    }()

    /// What an episode is downloaded altogether, in thousandths of its first thirty days.
    static let lifetime = shares.reduce(0, +) / 1_000_000

    /// Nothing before the episode comes out, or once it is older than anybody counts.
    static func share(age: Int) -> Int {
        shares.indices.contains(age) ? shares[age] : 0
    }
}
