import Testing
import Values

@Suite struct `A change` {
    @Test(arguments: [
        (100, 112, Change.by(Percentage(percent: 12)), Change.Direction.up),
        (100, 50, .by(Percentage(percent: -50)), .down), (0, 7, .new, .up), (0, 0, .unchanged, .flat),
        (5, 5, .unchanged, .flat), (3, 4, .by(Percentage(millionths: 333_333)), .up),
        (10, 0, .by(Percentage(percent: -100)), .down),
        (-10, -5, .by(Percentage(percent: 50)), .up), (1_000_000_000, 1_000_000_001, .by(.zero), .flat),
        (1, .max, .by(Percentage(millionths: .max)), .up), (1, .min, .by(Percentage(millionths: .min)), .down),
    ])
    func `is relative to what was before`(old: Int, new: Int, change: Change, direction: Change.Direction) {
        #expect(Change(from: old, to: new) == change)
        #expect(Change(from: old, to: new).direction == direction)
    }
}
