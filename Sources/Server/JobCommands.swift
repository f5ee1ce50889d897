import App
import ArgumentParser

/// What the command line knows of jobs.
struct JobCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "See and start jobs.", subcommands: [List.self, Run.self, Retry.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List a tenant's jobs: parked, running, waiting, and the last that ended.")

        @Option(help: "The tenant's slug.")
        var tenant: String

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let jobs = try await Environment.withServices { services in
                try await App.jobs(of: tenant, services)
            }
            guard let jobs else { throw Environment.missing("There is no tenant \(tenant).") }
            if json { return print(Output.json(jobs)) }
            for job in jobs {
                print("\(job.id)  \(job.status)  \(job.kind)  attempt \(job.attempt)  \(job.reason ?? "")")
            }
        }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run a task of the schedule now, beside its times.",
            discussion:
                "A worker does it: one inside serve, or flightline work. Exits with 1 when such a run waits already.")

        @Argument(help: "The task, such as metrics-refresh.")
        var task: String

        @Option(help: "The tenant's slug.")
        var tenant: String

        func run() async throws {
            let isAsked = try await Environment.withServices { services in
                try await App.run(task, of: tenant, services)
            }
            guard let isAsked else { throw Environment.missing("There is no task \(task) or no tenant \(tenant).") }
            guard isAsked else { throw Environment.missing("Such a run waits or runs already; nothing was started.") }
            print("\(task) of \(tenant) is in the queue.")
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a parked job try once more.")

        @Argument(help: "The job, such as job_01m8…")
        var job: String

        @Option(help: "The tenant's slug.")
        var tenant: String

        func run() async throws {
            let isAsked = try await Environment.withServices { services in
                try await App.retry(job, of: tenant, services)
            }
            guard isAsked == true else {
                throw Environment.missing("\(tenant) has no parked job \(job); nothing was changed.")
            }
            print("\(job) will be tried once more.")
        }
    }
}
