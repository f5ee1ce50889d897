public import Foundation

/// One message to one person, in plain text and, where there is one, as HTML that says the same.
public struct Message: Sendable {
    public var id: MessageID
    public var date: Date
    public var from: Mailbox
    public var replyTo: Mailbox?
    public var to: Mailbox
    public var subject: HeaderText
    public var text: String
    public var html: String?
    /// Nobody typed it: absence notes and other machines need not answer (RFC 3834).
    public var isAutomatic = true
    public var unsubscription: Unsubscription?

    public init(
        id: MessageID, date: Date, from: Mailbox, replyTo: Mailbox? = nil, to: Mailbox, subject: HeaderText,
        text: String,
        html: String? = nil
    ) {
        (self.id, self.date, self.from, self.replyTo, self.to) = (id, date, from, replyTo, to)
        (self.subject, self.text, self.html) = (subject, text, html)
    }

    /// As it goes over the wire, signed where there is a signer. The same message gives the same bytes each time.
    public func bytes(signedBy signer: DKIMSigner? = nil) -> [UInt8] {
        let content = content
        var fields = headers + content.headers
        if let signer { fields.insert(signer.signature(of: fields, content.body), at: 0) }
        return Array(fields.map { $0.line + "\r\n" }.joined().utf8) + Array("\r\n".utf8) + content.body
    }

    private var headers: [HeaderField] {
        [
            HeaderField("From", from), replyTo.map { HeaderField("Reply-To", $0) }, HeaderField("To", to),
            HeaderField("Subject", text: subject), HeaderField("Date", words: [MailMoment.text(date)]),
            HeaderField("Message-ID", words: [id.description]),
            isAutomatic ? HeaderField("Auto-Submitted", words: ["auto-generated"]) : nil,
            unsubscription.map { HeaderField("List-Unsubscribe", words: ["<\($0.address)>"]) },
            unsubscription.map { _ in
                HeaderField("List-Unsubscribe-Post", words: ["List-Unsubscribe=One-Click"])
            },
            HeaderField("MIME-Version", words: ["1.0"]),
        ].compactMap(\.self)
    }

    private var content: Content {
        guard let html else { return Content(text, subtype: "plain") }
        return Content(
            alternatives: [Content(text, subtype: "plain"), Content(html, subtype: "html")], of: id)
    }
}
