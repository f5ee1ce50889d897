/// A data type of the server, by its object id. The ids are fixed for built-in types (`pg_type.dat`).
public struct SQLType: RawRepresentable, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    public static let bool = SQLType(rawValue: 16)
    public static let bytea = SQLType(rawValue: 17)
    public static let name = SQLType(rawValue: 19)
    public static let int8 = SQLType(rawValue: 20)
    public static let int2 = SQLType(rawValue: 21)
    public static let int4 = SQLType(rawValue: 23)
    public static let text = SQLType(rawValue: 25)
    public static let json = SQLType(rawValue: 114)
    public static let float4 = SQLType(rawValue: 700)
    public static let float8 = SQLType(rawValue: 701)
    public static let bpchar = SQLType(rawValue: 1042)
    public static let varchar = SQLType(rawValue: 1043)
    public static let date = SQLType(rawValue: 1082)
    public static let timestamp = SQLType(rawValue: 1114)
    public static let timestamptz = SQLType(rawValue: 1184)
    public static let numeric = SQLType(rawValue: 1700)
    public static let uuid = SQLType(rawValue: 2950)
    public static let jsonb = SQLType(rawValue: 3802)

    static let unknown = SQLType(rawValue: 0)

    private static let known: [(type: SQLType, array: UInt32, name: String)] = [
        (.bool, 1000, "bool"), (.bytea, 1001, "bytea"), (.name, 1003, "name"), (.int8, 1016, "int8"),
        (.int2, 1005, "int2"), (.int4, 1007, "int4"), (.text, 1009, "text"), (.json, 199, "json"),
        (.float4, 1021, "float4"), (.float8, 1022, "float8"), (.bpchar, 1014, "bpchar"), (.varchar, 1015, "varchar"),
        (.date, 1182, "date"), (.timestamp, 1115, "timestamp"), (.timestamptz, 1185, "timestamptz"),
        (.numeric, 1231, "numeric"), (.uuid, 2951, "uuid"), (.jsonb, 3807, "jsonb"),
    ]

    /// The type of one-dimensional arrays of this type; unknown (0) for types that are not listed here.
    public var array: SQLType {
        SQLType.known.first { $0.type == self }.map { SQLType(rawValue: $0.array) } ?? .unknown
    }
}

extension SQLType: CustomStringConvertible {
    public var description: String {
        if let scalar = SQLType.known.first(where: { $0.type == self }) { return scalar.name }
        if let array = SQLType.known.first(where: { $0.array == rawValue }) { return array.name + "[]" }
        return "type \(rawValue)"
    }
}
