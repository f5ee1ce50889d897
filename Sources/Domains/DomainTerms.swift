import FoundationEssentials

/// How long things may be wrong, in seconds.
public enum DomainTerms {
    private static let day: TimeInterval = 86_400

    /// Until a host whose proof or way is gone is said to drift.
    public static let grace = 3 * day
    /// From then on until it is released.
    public static let drift = 7 * day
    /// How long a released host is kept from others; its own people may have it back at once, with a new proof.
    public static let coolDown = 7 * day
}
