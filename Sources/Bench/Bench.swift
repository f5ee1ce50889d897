// Bench: the built server beside PostgreSQL's own tools, on one machine, in one run.
//
// What it is: a program that starts `flightline serve` as it stands beside it, asks it for pages and gives it a file,
// and lets pgbench and psql do the same statements in turns, so that the machine's mood hits both alike. The ratio is
// the figure; the rates behind it say on what machine. What it is not: a check. It fails when something does not work,
// never because something is slow.

import ArgumentParser
import Foundation

@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure pages, templates, imports and jobs against PostgreSQL's own tools.",
        discussion: """
            Makes a database of its own on the server that BENCH_DATABASE_URL names (its superuser, over a unix socket,
            without a password; the roles desk_… are made there) and drops it afterwards. Needs psql and pgbench in the
            PATH, the built flightline beside this program, and FLIGHTLINE_ROOT. `bin/bench` sees to all that.

            One line a figure: the ratio first, then our rate and the reference's; medians over the rounds.
            """)

    @Argument(help: "Which figures: template, page, import, jobs; all of them unless named.")
    var figures: [Figure] = Figure.allCases

    @Option(help: "How long one turn of the page figure or of the jobs takes.")
    var seconds = 5

    @Option(help: "How often each side of the page figure and of the jobs has its turn.")
    var rounds = 5

    @Option(help: "How often each side of the import has its turn.")
    var imports = 2

    @Option(help: "How many rows the imported file has.")
    var rows = 1_000_000

    @Option(help: "How many connections ask for pages.")
    var clients = 16

    @Option(help: "How many connections to the database the server keeps for pages.")
    var pool = 8

    enum Figure: String, ExpressibleByArgument, CaseIterable {
        case template, page, `import`, jobs
    }

    func validate() throws {
        for (name, value, most) in [
            ("seconds", seconds, 3600), ("rounds", rounds, 1000), ("imports", imports, 1000),
            ("rows", rows, 10_000_000),
            ("clients", clients, 256), ("pool", pool, 64),
        ] where !(1...most ~= value) {
            throw ValidationError("--\(name) must be between 1 and \(most).")
        }
    }

    func run() async throws {
        let site = try await BenchSite(poolSize: pool)
        let watching = Interruption.watch {
            RunningServer.stopRunning()
            site.discard()
        }
        defer { watching.forEach { $0.cancel() } }
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await measure(site)) } catch { outcome = .failure(error) }
        await site.remove()
        try outcome.get()
    }

    private func measure(_ site: BenchSite) async throws {
        Output.say(try site.machine)
        if figures.contains(.template) { Output.say(try await TemplateFigure(site).measure()) }
        if figures.contains(.jobs) { Output.say(try await JobFigure(site, seconds: seconds).measure(rounds: rounds)) }
        guard figures.contains(where: { [.page, .import].contains($0) }) else { return }
        let server = try await RunningServer(site)
        defer { server.stop() }
        if figures.contains(.page) {
            let figure = try PageFigure(site, server, seconds: seconds, clients: clients)
            Output.say(try figure.measure(rounds: rounds))
        }
        if figures.contains(.import) {
            Output.say(try ImportFigure(site, server, rows: rows).measure(rounds: imports))
        }
    }
}
