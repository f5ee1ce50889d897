import ArgumentParser

/// The `flightline` command. Exit codes: 0 done, 1 something failed, 64 wrong usage, 78 wrong settings or catalogue.
@main
struct Server: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flightline",
        abstract: "A white-label sponsorship desk for podcast agencies.",
        discussion: """
            Settings come from the environment or a .env file:

              DATABASE_URL         the app's own sign-in, the role desk_login (all commands but sample and brand)
              DATABASE_OWNER_URL   a role that may create roles and tables (migrate, seed)
              SECRET_KEY           64 hexadecimal digits; signs forms, encrypts keys for Google Sheets (all commands but sample
                                   and brand)
              PORT, HOST           where to listen: 8080 and 127.0.0.1 unless set
              BEHIND_PROXY         true when a proxy of yours ends TLS and sets X-Forwarded-Proto and -For
              FLIGHTLINE_ROOT      the directory with templates, public, migrations and tenants
              FLIGHTLINE_ENV       development reloads templates and assets and serves /styleguide
              DATABASE_POOL_SIZE   connections for pages: 8 unless set
              ENABLE_…             modules that desks have unless they choose otherwise, each false unless true: ETL_CSV_UPLOAD,
                                   GOOGLE_SHEETS_IMPORT, MATCHMAKING, DEAL_PIPELINE, IO_BOOKINGS, MONETIZATION,
                                   AUTOMATION_JOBS, NEW_DASHBOARD_CARDS
              JOB_SLOTS            how many jobs this process runs at a time: 4 unless set, 0 for none
              JOB_LEASE_SECONDS    when another process takes over what a lost one was running: 30 unless set (6 to 600)
              IMPORT_LIMIT_MIB     the largest file that can be imported, in MiB: 2048 unless set
              OUTBOUND_ALLOW       addresses on this machine that feeds and sheets may come from, such as 127.0.0.1:8099; only where
                                   FLIGHTLINE_ENV is development. Public servers are always allowed, private ones never
              GOOGLE_API           where a server that plays Google’s is, such as http://127.0.0.1:8098; only in development
              SMTP_HOST            the server that takes mail; until it is set, mail waits in the outbox
              SMTP_PORT, SMTP_TLS  587 and starttls unless set; or implicit (465), opportunistic, none
              SMTP_USER, SMTP_PASSWORD, SMTP_CA_FILE
                                   what the server asks for; certificates to trust instead of the machine's
              MAIL_FROM            the address that mail comes from, such as post@desk.example
              DKIM_KEY_FILE, DKIM_SELECTOR, DKIM_DOMAIN
                                   signs mail: an RSA or Ed25519 key (PEM); the domain is that of MAIL_FROM unless set
              MAIL_SPF             how SPF records name the servers that mail leaves by, such as include:mail.desk.example; without it
                                   agencies cannot have mail sent from addresses of their own
              TLS_CERTIFICATES     a folder with HOST.pem and HOST.key for each host, where no proxy ends TLS; PORT then leads to https
              TLS_PORT             where https is answered then: 443 unless set
              DESK_CNAME           the name that agencies point hosts of their own at by CNAME, such as desks.example.com
              DESK_ADDRESSES       this installation's addresses, with commas, for hosts that cannot have a CNAME. Without this and
                                   DESK_CNAME agencies cannot add hosts
              DESK_CA              how CAA records name the authority of your certificates: letsencrypt.org unless set
              DNS_SERVER           the name server that is asked about those hosts and addresses, such as 127.0.0.1:5353; the machine's unless set
              OPERATIONS_PORT      /internal/tls/ask, /healthz, /readyz and /metrics on 127.0.0.1; nowhere unless set
              LOG_LEVEL            trace, debug, info, notice, warning, error

            Exit codes: 0 done; 1 something failed; 64 wrong usage; 78 wrong settings or an unsafe database.
            """,
        subcommands: [
            Serve.self, Work.self, Migrate.self, Seed.self, Check.self, RouteList.self, Tenants.self,
            BrandCommands.self, DomainCommands.self, JobCommands.self, ImportCommand.self, Imports.self, Sample.self,
        ])
}
