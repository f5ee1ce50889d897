import FoundationEssentials
package import Postgres
import Values

/// A statement as psql and pgbench take it: SQL, and its values as text.
package struct PlainStatement: Sendable {
    private let sql: SQL
    /// In the order of the placeholders; nil for NULL.
    package let values: [(type: SQLType, text: String?)]

    /// Throws for a value of a type that nobody has needed yet.
    init(_ sql: SQL) throws {
        self.sql = sql
        values = try sql.values.map { ($0.type, try Self.text($0)) }
    }

    /// The text with each placeholder, counted from 0, spelled in another way.
    package func text(spelling placeholder: (Int) -> String) -> String {
        sql.text(spelling: placeholder)
    }

    private static func text(_ value: SQL.Bound) throws -> String? {
        guard let bytes = value.bytes else { return nil }
        return switch value.type {
        case .date: try Day(decoding: bytes.span.bytes).description
        case .uuid: try UUID(decoding: bytes.span.bytes).uuidString.lowercased()
        case .text: String(decoding: bytes.span.bytes)
        case .bool: "\(try Bool(decoding: bytes.span.bytes))"
        case .int8: "\(try Int(decoding: bytes.span.bytes))"
        case .float8: "\(try Double(decoding: bytes.span.bytes))"
        case .timestamptz: try Date(decoding: bytes.span.bytes).ISO8601Format()
        case .text.array: "{\(try [String](decoding: bytes.span.bytes).joined(separator: ","))}"
        default: throw Workload.Missing(description: "The bench cannot spell a value of \(value.type).")
        }
    }
}
