/// How a figure stands against the one before it.
public enum Change: Sendable, Hashable {
    case unchanged
    /// There was nothing before, so no percentage exists.
    case new
    /// The difference as a share of the old figure's magnitude; negative when it fell.
    case by(Percentage)

    /// Which way an arrow would point.
    public enum Direction: Sendable, Hashable {
        case up, down, flat
    }

    /// Compares two figures; saturates where the percentage would leave 64 bits.
    public init(from old: Int, to new: Int) {
        guard old != new else {
            self = .unchanged
            return
        }
        guard old != 0 else {
            self = .new
            return
        }
        let difference = (Int128(new) - Int128(old)) * Int128(Percentage.millionthsPerWhole)
        let saturated = difference < 0 ? Int.min : Int.max
        let millionths = Rounding.halfUp(difference, over: Int128(old.magnitude)) ?? saturated
        self = .by(Percentage(millionths: millionths))
    }

    /// Where the figure went. A figure that is new went up.
    public var direction: Direction {
        switch self {
        case .unchanged: .flat
        case .new: .up
        case .by(let percentage): percentage < .zero ? .down : percentage > .zero ? .up : .flat
        }
    }
}
