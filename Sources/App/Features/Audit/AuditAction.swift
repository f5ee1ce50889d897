import Postgres

extension Audit {
    /// What was done, in the words of the record: `sign in`. Any text, so that a record outlives the code that wrote it.
    struct Action: TextColumn, Hashable, ExpressibleByStringLiteral {
        let rawValue: String

        init(rawValue: String) {
            self.rawValue = rawValue
        }

        init(stringLiteral value: String) {
            rawValue = value
        }

        /// What people may look for, by what they read: each with the words that follow a name.
        static let known: [(action: Action, verb: String)] = [
            ("accept invitation", "accepted an invitation"),
            ("acknowledge alert", "acknowledged the alert"),
            ("add domain", "added a host"),
            ("add feed", "added a feed"),
            ("add sheet", "added a sheet"),
            ("add sheet key", "added a key for Google Sheets"),
            ("apply folder", "brought the desk in line with its folder"),
            ("ask for another address", "asked for another address"),
            ("cancel import", "discarded a file"),
            ("cancel job", "cancelled a job"),
            ("change address", "changed their address"),
            ("change main domain", "chose the main host"),
            ("change password", "changed their password"),
            ("change schedule", "changed the schedule"),
            ("change sender", "changed whom mail is from"),
            ("change sheet", "changed how a sheet is read"),
            ("check domain", "had a host’s DNS records looked at"),
            ("check sender", "had the DNS records of the mail sender looked at"),
            ("choose mails", "chose which mails they get"),
            ("create desk", "was founded"),
            ("discard brand draft", "threw the draft of the brand away"),
            ("end other sessions", "signed out everywhere else"),
            ("end session", "ended one of their sessions"),
            ("free domain", "freed a host for others"),
            ("import", "imported"),
            ("invite", "invited somebody"),
            ("name sender", "named an address that mail is from"),
            ("pause feed", "paused a feed"),
            ("pause schedule", "paused the schedule"),
            ("pause sheet", "paused a sheet"),
            ("publish brand", "published the brand"),
            ("read sheet", "had a sheet read"),
            ("redo import", "brought an import back"),
            ("refresh feed", "had a feed read"),
            ("remove domain", "removed a host"),
            ("remove feed", "removed a feed"),
            ("remove sender", "removed the address that mail is from"),
            ("remove sheet", "removed a sheet"),
            ("remove sheet key", "removed the key for Google Sheets"),
            ("reset password", "set a password by a mail’s link"),
            ("resolve alert", "resolved the alert"),
            ("restore brand", "brought an older brand back"),
            ("restore mail text", "gave a mail its default words back"),
            ("resume feed", "resumed a feed"),
            ("resume schedule", "resumed the schedule"),
            ("resume sheet", "resumed a sheet"),
            ("retry job", "let a parked job try once more"),
            ("run now", "ran a task by hand"),
            ("save brand draft", "changed the draft of the brand"),
            ("save feed", "gave a show its feed"),
            ("send invitation again", "sent an invitation again"),
            ("send mail again", "sent a mail again"),
            ("sign in", "signed in"),
            ("sign out", "signed out"),
            ("stop mail", "stopped one kind of mail to them"),
            ("switch module", "switched a module"),
            ("undo import", "undid an import"),
            ("withdraw invitation", "withdrew an invitation"),
            ("word mail", "worded a mail"),
        ]

        /// As a choice: `Sign in`.
        var title: String { rawValue.capitalizedFirst }

        /// What follows a name: `signed in`. For an action that is not listed, its own words.
        var verb: String { Self.known.first { $0.action == self }?.verb ?? "– \(rawValue)" }
    }
}
