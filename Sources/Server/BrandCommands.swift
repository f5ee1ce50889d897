import App
import ArgumentParser
import Foundation

/// What the command line knows of brands.
struct BrandCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brand", abstract: "Judge how a brand looks.", subcommands: [Check.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the contrast of every pair of colours that a tenant's pages use.",
            discussion: """
                Needs no settings and no database. A colour of tenant.yml that would not be read is corrected, and the line
                says how; one of theme.css stands, and fails. Exits with 1 when a pair fails or two series look alike.
                """)

        @Argument(help: "The tenant's folder, such as tenants/northwind.")
        var folder: String

        @Flag(help: "Print JSON: every colour, and every pair.")
        var json = false

        func run() async throws {
            let check: BrandCheck
            do {
                check = try BrandCheck(at: URL(filePath: folder))
            } catch {
                throw Environment.missing("\(error)")
            }
            print(json ? Output.json(check.table) : check.description)
            if !check.passes { throw ExitCode.failure }
        }
    }
}
