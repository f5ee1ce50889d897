import Postgres
import Testing

@testable import App

/// In a transaction of which nothing is kept, so that other tests never see a broken schema.
@Suite(.site, .serialized) struct `The catalogue` {
    @Test func `of the migrated database breaks no rule`() async throws {
        let report = try await Catalogue.report(try await TestSite.shared.services.pool)
        #expect(report.breaches == [])
        #expect(!report.warnings.contains { $0.rule.hasPrefix("set_config") })
    }

    @Test func `has nothing against a table that keeps the rules`() async throws {
        let found = try await Self.breaches(after: [])
        #expect(found == [])
    }

    @Test(arguments: Breakage.all)
    func `names what breaks a rule`(breakage: Breakage) async throws {
        let found = try await Self.breaches(after: breakage.steps)
        #expect(found.contains { $0.rule.hasPrefix(breakage.rule) && $0.object == breakage.object }, "\(found)")
    }

    /// A rule that no example breaks may be one that nothing can break.
    @Test func `has an example for each rule`() {
        let rules = Catalogue.tableRules + Catalogue.roleRules + Catalogue.objectRules
        for rule in rules {
            #expect(Breakage.all.contains { rule.sentence.hasPrefix($0.rule) }, "\(rule.sentence)")
        }
    }

    /// A table as a migration should make it; then the steps; then the rules as the app's login asks them.
    private static func breaches(after steps: [SQL]) async throws -> [Catalogue.Breach] {
        let sound: [SQL] = [
            "CREATE TABLE probe (tenant_id uuid NOT NULL, id uuid NOT NULL, slug text, PRIMARY KEY (tenant_id, id))",
            "ALTER TABLE probe OWNER TO desk_owner",
            "CALL isolate('probe')",
        ]
        return try await TestSite.shared.owner.rolledBack { transaction in
            for step in sound + steps { try await transaction.run(Command(step)) }
            try await transaction.run(Command("SET LOCAL SESSION AUTHORIZATION desk_login"))
            return try await transaction.rows(
                Catalogue.breaches(of: Catalogue.tableRules + Catalogue.roleRules + Catalogue.objectRules))
        }
    }
}
