import Testing

@testable import Mail

@Suite struct `An SPF record` {
    private static let servers = SPFMechanism("include:mail.desk.example")

    @Test(arguments: [
        "v=spf1 include:mail.desk.example ~all", "v=spf1 a mx +include:mail.desk.example -all",
        "V=SPF1 INCLUDE:Mail.Desk.Example",
        "v=spf1  include:other.example   include:mail.desk.example ?all",
        "v=spf1 include:mail.desk.example redirect=x.example",
    ])
    func `lets our servers send when one of its terms is ours`(text: String) throws {
        #expect(SPFRecord.finding(["a text", text], wanting: try #require(Self.servers)) == .found)
    }

    @Test(arguments: [
        "v=spf1 -all", "v=spf1", "v=spf1 include:mail.desk.example.com ~all", "v=spf1 include:xmail.desk.example ~all",
        "v=spf1 -include:mail.desk.example ~all", "v=spf1 ?include:mail.desk.example ~all",
        "v=spf1 -all include:mail.desk.example", "v=spf1 a:mail.desk.example ~all",
        "v=spf1 x=include:mail.desk.example",
    ])
    func `does not when another's, a part of one, or one behind all only looks like it`(text: String) throws {
        #expect(SPFRecord.finding([text], wanting: try #require(Self.servers)) == .withoutServer)
    }

    @Test(arguments: [[], ["google-site-verification=1"], ["v=spf10 include:mail.desk.example"], ["spf1 ~all"], [""]])
    func `is missing where no text is one`(texts: [String]) throws {
        #expect(SPFRecord.finding(texts, wanting: try #require(Self.servers)) == .missing)
    }

    @Test func `is none when there are two`() throws {
        let texts = ["v=spf1 include:mail.desk.example ~all", "v=spf1 -all"]
        #expect(SPFRecord.finding(texts, wanting: try #require(Self.servers)) == .several)
    }

    @Test(arguments: [
        ([], "v=spf1 include:mail.desk.example ~all"),
        (["v=spf1 mx -all"], "v=spf1 mx include:mail.desk.example -all"),
        (["v=spf1 redirect=x.example"], "v=spf1 include:mail.desk.example redirect=x.example"),
        (["v=spf1 include:mail.desk.example -all"], "v=spf1 include:mail.desk.example -all"),
        (["v=spf1 -all include:mail.desk.example"], "v=spf1 include:mail.desk.example -all"),
        (
            ["v=spf1 mx a ~all", "v=spf1 mx ip4:192.0.2.1 -all", "x"],
            "v=spf1 mx a ip4:192.0.2.1 include:mail.desk.example ~all"
        ),
    ])
    func `to set keeps what is there and adds ours`(texts: [String], wanted: String) throws {
        let servers = try #require(Self.servers)
        #expect(SPFRecord.wanted(servers, beside: texts) == wanted)
        #expect(SPFRecord.finding([wanted], wanting: servers) == .found)
    }

    @Test(arguments: ["", "a", "mx", "include:", "~all", "include:a b", "v=spf1 include:a", "include:\u{e9}.example"])
    func `is not asked for by what says nothing of whose servers they are`(text: String) {
        #expect(SPFMechanism(text) == nil)
    }
}

@Suite struct `A DKIM record` {
    private func finding(_ texts: String...) throws -> RecordFinding {
        DKIMRecord.finding(texts, wanting: try #require(DKIMRecord("v=DKIM1; k=rsa; p=MIIBIjANBg==")))
    }

    @Test(arguments: [
        "v=DKIM1; k=rsa; p=MIIBIjANBg==", "v=DKIM1;k=rsa;p=MIIB IjAN\tBg==;", "p=MIIBIjANBg==",
        "v=DKIM1; t=y:s; n=a note; s=email; h=sha1:sha256; p=MIIBIjANBg==", " v = DKIM1 ; p = MIIBIjANBg== ",
    ])
    func `is found however it is spaced and in which order`(text: String) throws {
        #expect(try finding(text) == .found)
    }

    @Test(arguments: [
        ("v=DKIM1; k=rsa; p=MIIBIjANBG==", RecordFinding.otherKey), ("v=DKIM1; k=ed25519; p=MIIBIjANBg==", .otherKey),
        ("v=DKIM1; s=other; p=MIIBIjANBg==", .otherKey), ("v=DKIM1; h=sha1; p=MIIBIjANBg==", .otherKey),
        ("v=DKIM1; p=", .revoked), ("v=DKIM1; k=rsa", .unreadable), ("v=DKIM2; p=MIIBIjANBg==", .unreadable),
        ("p=MIIBIjANBg==; v=DKIM1", .unreadable), ("MIIBIjANBg==", .unreadable), ("p=MIIBIjANBg==; p=A", .unreadable),
    ])
    func `that is another is told apart`(text: String, found: RecordFinding) throws {
        #expect(try finding(text) == found)
    }

    @Test func `is missing, or one of several`() throws {
        #expect(try finding() == .missing)
        #expect(try finding("p=MIIBIjANBg==", "p=A") == .several)
        #expect(try finding("v=spf1 -all", "p=MIIBIjANBg==") == .found)
    }

    @Test func `of a new key is one that is found, and the key signs`() throws {
        let (key, pem) = try DKIMKey.make()
        #expect(DKIMRecord.finding([key.record], wanting: try #require(DKIMRecord(key.record))) == .found)
        #expect(try DKIMKey(pem: pem).record == key.record && key.record.hasPrefix("v=DKIM1; k=rsa; p="))
    }
}

@Suite struct `A DMARC record` {
    @Test func `to set is the one that is there, if receivers can read it`() {
        #expect(DMARCRecord.wanted(beside: ["a text", "v=DMARC1; p=reject"]) == "v=DMARC1; p=reject")
        #expect(DMARCRecord.wanted(beside: ["v=DMARC1; p=perhaps"]) == DMARCRecord.harmless)
    }

    @Test(arguments: [
        "v=DMARC1; p=none", "v=DMARC1;p=reject", "v=DMARC1; p=Quarantine; rua=mailto:a@b.example; pct=50;",
        "v = DMARC1 ; p = none", DMARCRecord.harmless,
    ])
    func `counts with any policy`(text: String) {
        #expect(DMARCRecord.finding(["other", text]) == .found)
    }

    @Test(arguments: [
        (["v=DMARC1"], RecordFinding.unreadable), (["v=DMARC1; p=maybe"], .unreadable),
        (["v=DMARC1; rua=x"], .unreadable),
        (["p=none; v=DMARC1"], .missing), (["v=DMARC12; p=none"], .missing), ([], .missing),
        (["v=DMARC1; p=none", "v=DMARC1; p=none"], .several), (["v=DMARC1; p=none; p=reject"], .unreadable),
    ])
    func `does not when receivers cannot read it`(texts: [String], found: RecordFinding) {
        #expect(DMARCRecord.finding(texts) == found)
    }
}
