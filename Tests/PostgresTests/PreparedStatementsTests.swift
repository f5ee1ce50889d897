import Testing

@testable import Postgres

@Suite struct `Prepared statements` {
    private func key(_ text: String, plan: String = "") -> PreparedStatements.Key {
        PreparedStatements.Key(plan: plan, text: text)
    }

    @Test func `a text is prepared once per plan key`() {
        var statements = PreparedStatements(limit: 10)
        let name = statements.insert(key("SELECT 1", plan: "a"))
        #expect(statements.name(for: key("SELECT 1", plan: "a")) == name)
        #expect(statements.name(for: key("SELECT 1", plan: "b")) == nil)
    }

    @Test func `the same text with values of other types is another statement`() {
        var statements = PreparedStatements(limit: 10)
        _ = statements.insert(.init(plan: "", text: "SELECT $1", types: [20]))
        #expect(statements.name(for: .init(plan: "", text: "SELECT $1", types: [25])) == nil)
    }

    @Test func `the least recently used goes first`() {
        var statements = PreparedStatements(limit: 2)
        let first = statements.insert(key("1"))
        let second = statements.insert(key("2"))
        #expect(statements.name(for: key("1")) == first)
        _ = statements.insert(key("3"))
        #expect(statements.evicted == [second])
        #expect(statements.name(for: key("2")) == nil)
        #expect(statements.count == 2)
    }

    @Test func `names are never used twice`() {
        var statements = PreparedStatements(limit: 1)
        let names = (0..<100).map { statements.insert(key("\($0 % 3)")) }
        #expect(Set(names).count == 100)
    }
}
