import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Testing

@testable import Web

@Suite struct Waiting {
    static let head = HTTPRequestPart.head(
        HTTPRequest(method: .post, scheme: "http", authority: "a.test", path: "/"))
    static func body(_ count: Int) -> HTTPRequestPart { .body(ByteBuffer(repeating: 0, count: count)) }
    static func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

    var patience = Patience(head: .seconds(20), idle: .seconds(60), slowest: 1000, now: at(0))

    @Test mutating func `a trickle is late although it never stalls`() {
        patience.read(Self.head, Self.at(1))
        for second in stride(from: Int64(1), to: 300, by: 10) {
            patience.wantsData(Self.at(second))
            patience.read(Self.body(1), Self.at(second + 9))
        }
        patience.wantsData(Self.at(301))
        #expect(patience.verdict(Self.at(302)) == .late)
    }

    @Test mutating func `a steady upload is fine however long it takes`() {
        patience.read(Self.head, Self.at(1))
        for second in stride(from: Int64(1), to: 3000, by: 10) {
            patience.wantsData(Self.at(second))
            patience.read(Self.body(10_000), Self.at(second + 9))
            patience.wantsData(Self.at(second + 9))
            #expect(patience.verdict(Self.at(second + 9)) == .fine)
        }
    }

    @Test mutating func `time in which we did not want to read does not count`() {
        patience.read(Self.head, Self.at(1))
        #expect(patience.verdict(Self.at(1000)) == .fine)
        patience.wantsData(Self.at(1000))
        #expect(patience.verdict(Self.at(1059)) == .fine)
        #expect(patience.verdict(Self.at(1060)) == .late)
    }

    @Test mutating func `a long answer is not late, an unused connection is closed`() {
        patience.read(Self.head, Self.at(1))
        patience.read(.end(nil), Self.at(1))
        #expect(patience.verdict(Self.at(9000)) == .fine)
        patience.written(.end(nil), Self.at(9000))
        #expect(patience.verdict(Self.at(9059)) == .fine)
        #expect(patience.verdict(Self.at(9060)) == .unused)
    }
}
