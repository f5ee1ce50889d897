import FoundationEssentials
import Templates

extension Formats {
    /// How long something took; nil while it has not ended.
    func took(from start: Date?, to end: Date?) -> String? {
        guard let start, let end, end >= start else { return nil }
        return duration(.milliseconds(Int(min(end.timeIntervalSince(start), 1e9) * 1000)))
    }
}
