internal import Configuration
import Foundation
import Mail

/// How mail leaves.
struct MailSettings: Sendable {
    let server: SMTPServer
    let sender: MailAddress
    let signer: DKIMSigner?
}

extension Settings {
    /// Nil when no server is named: letters wait in the outbox.
    static func mail(_ config: ConfigReader, _ problems: inout [String]) -> MailSettings? {
        let signer = signer(config, &problems)
        guard let host = config.string(forKey: "smtp.host"), !host.isEmpty else { return nil }
        let address = config.string(forKey: "mail.from") ?? ""
        guard let sender = try? MailAddress(address) else {
            problems.append("MAIL_FROM must be the address that mail comes from, such as post@desk.example.")
            return nil
        }
        return server(host, config, &problems).map { MailSettings(server: $0, sender: sender, signer: signer) }
    }

    /// Nil unless it is set.
    static func mailServers(_ config: ConfigReader, _ problems: inout [String]) -> SPFMechanism? {
        guard let text = config.string(forKey: "mail.spf"), !text.isEmpty else { return nil }
        let mechanism = SPFMechanism(text)
        if mechanism == nil { problems.append("MAIL_SPF takes one term such as include:mail.desk.example.") }
        return mechanism
    }

    private static func server(_ host: String, _ config: ConfigReader, _ problems: inout [String]) -> SMTPServer? {
        let word = config.string(forKey: "smtp.tls") ?? SMTPServer.Security.startTLS.rawValue
        guard let security = SMTPServer.Security(rawValue: word) else {
            let words = SMTPServer.Security.allCases.map(\.rawValue).joined(separator: ", ")
            problems.append("SMTP_TLS must be one of \(words).")
            return nil
        }
        let port = config.int(forKey: "smtp.port") ?? (security == .implicit ? 465 : 587)
        if !(1...65_535 ~= port) { problems.append("SMTP_PORT must be between 1 and 65535.") }
        let credentials = credentials(config)
        if credentials != nil, security == .none || security == .opportunistic {
            problems.append("SMTP_USER needs SMTP_TLS=starttls or implicit: the password could be read on the way.")
        }
        return SMTPServer(
            host: host, port: port, security: security, credentials: credentials,
            authorities: config.string(forKey: "smtp.ca.file"))
    }

    private static func credentials(_ config: ConfigReader) -> SMTPServer.Credentials? {
        guard let user = config.string(forKey: "smtp.user"), !user.isEmpty else { return nil }
        return .init(user: user, password: config.string(forKey: "smtp.password", isSecret: true) ?? "")
    }

    /// The domain is that of MAIL_FROM unless it is set.
    private static func signer(_ config: ConfigReader, _ problems: inout [String]) -> DKIMSigner? {
        guard let file = config.string(forKey: "dkim.key.file"), !file.isEmpty else { return nil }
        let sender = config.string(forKey: "mail.from").flatMap { $0.split(separator: "@").last.map(String.init) }
        let domain = config.string(forKey: "dkim.domain") ?? sender ?? ""
        guard let pem = try? String(contentsOfFile: file, encoding: .utf8), let key = try? DKIMKey(pem: pem) else {
            problems.append("DKIM_KEY_FILE must be a PEM file with an RSA key of 2048 bits or more, or an Ed25519 key.")
            return nil
        }
        do throws(MailError) {
            return try DKIMSigner(domain: domain, selector: config.string(forKey: "dkim.selector") ?? "", key: key)
        } catch {
            problems.append(
                "DKIM_KEY_FILE needs DKIM_SELECTOR and DKIM_DOMAIN (or MAIL_FROM): names that DNS can have.")
            return nil
        }
    }
}
