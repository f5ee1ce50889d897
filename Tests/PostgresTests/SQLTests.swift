import Testing

@testable import Postgres

@Suite struct `SQL by interpolation` {
    @Test func `values become numbered parameters`() {
        let sql: SQL = "SELECT \(1) + \(2.5) WHERE \(true) AND name = \("x")"
        #expect(sql.text == "SELECT $1 + $2 WHERE $3 AND name = $4")
        #expect(sql.binds.types.map(SQLType.init(rawValue:)) == [.int8, .float8, .bool, .text])
        #expect(sql.binds.slots.map(\.length) == [8, 8, 1, 1])
    }

    @Test func `text from outside never becomes SQL`() {
        let sql: SQL = "SELECT \("'; DROP TABLE shows; --")"
        #expect(sql.text == "SELECT $1")
    }

    @Test func `an array is one parameter`() {
        let sql: SQL = "SELECT 1 WHERE 1 = ANY(\([1, 2, 3]))"
        #expect(sql.text == "SELECT 1 WHERE 1 = ANY($1)")
        #expect(sql.binds.types.map(SQLType.init(rawValue:)) == [.int8.array])
    }

    @Test func `an absent value is a typed NULL`() {
        let sql: SQL = "SELECT \(String?.none), \(Int?.some(3))"
        #expect(sql.binds.types.map(SQLType.init(rawValue:)) == [.text, .int8])
        #expect(sql.binds.slots.map(\.length) == [nil, 8])
    }

    @Test func `a fragment is renumbered`() {
        let condition: SQL = "price > \(10) AND price < \(20)"
        let sql: SQL = "SELECT \(1) WHERE \(condition) AND x = \("last") AND \(condition)"
        #expect(sql.text == "SELECT $1 WHERE price > $2 AND price < $3 AND x = $4 AND price > $5 AND price < $6")
        #expect(sql.binds.types.map(SQLType.init(rawValue:)) == [.int8, .int8, .int8, .text, .int8, .int8])
    }

    @Test func `renumbering leaves literal dollars alone`() {
        let price: SQL = "label = 'US$1' AND id = \(7)"
        let sql: SQL = "SELECT \(1) WHERE \(price)"
        #expect(sql.text == "SELECT $1 WHERE label = 'US$1' AND id = $2")
    }

    @Test func `placeholders of two digits are renumbered whole`() {
        var list: SQL = "\(0)"
        for value in 1...11 { list = "\(list), \(value)" }
        let sql: SQL = "SELECT \("first"), \(list), \("last")"
        #expect(sql.text == "SELECT $1, " + (2...13).map { "$\($0)" }.joined(separator: ", ") + ", $14")
    }

    @Test func `nested fragments keep their values in order`() {
        let inner: SQL = "a = \("a")"
        let middle: SQL = "\(inner) AND b = \("bb")"
        let sql: SQL = "c = \("ccc") AND \(middle)"
        #expect(sql.text == "c = $1 AND a = $2 AND b = $3")
        let values = sql.binds.slots.map { slot in
            String(decoding: sql.binds.bytes[slot.offset..<(slot.offset + (slot.length ?? 0))], as: UTF8.self)
        }
        #expect(values == ["ccc", "a", "bb"])
    }

    @Test(arguments: [("shows", "\"shows\""), ("a\"b", "\"a\"\"b\""), ("", "\"\"")])
    func `identifiers are quoted`(name: String, quoted: String) {
        let sql: SQL = "\(identifier: name)"
        #expect(sql.text == quoted)
    }

    @Test func `a NUL character is refused`() {
        let sql: SQL = "SELECT \("a\0b")"
        guard case .invalidValue = sql.refusal else {
            Issue.record("a NUL was accepted")
            return
        }
    }

    @Test func `a refusal survives splicing`() {
        let fragment: SQL = "name = \("a\0b")"
        let sql: SQL = "SELECT 1 WHERE \(fragment)"
        #expect(sql.refusal != nil)
    }
}

@Suite struct `Statement names` {
    @Test func `a statement is named after the place it is written`() {
        let query = Query<Int>("SELECT 1")
        #expect(query.name == "SQLTests.a statement is named after the place it is written()")
    }

    @Test func `a name cannot end its comment`() {
        let name = StatementName(file: "App/Show*/Queries.swift", function: "all */ DROP TABLE (of:)")
        #expect(name.comment.components(of: "*/") == 2)
        #expect(!name.description.contains("*"))
    }
}

extension String {
    fileprivate func components(of separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}
