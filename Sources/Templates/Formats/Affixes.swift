/// What stands before and after a figure: `$` and nothing, or nothing and ` €`.
struct Affixes: Sendable, Equatable {
    let prefix: String
    let suffix: String

    init(prefix: String = "", suffix: String = "") {
        self.prefix = prefix
        self.suffix = suffix
    }

    /// Reads them off a formatted sample; none when the sample does not contain its figure.
    init(around figure: String, in sample: String) {
        let parts = sample.split(separator: figure, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            self.init()
            return
        }
        self.init(prefix: String(parts[0]), suffix: String(parts[1]))
    }
}
