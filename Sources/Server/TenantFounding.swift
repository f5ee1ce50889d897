import App
import ArgumentParser
import Foundation

extension Tenants {
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Found a tenant, and invite its first admin.",
            discussion: """
                Connects with DATABASE_OWNER_URL. The desk has words and a logo that its admins change in the browser, and the
                modules that this installation has on. The invitation is one as admins send it: a mail whose link works once,
                for seven days. Nothing is made when anything is wrong.
                """)

        @Argument(help: "What the command line calls the tenant, such as lakeside.")
        var slug: String

        @Option(help: "What everybody calls it, such as \"Lakeside Stories\".")
        var name: String

        @Option(
            help: "A host under which it is shown. Several are given by repeating this; the first is where links lead.")
        var host: [String]

        @OptionGroup var admin: AdminOptions

        @Option(help: "The address that answers to mail go to; that of the admin unless given.")
        var supportEmail: String?

        @Option(help: "How numbers, money and dates are written.")
        var locale = "en_US"

        @Option(help: "Where days begin, such as Europe/Berlin.")
        var timeZone = "UTC"

        @Option(help: "A code such as EUR; that of the locale's country unless given.")
        var currency: String?

        @Option(help: "The colour of the brand, such as \"#1453d1\".")
        var accent: String?

        func run() async throws {
            var founding = Founding(slug, name: name, hosts: host, admin: admin.person)
            (founding.supportEmail, founding.currency) = (supportEmail, currency)
            (founding.locale, founding.timeZone) = (locale, timeZone)
            if let accent { founding.accent = accent }
            let tenant = try await found(founding)
            if admin.json { return print(Output.json(tenant)) }
            print("\(tenant.name) is founded, at \(tenant.home).")
            admin.show(tenant.invitation)
            print("Its folder, to keep its brand under version control: flightline tenant export \(slug)")
        }

        private func found(_ founding: Founding) async throws -> FoundedTenant {
            try await Environment.withOperator { person, settings in
                let services = try Services(settings, logger: Environment.logger(settings))
                var tenant = try await person.found(founding, services)
                tenant.invitation = admin.shown(tenant.invitation)
                return tenant
            }
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Invite an admin to a desk.",
            discussion:
                "For a first invitation that ran out or got lost. One that is open to the same address is withdrawn.")

        @Argument(help: "The tenant, such as lakeside.")
        var slug: String

        @OptionGroup var admin: AdminOptions

        func run() async throws {
            let invitation = try await Environment.withServices { services in
                do {
                    return admin.shown(try await App.invite(admin.person, to: slug, services))
                } catch let problem as OperatorProblem {
                    throw Environment.missing("\(problem)")
                }
            }
            if admin.json { return print(Output.json(invitation)) }
            admin.show(invitation)
        }
    }
}

/// Whom a command invites, and what it prints of that.
struct AdminOptions: ParsableArguments {
    @Option(help: "The address of the admin who is invited.")
    var admin: String

    @Option(help: "What the mail calls them; they may choose another name.")
    var adminName = ""

    @Option(help: "Who the mail says invites: \"The operator of the desk\" unless given.")
    var inviter: String?

    @Flag(help: "Print the link of the invitation too. Whoever has it can become admin, once: keep it out of logs.")
    var printLink = false

    @Flag(help: "Print JSON.")
    var json = false

    var person: FirstAdmin { FirstAdmin(admin, name: adminName, inviter: inviter) }

    /// Without the link, unless it was asked for.
    func shown(_ invitation: InvitationSummary) -> InvitationSummary {
        var invitation = invitation
        if !printLink { invitation.link = nil }
        return invitation
    }

    func show(_ invitation: InvitationSummary) {
        let way =
            invitation.isMailSetUp
            ? "by mail" : "but SMTP_HOST is not set: the mail waits in the outbox"
        print("\(invitation.address) is invited as admin, \(way).")
        if let link = invitation.link { return print("The link, which works once: \(link)") }
        if !invitation.isMailSetUp {
            print("flightline tenant invite with --print-link makes another link and prints it.")
        }
    }
}
