import Foundation
import HTTPTypes
import HummingbirdCore
import Jobs
import Logging
import NIOCore
import Postgres
import Testing

@testable import App
@testable import Feeds

extension FeedFixture {
    /// The same agency in a process whose clock is ahead.
    func later(hours: Double) async throws -> Agency {
        let now = TestSite.noon.addingTimeInterval(hours * 3600)
        return try await agency.at(now)
    }
}

extension Agency {
    /// What the schedule and then the workers do about feeds. The looks are spread over minutes, so the second round is a
    /// quarter of an hour later.
    func runFeeds() async throws {
        let task = try #require(site.services.automation.task(FeedLooks.name))
        let now = site.services.clock.now()
        try await database(.jobs).write { transaction in
            try await transaction.run(Schedule.ensure(task, at: now))
            _ = try await RunRequest(task, at: now).carryOut(in: transaction)
        }
        try await workOnFeeds()
        try await at(now.addingTimeInterval(900)).workOnFeeds()
    }

    /// The same agency in a process with another clock.
    fileprivate func at(_ now: Date) async throws -> Agency {
        let outbound = site.services.settings.outbound
        return Agency(
            site: try await TestSite.shared.process(clock: .fixed(now), outbound: outbound), demo: demo)
    }
}

extension Window {
    /// Sends a feed as a file.
    func uploadFeed(_ xml: String) async throws -> Answer {
        let token = try await open("/feeds/new").form(to: "/feeds/file")?.fields["csrf"] ?? ""
        let boundary = "tests-boundary"
        let body = """
            --\(boundary)\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(token)\r\n\
            --\(boundary)\r\nContent-Disposition: form-data; name="file"; filename="show.xml"\r\n\
            Content-Type: text/xml\r\n\r\n\(xml)\r\n--\(boundary)--\r\n
            """
        return try await follow(
            try await send(
                .post, "/feeds/file", headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
                body: RequestBody(buffer: ByteBuffer(string: body))))
    }
}
