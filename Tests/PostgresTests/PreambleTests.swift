import FoundationEssentials
import Testing

@testable import Postgres

@Suite struct `The preamble of a transaction` {
    private let tenant = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0xAB))

    @Test func `it sets role and settings for the transaction only`() {
        let preamble = Preamble(role: "desk_ops", settings: [("app.tenant", tenant)])
        #expect(preamble.setRole == "SET LOCAL ROLE desk_ops")
        #expect(preamble.settings == ["SET LOCAL app.tenant = '01020304-0506-0708-090a-0b0c0d0e0fab'"])
    }

    @Test func `plans belong to the role`() {
        #expect(Preamble(role: "desk_ops").planKey == "desk_ops")
        #expect(Preamble.none.planKey == "")
    }

    @Test(arguments: ["", "1a", "A", "a b", "a;b", "a-b", "é", "a\"", "a.b", String(repeating: "a", count: 64)])
    func `what is not a plain name is no identifier`(text: String) {
        #expect(Identifier(text) == nil)
    }

    @Test(arguments: ["a", "desk_ops", "_x9", String(repeating: "a", count: 63)])
    func `plain names are identifiers`(text: String) {
        #expect(Identifier(text)?.description == text)
    }

    @Test(arguments: ["app", "app.", ".tenant", "app.tenant.x", "app.te nant", "app.tenant'", "App.tenant"])
    func `a setting is two plain names`(text: String) {
        #expect(SettingName(text) == nil)
    }
}
