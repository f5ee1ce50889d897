/// How a file writes its rates.
public enum RateUnit: String, Sendable, Hashable, Codable, CaseIterable {
    /// 0…1.
    case fraction
    /// 0…100, with or without a percent sign.
    case percent
}
