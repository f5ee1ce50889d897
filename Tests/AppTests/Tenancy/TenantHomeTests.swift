import Foundation
import Testing

@testable import App

@Suite(.site) struct `Links in mails lead to the desk` {
    @Test func `by the way in which it can be reached`() async throws {
        let site = try await TestSite.shared
        let tenant = try #require(site.services.directory.all.first { $0.slug == "northwind" })
        var settings = site.services.settings
        settings.port = 8080
        #expect(tenant.home(settings) == "http://northwind.localhost:8080")
        settings.isBehindProxy = true
        #expect(tenant.home(settings) == "https://northwind.localhost")
        (settings.isBehindProxy, settings.certificates) = (false, URL(filePath: "/certificates"))
        #expect(tenant.home(settings) == "https://northwind.localhost")
        settings.tlsPort = 8443
        #expect(tenant.home(settings) == "https://northwind.localhost:8443")
    }
}
