import Testing

@testable import App

/// A file whose sources are not platforms but, say, places: thousands of them.
@Suite(.site) struct `Many sources` {
    @Test(arguments: ["/dashboard", "/delivery"])
    func `are nineteen and the rest, as columns that can be read`(path: String) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let lines = (1...2_000).map { "2026-11-20,\(agency.guids[0]),place \(10_000 + $0),\(3_000 - $0),,,,," }
        _ = try await ops.upload(agency.csv(lines.joined(separator: "\n")), named: "places.csv")
        let page = try await ops.get(path).text
        #expect((1...19).allSatisfy { page.contains(">Place \(10_000 + $0)</th>") } && page.contains(">Other</th>"))
        #expect(!page.contains("Place 10020"))
    }
}
