import Values

/// How much a show is heard: what its delivery figures are computed from.
struct DemoReach: Sendable {
    /// Downloads of an episode that comes out today, in its first thirty days.
    let downloads: Int
    /// How much more each week's episodes reach, in thousandths; negative for a show past its best.
    let growth: Int
    /// Percent by source, in the order of `DemoMetrics.sources`.
    let sources: [Int]
    /// Thousandths of an average day from Monday to Sunday.
    let week: [Int]
    /// The usual share of an episode that people hear, in percent.
    let completion: Int
    /// Days that the figures are late: the host of one show sends them slowly.
    let lag: Int

    init(
        _ downloads: Int, growth: Int, sources: [Int], week: [Int] = DemoReach.commuters, completion: Int, lag: Int = 0
    ) {
        self.downloads = downloads
        self.growth = growth
        self.sources = sources
        self.week = week
        self.completion = completion
        self.lag = lag
    }

    /// Heard on the way to work.
    static let commuters = [1080, 1110, 1100, 1070, 1020, 820, 800]
    /// Heard when there is time.
    static let leisure = [960, 950, 960, 980, 1020, 1090, 1040]

    /// What an episode reaches in its first thirty days when it comes out so many days before today.
    func downloads(daysAgo days: Int) -> Int {
        let thousandths = max(300, 1000 - growth * max(0, days) / 7)
        return downloads * thousandths / 1000
    }
}
