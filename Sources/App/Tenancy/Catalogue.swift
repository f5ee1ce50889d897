public import Postgres

/// The rules that make row-level security hold, asked of the database itself. Boot refuses a catalogue that breaks one
/// and names the table; migrations that forget a policy fail the same way in the tests.
public struct Catalogue: Sendable {
    /// What breaks a rule, in one line that names the table.
    public struct Breach: Sendable, Equatable, CustomStringConvertible {
        public let rule: String
        public let object: String
        public var description: String { "\(rule): \(object)" }
    }

    /// Rules whose breach makes isolation unsafe, and those a managed server may not let us keep.
    public struct Report: Sendable {
        public let breaches: [Breach]
        public let warnings: [Breach]
    }

    /// Asks every rule. Any role may run this: the catalogue is readable to all.
    public static func report(_ pool: Pool) async throws(PostgresError) -> Report {
        let breaches = try await pool.read(.none, Self.breaches(of: tableRules + roleRules + objectRules))
        let warnings = try await pool.read(.none, Self.breaches(of: advice))
        return Report(breaches: breaches, warnings: warnings)
    }

    /// Everything that breaks one of the rules, as whoever asks.
    static func breaches(of rules: [Rule]) -> Query<Breach> {
        let first: SQL = "SELECT NULL::text, NULL::text WHERE false"
        let union = rules.reduce(first) { sql, rule in
            "\(sql) UNION ALL SELECT \(rule.sentence)::text, object::text FROM (\(rule.offenders)) AS offender(object)"
        }
        return Query("\(union) ORDER BY 1, 2") { (row: inout RowReader) throws(PostgresError) in
            Breach(rule: try row.next(), object: try row.next())
        }
    }
}

extension Catalogue {
    /// A sentence, and a query for the names of the objects that break it.
    struct Rule: Sendable {
        let sentence: String
        let offenders: SQL

        init(_ sentence: String, _ offenders: SQL) {
            self.sentence = sentence
            self.offenders = offenders
        }
    }
}
