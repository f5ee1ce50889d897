import Postgres
import Values

@testable import App

/// Every command on every table, as one audience in one context. The tables come from the catalogue, so that a new one
/// is covered from the day it exists.
struct IsolationMatrix: Sendable {
    let audience: Audience
    let pool: Pool
    let home: Agency
    let foreign: Agency

    /// Who is asked to look away: the agency's own audience, and one that carries no tenant at all.
    var inside: Preamble { home.preamble(audience) }
    var nowhere: Preamble { Preamble(role: audience.role) }

    /// Foreign rows that can be seen from inside, then all that can be seen from nowhere.
    func select(_ table: TenantTable) async throws -> [Attempt] {
        [
            try await .count(
                "SELECT count(*) FROM \(table.table) WHERE \(table.tenant) <> \(home.id)", inside, on: pool),
            try await .count("SELECT count(*) FROM \(table.table)", nowhere, on: pool),
        ]
    }

    /// A foreign row, and one of no context: neither may be put in.
    func insert(_ table: TenantTable, foreignRow: String) async throws -> [Attempt] {
        let sql: SQL =
            "INSERT INTO \(table.table) SELECT * FROM jsonb_populate_record(NULL::\(table.table), \(foreignRow)::jsonb)"
        return [try await .run(sql, inside, on: pool), try await .run(sql, nowhere, on: pool)]
    }

    /// Each column that the audience may change at all, of foreign rows; and the tenant of its own.
    func update(_ table: TenantTable) async throws -> [Attempt] {
        var attempts: [Attempt] = []
        for column in table.columns {
            let change: SQL = "UPDATE \(table.table) SET \(identifier: column) = \(identifier: column)"
            attempts.append(try await .run("\(change) WHERE \(table.tenant) <> \(home.id)", inside, on: pool))
            attempts.append(try await .run(change, nowhere, on: pool))
        }
        return attempts
    }

    /// An own row handed to another tenant.
    func giveAway(_ table: TenantTable) async throws -> Attempt {
        try await .run("UPDATE \(table.table) SET \(table.tenant) = \(foreign.id)", inside, on: pool)
    }

    func delete(_ table: TenantTable) async throws -> [Attempt] {
        [
            try await .run("DELETE FROM \(table.table) WHERE \(table.tenant) <> \(home.id)", inside, on: pool),
            try await .run("DELETE FROM \(table.table)", nowhere, on: pool),
        ]
    }

    /// Ways around: what joins, merges and upserts would do to foreign rows, and what row-level security does not cover.
    func detours(_ table: TenantTable, foreignRow: String) async throws -> [String: Attempt] {
        let column: SQL = "\(identifier: table.columns.last ?? table.tenantColumn)"
        let row: SQL = "SELECT * FROM jsonb_populate_record(NULL::\(table.table), \(foreignRow)::jsonb)"
        let theirs: SQL = "t.\(table.tenant) = d.id AND d.id <> \(home.id)"
        let statements: [String: SQL] = [
            "TRUNCATE": "TRUNCATE \(table.table) CASCADE",
            "UPDATE … FROM": """
            UPDATE \(table.table) t SET \(column) = t.\(column) FROM (VALUES (\(foreign.id))) AS d(id) WHERE \(theirs)
            """,
            "DELETE … USING": "DELETE FROM \(table.table) t USING (VALUES (\(foreign.id))) AS d(id) WHERE \(theirs)",
            "ON CONFLICT DO NOTHING": "INSERT INTO \(table.table) \(row) ON CONFLICT DO NOTHING",
            "MERGE": """
            MERGE INTO \(table.table) t USING (VALUES (\(foreign.id))) AS d(id) ON \(theirs) WHEN MATCHED THEN DELETE
            """,
            "MERGE INSERT": """
            MERGE INTO \(table.table) t USING (\(row)) AS d ON false
            WHEN NOT MATCHED THEN INSERT (\(table.tenant)) VALUES (\(foreign.id))
            """,
        ]
        var attempts: [String: Attempt] = [:]
        for (name, sql) in statements { attempts[name] = try await .run(sql, inside, on: pool) }
        return attempts
    }

    /// Of the own rows: seen, put in again (23505 says that only the key stood in the way), one deleted.
    func ownSelect(_ table: TenantTable) async throws -> Attempt {
        try await .count("SELECT count(*) FROM \(table.table)", inside, on: pool)
    }

    func ownInsert(_ table: TenantTable, ownRow: String) async throws -> Attempt {
        try await .run(
            "INSERT INTO \(table.table) SELECT * FROM jsonb_populate_record(NULL::\(table.table), \(ownRow)::jsonb)",
            inside, on: pool)
    }
}
