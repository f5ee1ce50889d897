import Templates
import Values

extension Services {
    /// The mail in a tenant's look and name. Nil for a tenant without a host, to which no link could lead.
    ///
    /// - Throws: `UnknownPage` for a mail that is not listed in `Pages`.
    func draft<M: MailPage>(_ mail: M, from tenant: Tenant) throws(UnknownPage) -> Draft? {
        guard let host = tenant.primaryHost ?? tenant.hosts.first, let home = tenant.home(settings) else { return nil }
        let templates = templates.current(for: tenant)
        func write(_ part: MailFrame.Part) throws(UnknownPage) -> [UInt8] {
            try templates.render(mail, in: MailFrame(tenant, at: home, part))
        }
        let subject = String(unescaping: try write(.subject)).split(whereSeparator: \.isWhitespace)
        return Draft(
            kind: M.kind, fromName: tenant.name, replyTo: tenant.supportEmail,
            subject: String(subject.joined(separator: " ").prefix(200)),
            text: String(unescaping: try write(.text)).trimmed + "\n",
            html: String(decoding: try write(.html), as: UTF8.self).trimmed + "\n", host: host.name)
    }
}

extension Tenant {
    /// Where its pages are, as a link from outside must say it: `https://ads.lakeside.example`.
    func home(_ settings: Settings) -> String? {
        guard let host = primaryHost ?? hosts.first else { return nil }
        return settings.isBehindProxy ? "https://\(host)" : "http://\(host):\(settings.port)"
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
