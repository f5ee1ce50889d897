/// What is known about an export of one platform. Presets are data, and only ever faster than mapping by hand.
public struct Preset: Sendable, Hashable, Codable {
    public var name: String
    public var kind: ImportKind
    /// Columns that the header must have, exactly as the platform writes them.
    public var header: [String]
    /// Further columns of which it must have at least one.
    public var oneOf: [String]
    /// The header has no other columns.
    public var isWhole: Bool
    /// Canonical fields by the file's column names. Columns that are not listed are left to the person.
    public var columns: [String: String]
    /// Canonical values that hold for every row, such as the source.
    public var fixed: [String: String]
    public var about: MetricsSubject?
    public var grain: Grain?
    public var dateOrder: DateOrder?
    public var rates: RateUnit?
    /// The figure of which every row counts one.
    public var countsRows: String?

    /// Whether a header line is that of this export.
    public func fits(_ names: [String]) -> Bool {
        let present = Set(names)
        guard header.allSatisfy(present.contains) else { return false }
        return (oneOf.isEmpty || oneOf.contains(where: present.contains)) && (!isWhole || names.count == header.count)
    }
}

extension Preset {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, kind, header, oneOf, isWhole, columns, fixed, about, grain, dateOrder, rates, countsRows
    }

    /// Refuses keys it does not know, so that a mistake in a data file shows at once.
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.strictContainer(keyedBy: CodingKeys.self)
        name = try keys.decode(String.self, forKey: .name)
        kind = try keys.decode(ImportKind.self, forKey: .kind)
        header = try keys.decode([String].self, forKey: .header)
        oneOf = try keys.decodeIfPresent([String].self, forKey: .oneOf) ?? []
        isWhole = try keys.decodeIfPresent(Bool.self, forKey: .isWhole) ?? false
        columns = try keys.decodeIfPresent([String: String].self, forKey: .columns) ?? [:]
        fixed = try keys.decodeIfPresent([String: String].self, forKey: .fixed) ?? [:]
        about = try keys.decodeIfPresent(MetricsSubject.self, forKey: .about)
        grain = try keys.decodeIfPresent(Grain.self, forKey: .grain)
        dateOrder = try keys.decodeIfPresent(DateOrder.self, forKey: .dateOrder)
        rates = try keys.decodeIfPresent(RateUnit.self, forKey: .rates)
        countsRows = try keys.decodeIfPresent(String.self, forKey: .countsRows)
    }
}
