import App
import ArgumentParser

/// What the command line knows of the hosts that agencies add.
struct DomainCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "domain", abstract: "Add, verify, remove and free hosts of a tenant.",
        subcommands: [Add.self, Verify.self, Remove.self, Free.self, List.self])

    /// What each of them is told.
    struct Options: ParsableArguments {
        @Option(help: "The tenant's slug.")
        var tenant: String

        @Flag(help: "Print JSON.")
        var json = false

        func show(_ domain: App.DomainSummary) {
            if json { return print(Output.json(domain)) }
            print("\(domain.host)  \(domain.status)  \(domain.nextStep)")
            for record in domain.records { print("  \(record.type)  \(record.name)  \(record.value)") }
            for note in [domain.trouble, domain.authority].compactMap(\.self) { print("  \(note)") }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Claim a host, and print the DNS records that it needs.")

        @Argument(help: "The host, such as ads.example.com.")
        var host: String

        @OptionGroup var options: Options

        func run() async throws {
            options.show(try await Environment.withDomains { try await App.add(host, to: options.tenant, $0) })
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look at a host's DNS records now.",
            discussion: "Exits with 1 when nothing is served under it afterwards.")

        @Argument(help: "The host, such as ads.example.com.")
        var host: String

        @OptionGroup var options: Options

        func run() async throws {
            let domain = try await Environment.withDomains { try await App.verify(host, of: options.tenant, $0) }
            options.show(domain)
            if !domain.isServed { throw ExitCode.failure }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a host back: nothing is served under it from then on.")

        @Argument(help: "The host, such as ads.example.com.")
        var host: String

        @OptionGroup var options: Options

        func run() async throws {
            try await Environment.withDomains { try await App.remove(host, from: options.tenant, $0) }
            print(options.json ? "{}" : "\(host) is no longer one of \(options.tenant)'s.")
        }
    }

    struct Free: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let others have a host at once that the tenant has removed.",
            discussion: """
                A host that was removed is kept from other tenants for a week, so that nobody takes over a name whose records
                still lead here. Use this when both know of it, as when a host moves from one desk to another.
                """)

        @Argument(help: "The host, such as ads.example.com.")
        var host: String

        @OptionGroup var options: Options

        func run() async throws {
            try await Environment.withDomains { try await App.free(host, of: options.tenant, $0) }
            print(options.json ? "{}" : "Anybody may have \(host) now.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List a tenant's hosts and how each stands.")

        @OptionGroup var options: Options

        func run() async throws {
            let domains = try await Environment.withDomains { try await App.domains(of: options.tenant, $0) }
            if options.json { return print(Output.json(domains)) }
            for domain in domains {
                print("\(domain.host)  \(domain.status)\(domain.isPrimary ? "  main host" : "")  \(domain.nextStep)")
            }
        }
    }
}

extension Environment {
    /// Says why nothing was done, and ends with 1.
    fileprivate static func withDomains<Value: Sendable>(
        _ body: (Services) async throws -> Value
    ) async throws -> Value {
        do {
            return try await withServices(body)
        } catch let problem as App.DomainProblem {
            throw missing(problem.description)
        }
    }
}
