import App
import ArgumentParser
import Foundation
import Values

/// Writes a metrics file to try the import with.
struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a sample metrics file for a demo tenant to standard output.",
        discussion: "good: a week, all accepted. messy: something of everything that can be wrong. large: many rows.")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case good, messy, large
    }

    @Argument(help: "good, messy or large.")
    var kind: Kind

    @Option(help: "The demo tenant.")
    var tenant = "northwind"

    @Option(help: "How many rows a large file has.")
    var rows = 1_000_000

    func run() async throws {
        guard let tenant = Demo.tenant(tenant) else { throw ValidationError("There is no demo tenant “\(tenant)”.") }
        let file: SampleFile =
            switch kind {
            case .good: .good
            case .messy: .messy
            case .large: .large(rows: rows)
            }
        // Yesterday in Greenwich has begun everywhere: no episode is younger than the seed's.
        for chunk in file.chunks(for: tenant, on: App.today().previous) {
            try FileHandle.standardOutput.write(contentsOf: Data(chunk))
        }
    }
}
