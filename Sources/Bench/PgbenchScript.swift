import App
import Foundation

/// Transactions as pgbench runs them: prepared, each in one pipeline.
struct PgbenchScript {
    private let file: URL
    private let variables: [String]

    /// Values stay parameters, so that the plans are those of the app.
    init(_ page: (opening: [String], queries: [PlainStatement]), in directory: URL) throws {
        var lines = ["\\startpipeline", "BEGIN READ ONLY;"] + page.opening.map { "\($0);" }
        var variables: [String] = []
        for query in page.queries {
            let first = variables.count
            lines.append(query.text { ":v\(first + $0)::\(query.values[$0].type)" } + ";")
            // pgbench has no NULL. Nothing equals this either, and the plan is the same.
            variables += query.values.map { $0.text ?? "none" }
        }
        lines += ["COMMIT;", "\\endpipeline"]
        try self.init(lines, variables, in: directory.appending(path: "page.pgbench"))
    }

    /// The lines of a script, in which `:v0` and so on stand for the variables.
    init(_ lines: [String], _ variables: [String], in file: URL) throws {
        self.variables = variables.enumerated().map { "--define=v\($0)=\($1)" }
        self.file = file
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: false, encoding: .utf8)
    }

    /// Gives transactions a second.
    func run(_ url: String, clients: Int, seconds: Int) throws -> Double {
        let report = try Tool.pgbench.run(
            [
                "--no-vacuum", "--protocol=prepared", "--client=\(clients)", "--jobs=\(min(2, clients))",
                "--time=\(seconds)",
            ]
                + variables + ["--file=\(file.path)", url])
        let line = report.split(separator: "\n").first { $0.hasPrefix("tps = ") }
        guard let rate = line?.dropFirst(6).split(separator: " ").first.flatMap({ Double($0) }) else {
            throw BenchFailure("pgbench's report has no rate:\n\(report)")
        }
        return rate
    }
}
