/// How often a worker looks, and how long it waits. Tests go faster.
struct Pace: Sendable {
    /// Between two looks for jobs that no notification announced.
    var poll: Duration = .seconds(5)
    /// Between two renewals of the leases; several must fit into one.
    var beat: Duration = .seconds(10)
    var lease: Duration = .seconds(30)
    /// What running jobs get when the process ends, before they are cancelled and handed back.
    var patience: Duration = .seconds(20)
    /// What a cancelled handler gets to end by itself.
    var grace: Duration = .seconds(3)
    /// Between two times of throwing old jobs away.
    var pruning: Duration = .seconds(600)
}

extension Pace {
    init(lease: Duration) {
        self.init(beat: lease / 3, lease: lease)
    }
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
