import Values

/// Who pays for spots on shows.
enum Advertiser: Identified {
    static let idPrefix = "advertiser"
}
