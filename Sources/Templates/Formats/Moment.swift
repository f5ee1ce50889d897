/// A moment as a page shows it: how long ago, when exactly, and a form for machines.
public struct Moment: Sendable, Equatable {
    /// `3 days ago`. Shown only beside the absolute form.
    public let relative: String
    /// `4 May 2026, 14:05 CEST`.
    public let absolute: String
    /// ISO 8601 in UTC, for `<time datetime>`.
    public let machine: String

    /// For a page's mock; pages get theirs from `Formats.ago`.
    public init(relative: String, absolute: String, machine: String) {
        self.relative = relative
        self.absolute = absolute
        self.machine = machine
    }
}
