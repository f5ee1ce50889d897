import Postgres
import Testing
import Web

@testable import App

@Suite(.site) struct `The health of a process` {
    @Test(arguments: ["/healthz", "/readyz"])
    func `is answered at any host, also one of nobody`(path: String) async throws {
        let window = Window(site: try await TestSite.shared, host: "10.1.2.3")
        let answer = try await window.get(path)
        #expect(answer.status == 200 && answer.text.contains("ok"))
        #expect(answer.header("Set-Cookie") == nil && answer.header("Cache-Control") == "no-store")
    }

    @Test func `names what is missing`() async throws {
        let site = try await TestSite.shared.process()
        await site.services.pool.close()
        let window = Window(site: site, host: "10.1.2.3")
        let ready = try await window.get("/readyz")
        #expect(ready.status == 503 && ready.text == "not ready\n")
        #expect(await Health.check(site.services).text == "database: does not answer\n")
        #expect(try await window.get("/healthz").status == 200)
        await site.services.close()
    }

    @Test func `knows every migration`() async throws {
        let health = await Health.check(try await TestSite.shared.services)
        #expect(health.parts.map(\.name) == ["database", "migrations", "workers"])
        #expect(try await TestSite.shared.services.migrations.count > 9)
    }

    @Test func `counts how long callers wait for a connection, by pool`() async throws {
        let site = try await TestSite.shared.process()
        _ = try await site.northwind.visit().get("/healthz", on: site)
        _ = await Health.check(site.services)
        let text = site.services.metrics.text
        #expect(text.contains("# TYPE database_wait_seconds histogram"))
        #expect(text.contains(#"database_wait_seconds_bucket{pool="pages",le="0.001"}"#))
        #expect(text.contains(#"database_wait_seconds_count{pool="imports"} 0"#))
        #expect(!text.contains(#"database_wait_seconds_count{pool="pages"} 0"#))
        await site.services.close()
    }
}
