@testable import MailText

extension MailVariable {
    /// Some of each kind.
    static let samples = [
        MailVariable("file", "The file", .text), MailVariable("reason", "Why", .text),
        MailVariable("rows", "How many", .number),
        MailVariable("link", "Where", .address),
    ]
}

extension MailStyle {
    static let plain = MailStyle(trusted: { _ in "" })
    static let named = MailStyle(trusted: { " class=\"\($0)\"" })
}

extension MailTemplate {
    init(_ text: String, subject: String = "A subject") throws(MailTemplateErrors) {
        try self.init(MailSource(subject: subject, text: text), MailVariable.samples)
    }

    func filled(_ values: [String: String] = [:], link: String = "/imports/1", _ style: MailStyle = .plain)
        -> FilledMail
    {
        var all = values.mapValues { MailValue.text($0) }
        all["link"] = .address(MailLink(home: "https://desk.example", path: link))
        return fill(all, style)
    }
}
