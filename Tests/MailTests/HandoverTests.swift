import Testing

@testable import Mail

@Suite struct `An answer of the server` {
    private static func reply(_ line: String) -> SMTPReply {
        SMTPReply(Int(line.prefix(3)) ?? 0, from: ["220 hello\r\n", line + "\r\n"])
    }

    @Test func `of 250 means that it has taken the message`() {
        #expect(Handover(.taken(Self.reply("250 2.0.0 queued as 1"))) == .accepted("250 2.0.0 queued as 1"))
    }

    @Test(arguments: ["550 5.1.1 no such user", "554 5.7.1 not wanted", "552 5.2.2 full for ever"])
    func `of 5xx to the message is final`(line: String) {
        #expect(Handover(.failed(Self.reply(line), "x", isAboutMessage: true)) == .refused(line))
    }

    @Test(arguments: ["421 come back", "451 4.7.1 greylisted", "452 4.2.2 full"])
    func `of 4xx is for now`(line: String) {
        #expect(Handover(.failed(Self.reply(line), "x", isAboutMessage: true)) == .postponed(line))
    }

    @Test(arguments: [
        ("535 5.7.8 wrong password", false), ("530 5.7.0 STARTTLS first", true), ("554 no service for you", false),
    ])
    func `of 5xx to us, not to the message, is no reason to give the message up`(line: String, isAboutMessage: Bool) {
        let handover = Handover(.failed(Self.reply(line), "x", isAboutMessage: isAboutMessage))
        #expect(handover == .postponed(line))
    }

    @Test func `that never came is for now, in libcurl's words`() {
        #expect(Handover(.failed(nil, "no connection", isAboutMessage: false)) == .postponed("no connection"))
        #expect(Handover(.failed(Self.reply("250 fine"), "time-out", isAboutMessage: true)) == .postponed("time-out"))
    }

    @Test func `is kept in printable ASCII and within bounds`() {
        let reply = SMTPReply(550, from: ["550 no\u{1B}[31m \u{202E}way\r\n", "250 other\r\n"])
        #expect(reply.text == "550 no [31m  way")
        #expect(SMTPReply(550, from: ["550 " + String(repeating: "x", count: 5000)]).text.count == 300)
        #expect(SMTPReply(550, from: []).text == "550")
    }
}

@Suite struct `The way to a server` {
    @Test(arguments: [
        ("mail.example", 587, SMTPServer.Security.startTLS, "smtp://mail.example:587/desk.example"),
        ("mail.example", 465, .implicit, "smtps://mail.example:465/desk.example"),
        ("::1", 25, .none, "smtp://[::1]:25/desk.example"),
    ])
    func `names the host, the port and us`(host: String, port: Int, security: SMTPServer.Security, url: String) {
        #expect(SMTPServer(host: host, port: port, security: security).url(greetingAs: "desk.example") == url)
    }

    @Test func `that nobody answers on is for now`() async throws {
        // Port 9 of the loopback address is nobody's.
        let transport = SMTPTransport(SMTPServer(host: "127.0.0.1", port: 9, security: .none))
        let message = try sample()
        let handover = await transport.send(message.bytes(), from: message.from.address, to: message.to.address)
        guard case .postponed(let words) = handover else { return #expect(Bool(false), "\(handover)") }
        #expect(words.hasPrefix("127.0.0.1:9: "))
    }
}
