import Testing

@testable import Outbound

@Suite struct `An address` {
    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
        "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::",
        "3fff::1", "5f00::1", "4000::1",
    ])
    func `that is special is nobody's on the Internet`(text: String) throws {
        #expect(try !#require(Address(text)).isPublic)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
        "223.255.255.255", "2001:4860:4860::8888", "2606:4700::1111", "2a00:1450::1", "2003::1",
    ])
    func `that is somebody's is public`(text: String) throws {
        #expect(try #require(Address(text)).isPublic)
    }

    @Test(arguments: ["", "127.1", "2130706433", "0x7f.0.0.1", "1.2.3.4.5", "fe80::1%eth0", "localhost", "1.2.3.4\0"])
    func `has one spelling`(text: String) {
        #expect(Address(text) == nil)
    }
}

@Suite struct `A policy` {
    @Test func `admits usual ports of public addresses only`() throws {
        let (theirs, ours) = (try #require(Address("8.8.8.8")), try #require(Address("127.0.0.1")))
        #expect(OutboundPolicy.publicOnly.admits(theirs, port: 443))
        #expect(!OutboundPolicy.publicOnly.admits(theirs, port: 22))
        #expect(!OutboundPolicy.publicOnly.admits(ours, port: 443))
    }

    @Test func `makes an exception for one endpoint and no other`() throws {
        let endpoint = try #require(OutboundPolicy.Endpoint("127.0.0.1:9001"))
        let policy = OutboundPolicy(exceptions: [endpoint])
        let loopback = try #require(Address("127.0.0.1"))
        #expect(policy.admits(loopback, port: 9001))
        #expect(!policy.admits(loopback, port: 9002) && !policy.admits(loopback, port: 80))
        #expect(try !policy.admits(#require(Address("127.0.0.2")), port: 9001))
        #expect(try !policy.admits(#require(Address("8.8.8.8")), port: 9001))
    }

    @Test(arguments: ["127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "localhost:80", ":80", "[::1]:x"])
    func `reads no endpoint from`(text: String) {
        #expect(OutboundPolicy.Endpoint(text) == nil)
    }

    @Test func `reads an endpoint in brackets`() {
        #expect(OutboundPolicy.Endpoint("[::1]:8080") != nil)
    }
}
