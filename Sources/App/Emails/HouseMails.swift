import Foundation
import MailText
import Synchronization

/// The mails as the house writes them, `templates/emails/*.md`, and those that tenants write, compiled.
final class HouseMails: Sendable {
    private let mails: [MailKind: (source: MailSource, template: MailTemplate)]
    /// Templates of tenants, so that each is turned into HTML once and not for each mail.
    private let own = Mutex<[Key: MailTemplate]>([:])
    private static let capacity = 500

    private struct Key: Hashable {
        let kind: MailKind
        let file: String
    }

    /// Reads them all. Throws `HouseMailFault` for one that is missing or does not fit its variables.
    init(in folder: URL) throws(HouseMailFault) {
        var mails: [MailKind: (source: MailSource, template: MailTemplate)] = [:]
        for kind in MailKind.allCases { mails[kind] = try Self.read(kind, in: folder) }
        self.mails = mails
    }

    private static func read(
        _ kind: MailKind, in folder: URL
    ) throws(HouseMailFault) -> (source: MailSource, template: MailTemplate) {
        let file = "\(kind.rawValue).md"
        guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8),
            let mail = MailFile(text)
        else { throw HouseMailFault(file: file, reasons: ["It is not there, or has no subject in its first line."]) }
        do throws(MailTemplateErrors) {
            return (mail.source, try MailTemplate(mail.source, kind.variables))
        } catch {
            throw HouseMailFault(file: file, reasons: mail.sentences(error))
        }
    }

    func source(of kind: MailKind) -> MailSource {
        mails[kind]?.source ?? MailSource(subject: "", text: "")
    }

    /// Throws `UnknownMail` for one that was not read, which there is none of.
    func template(of kind: MailKind) throws(UnknownMail) -> MailTemplate {
        guard let mail = mails[kind] else { throw UnknownMail(kind: kind) }
        return mail.template
    }

    /// A tenant's own text, compiled. Throws what is wrong with it.
    func compile(_ source: MailSource, as kind: MailKind) throws(MailTemplateErrors) -> MailTemplate {
        let key = Key(kind: kind, file: source.file)
        if let known = own.withLock({ $0[key] }) { return known }
        let template = try MailTemplate(source, kind.variables)
        own.withLock { own in
            if own.count >= Self.capacity { own.removeAll() }
            own[key] = template
        }
        return template
    }
}

/// A mail of the house that cannot be used: the server does not start.
struct HouseMailFault: Error, CustomStringConvertible {
    let file: String
    let reasons: [String]

    var description: String { "templates/emails/\(file): " + reasons.joined(separator: " ") }
}

/// A kind of mail without a template.
struct UnknownMail: Error {
    let kind: MailKind
}
