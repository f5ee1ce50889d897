import Foundation
import Mail
import MailText
import Postgres
import Testing
import Values

@testable import App

/// Every kind of mail as the mail server gets it: whoever reads the source of one learns of nobody but the agency.
@Suite(.queue, .site) struct `A mail on the wire` {
    @Test(arguments: Demo.tenants)
    func `names no product, nobody else's and no other host, whatever it is about`(tenant: DemoTenant) async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.process(for: try await TestSite.shared.found(like: tenant))
        try await agency.postEveryKind()
        try await agency.workOnMail()
        let letters = sink.messages.map { WireMail($0.bytes()) }
        #expect(letters.count == MailKind.allCases.count)
        for letter in letters {
            #expect(letter.leaks(of: agency) == [], "\(letter.subject)")
            #expect(letter.fields.isSubset(of: WireMail.expected), "\(letter.subject)")
            #expect(letter.messageID.hasSuffix("@\(agency.host)>"))
        }
    }

    @Test func `would be caught at each of them`() async throws {
        let agency = try await TestSite.shared.found()
        let sender = try MailAddress("post@desk.example")
        var message = Message(
            id: try MessageID("a", at: agency.host), date: TestSite.noon, from: Mailbox(sender), to: Mailbox(sender),
            subject: HeaderText(flattening: "Über Flightline"), text: "a", html: "<img src=\"https://cdn.net/a.png\">")
        #expect(WireMail(message.bytes()).leaks(of: agency) == ["flightline", "cdn.net"])
        message.subject = HeaderText(flattening: "Lakeside Stories")
        message.html = String(repeating: "a", count: 70) + "flightline"
        #expect(Set(WireMail(message.bytes()).leaks(of: agency)) == ["flightline", "lakeside stories"])
    }
}

extension Agency {
    /// A mail of each kind about what the agency has, to its ops member.
    fileprivate func postEveryKind() async throws {
        let desk = try mailDesk
        let home = try #require(desk.tenant.home(site.services.settings))
        let found = try await database(.admin).first(SampleRows.find())
        let rows = SampleRows(desk.tenant, at: home, reader: members.ops.name, today: .demo, found)
        for kind in MailKind.allCases {
            try await database(.jobs).write { transaction in
                try await desk.post(kind.mail, about: rows, to: MailReader(Member(members.ops)), in: transaction)
            }
        }
    }

    /// What only another agency and its people know, and the product's name.
    fileprivate var foreignWords: [String] {
        let others = Demo.tenants.filter { $0.members.admin.name != members.admin.name }
        let names = site.services.directory.all.filter { tenant in others.contains { $0.id == tenant.id } }.map(\.name)
        let people = others.flatMap(\.members.all).flatMap { [$0.name, $0.email] }
        let words = names + people + others.flatMap { ["\($0.slug)."] + $0.shows.map(\.title) }
        return ["flightline"] + words.map { $0.lowercased() }
    }
}

extension MailDesk {
    fileprivate func post<M: DeskMail>(
        _: M.Type, about rows: SampleRows, to reader: MailReader, in transaction: Transaction
    ) async throws {
        try await post(M.sample(rows), to: reader, in: transaction, at: TestSite.noon)
    }
}

/// A message as a mail server gets it.
private struct WireMail {
    let head: [(name: String, value: String)]
    /// As it stands, and as a mail program undoes it.
    let source, text: String

    static let expected: Set<String> = [
        "From", "Sender", "Reply-To", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Unsubscribe",
        "List-Unsubscribe-Post", "MIME-Version", "Content-Type", "DKIM-Signature",
    ]

    init(_ bytes: [UInt8]) {
        source = String(decoding: bytes, as: UTF8.self)
        let unfolded = source.replacing("\r\n ", with: " ")
        head = unfolded.split(separator: "\r\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.compactMap {
            let parts = $0.split(separator: ": ", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1]).withoutEncodedWords) : nil
        }
        text = [source.withoutQuotedPrintable, head.map(\.value).joined(separator: "\n")].joined(
            separator: "\n")
    }

    var fields: Set<String> { Set(head.map(\.name)) }
    var subject: String { head.first { $0.name == "Subject" }?.value ?? "" }
    var messageID: String { head.first { $0.name == "Message-ID" }?.value ?? "" }

    func leaks(of agency: Agency) -> [String] {
        let text = text.lowercased()
        let hosts = Set(text.matches(of: /https?:\/\/([^\/"'\s<>)]+)/).map { String($0.1) })
        let foreign = hosts.filter {
            $0.prefix { $0 != ":" } != agency.host && !$0.hasSuffix(".example") && $0 != "www.w3.org"
        }
        let everything = source.lowercased() + text
        return agency.foreignWords.filter(everything.contains) + foreign.sorted()
    }
}

extension String {
    /// RFC 2047: `=?utf-8?B?…?=` and `=?utf-8?Q?…?=`, neighbours joined.
    fileprivate var withoutEncodedWords: String {
        replacing(/\?=\s+=\?/, with: "?==?").replacing(/=\?[Uu][Tt][Ff]-8\?([BbQq])\?([^?]*)\?=/) { word in
            if word.1.lowercased() == "q" { return String(word.2).replacing("_", with: " ").withoutQuotedPrintable }
            return Data(base64Encoded: String(word.2)).map { String(decoding: $0, as: UTF8.self) } ?? String(word.2)
        }
    }

    /// RFC 2045, 6.7.
    fileprivate var withoutQuotedPrintable: String {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let pair = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "="), let value = UInt8(pair, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else if byte == UInt8(ascii: "="), rest.prefix(2).elementsEqual([13, 10]) {
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
