/// What became of an attempt to hand a message to the server.
public enum Handover: Sendable, Equatable {
    /// The server has taken it over; with its words.
    case accepted(String)
    /// Not now: 4xx, no connection, no encryption, wrong credentials. Trying again may help.
    case postponed(String)
    /// The server will not have this message: 5xx. Trying again will not help.
    case refused(String)
}

extension Handover {
    /// Of a server's last reply and what libcurl makes of it.
    ///
    /// What the server has against us rather than against the message is a matter of settings, and no reason to give the
    /// message up.
    init(_ outcome: SMTPExchange.Outcome) {
        switch outcome {
        case .taken(let reply): self = .accepted(reply.text)
        case .failed(let reply?, _, isAboutMessage: true) where reply.isFinal && !reply.isAboutSender:
            self = .refused(reply.text)
        case .failed(let reply?, _, _) where reply.code >= 400: self = .postponed(reply.text)
        case .failed(_, let problem, _): self = .postponed(problem)
        }
    }
}

/// A reply of the server: `550 5.1.1 No such user`.
struct SMTPReply: Sendable, Equatable {
    let code: Int
    /// In printable ASCII, and not too much of it: a server may say anything.
    let text: String

    private static let longest = 300

    /// The last of the lines that has the code; the code alone when there is none.
    init(_ code: Int, from lines: [String]) {
        self.code = code
        let line = lines.last { $0.hasPrefix("\(code)") } ?? "\(code)"
        text = String(line.unicodeScalars.prefix(Self.longest).map { 0x20..<0x7F ~= $0.value ? Character($0) : " " })
            .trimmingSuffix { $0 == " " }
    }

    var isFinal: Bool { 500..<600 ~= code }

    /// Who we are is in question, not the message (RFC 4954, 6).
    var isAboutSender: Bool { [530, 534, 535, 538].contains(code) }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}
