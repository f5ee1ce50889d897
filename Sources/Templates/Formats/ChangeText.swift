public import Values

/// A change as a card shows it: words, and the direction for the icon and the colour.
public struct ChangeText: Sendable, Equatable {
    /// `+12%`, `−3.4%`, `new` or `no change`.
    public let text: String
    public let direction: Change.Direction

    /// For a page's mock; pages get theirs from `Formats.change`.
    public init(text: String, direction: Change.Direction) {
        self.text = text
        self.direction = direction
    }

    public var isUp: Bool { direction == .up }
    public var isDown: Bool { direction == .down }
    public var isFlat: Bool { direction == .flat }
}

extension Formats {
    /// A change in words. Under 10 % it shows one decimal; beyond 999 % it says only that.
    public func change(_ change: Change) -> ChangeText {
        switch change {
        case .unchanged: ChangeText(text: words.unchanged, direction: .flat)
        case .new: ChangeText(text: words.new, direction: .up)
        case .by(let percentage): relative(percentage)
        }
    }

    private func relative(_ change: Percentage) -> ChangeText {
        let limit = Percentage(percent: 999)
        guard change <= limit else { return ChangeText(text: ">\u{a0}" + percent(limit), direction: .up) }
        let tenths = change.millionths.dividedHalfUp(by: 1000)
        guard tenths != 0 else { return ChangeText(text: words.unchanged, direction: .flat) }
        let text = percent(change, digits: tenths.magnitude < 100 ? 1 : 0)
        return ChangeText(text: tenths > 0 ? "+" + text : text, direction: tenths > 0 ? .up : .down)
    }
}
