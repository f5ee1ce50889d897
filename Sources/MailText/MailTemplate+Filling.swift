public import Templates

/// A mail's three texts, finished.
public struct FilledMail: Sendable, Equatable {
    public let subject, text: String
    /// What goes into the layout.
    public let html: Markup

    public init(subject: String, text: String, html: Markup) {
        (self.subject, self.text, self.html) = (subject, text, html)
    }
}

extension MailTemplate {
    /// A name that has no value leaves nothing.
    public func fill(_ values: [String: MailValue], _ style: MailStyle) -> FilledMail {
        FilledMail(
            subject: Self.plain(subject, values), text: Self.plain(text, values),
            html: Markup(trusted: Self.html(html, values, style)))
    }

    private static func plain(_ pieces: [MailPiece], _ values: [String: MailValue]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let bytes): text += String(decoding: bytes, as: UTF8.self)
            case .value(let name): text += values[name]?.flat ?? ""
            case .style: break
            }
        }
        return text
    }

    private static func html(_ pieces: [MailPiece], _ values: [String: MailValue], _ style: MailStyle) -> [UInt8] {
        var output: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .literal(let bytes): output += bytes
            case .value(let name): output.appendEscaped(values[name]?.flat ?? "")
            case .style(let element): output += style[element]
            }
        }
        return output
    }
}
