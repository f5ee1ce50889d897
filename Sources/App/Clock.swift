public import Foundation

/// What time it is; tests stand it still.
public struct Clock: Sendable {
    public let now: @Sendable () -> Date

    public init(now: @escaping @Sendable () -> Date) {
        self.now = now
    }

    public static let system = Clock { Date() }

    public static func fixed(_ instant: Date) -> Clock {
        Clock { instant }
    }
}
