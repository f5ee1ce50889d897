import FoundationEssentials
import MailText
import Postgres
import Values

/// The mails that a tenant words itself, each a file of its folder: `emails/import_failed.md`, in the form of the house's.
struct TenantMails: Sendable, Equatable {
    var sources: [MailKind: MailSource] = [:]

    static let folder = "emails"

    static func name(_ kind: MailKind) -> String { "\(folder)/\(kind.rawValue).md" }

    /// Every name that a file of them may have.
    static var names: [String] { MailKind.allCases.map(name) }

    init() {}

    init(_ own: [OwnMailTemplate]) {
        for mail in own { sources[mail.kind] = mail.source }
    }

    /// Each by its name; the same mail is always the same text.
    var files: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: sources.map { (Self.name($0), Array("\($1.file)\n".utf8)) })
    }

    /// Brings the desk's mails in line with these, with the entries in its record that the browser would leave. For the
    /// admin's role; throws `OperatorProblem` when somebody words a mail at the same moment.
    func settle(in transaction: Transaction, at now: Date) async throws {
        let own = try await transaction.rows(OwnMailTemplate.all())
        for kind in MailKind.allCases {
            let before = own.first { $0.kind == kind }
            guard before?.source != sources[kind] else { continue }
            guard try await transaction.run(step(kind, before, at: now)) == 1 else {
                throw OperatorProblem.changedMeanwhile(Self.name(kind))
            }
            try await transaction.run(note(kind, before))
        }
    }

    private func step(_ kind: MailKind, _ before: OwnMailTemplate?, at now: Date) -> Command {
        guard let source = sources[kind] else { return OwnMailTemplate.drop(kind) }
        return OwnMailTemplate.save(source, as: kind, seen: before?.version ?? 0, by: "", at: now)
    }

    private func note(_ kind: MailKind, _ before: OwnMailTemplate?) -> Command {
        sources[kind] == nil
            ? OwnMailTemplate.noteRestored(kind, from: nil)
            : OwnMailTemplate.noteSaved(kind, seen: before?.version ?? 0, from: nil)
    }
}

extension TenantFolderReader {
    /// Those that there are, by the rules of the page on which admins word them.
    func mails() throws(TenantFolderError) -> TenantMails {
        var mails = TenantMails()
        for name in names(in: TenantMails.folder, ending: ".md") {
            let file = "\(TenantMails.folder)/\(name)"
            guard let kind = MailKind.allCases.first(where: { TenantMails.name($0) == file }) else {
                throw TenantFolderError(file: file, .unknownMail)
            }
            mails.sources[kind] = try mail(file, kind)
        }
        return mails
    }

    private func mail(_ file: String, _ kind: MailKind) throws(TenantFolderError) -> MailSource {
        guard let mail = try text(file).flatMap({ MailFile($0) }) else {
            throw TenantFolderError(file: file, .noSubject)
        }
        do throws(MailTemplateErrors) {
            _ = try MailTemplate(mail.source, kind.variables)
        } catch {
            throw TenantFolderError(file: file, .unfitMail(mail.sentences(error)))
        }
        return MailSource(subject: mail.source.subject.trimmedAsTyped, text: mail.source.text.trimmedAsTyped)
    }
}

extension String {
    /// As a form would give it.
    fileprivate var trimmedAsTyped: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
