extension SQL {
    /// Collects literal text and values. There is deliberately no way to interpolate text that is not bound or quoted.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var sql = SQL(trusted: "")

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + 4 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            sql.text += literal
        }

        /// Binds a value; an array is one parameter, for `= ANY($1)` or `unnest($1)`.
        public mutating func appendInterpolation<Value: SQLValue>(_ value: Value) {
            appendInterpolation(Optional(value))
        }

        /// Binds a value or a typed NULL.
        public mutating func appendInterpolation<Value: SQLValue>(_ value: Value?) {
            let position = sql.text.utf8.count
            do {
                try sql.binds.append(value, at: position)
            } catch {
                sql.refusal = sql.refusal ?? error
            }
            sql.text += "$\(sql.binds.slots.count)"
        }

        /// Splices another piece of SQL in and numbers its placeholders on.
        public mutating func appendInterpolation(_ fragment: SQL) {
            sql.refusal = sql.refusal ?? fragment.refusal
            var copied = fragment.text.startIndex
            for (index, slot) in fragment.binds.slots.enumerated() {
                let placeholder = fragment.text.utf8.index(fragment.text.startIndex, offsetBy: slot.position)
                sql.text += fragment.text[copied..<placeholder]
                sql.binds.append(index, of: fragment.binds, at: sql.text.utf8.count)
                sql.text += "$\(sql.binds.slots.count)"
                copied = fragment.text.utf8.index(placeholder, offsetBy: "$\(index + 1)".utf8.count)
            }
            sql.text += fragment.text[copied...]
        }

        /// Quotes a name of a table, column or channel.
        public mutating func appendInterpolation(identifier: String) {
            if identifier.utf8.contains(0) {
                sql.refusal = sql.refusal ?? .invalidValue("The identifier contains a NUL character.")
            }
            let parts = identifier.split(separator: "\"", omittingEmptySubsequences: false)
            sql.text += "\"" + parts.joined(separator: "\"\"") + "\""
        }
    }
}
