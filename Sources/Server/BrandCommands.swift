import App
import ArgumentParser
import Foundation

/// What the command line knows of brands.
struct BrandCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brand", abstract: "Work with the folder of a tenant's brand.",
        subcommands: [Check.self, CSS.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the contrast of every pair of colours that pages use, and what of theme.css is not used.",
            discussion: """
                Needs no settings and no database. A colour of tenant.yml that would not be read is corrected, and the line
                says how; one of theme.css stands, and fails. Exits with 1 when a pair fails, two series look alike, or a
                rule of theme.css is not used.
                """)

        @Argument(help: "The tenant's folder, such as tenants/northwind.")
        var folder: String

        @Flag(help: "Print JSON: every colour, every pair, and every rule that is not used.")
        var json = false

        func run() async throws {
            let folder = try BrandCommands.open(folder)
            let (contrast, unused) = (BrandCheck(folder), folder.themeFindings)
            print(json ? Output.json(BrandReport(contrast, unused: unused)) : "\(contrast)\n")
            if !json {
                print(unused.isEmpty ? "Everything in theme.css is used." : "Of theme.css is not used:")
                for finding in unused { print(finding) }
            }
            if !contrast.passes || !unused.isEmpty { throw ExitCode.failure }
        }
    }

    struct CSS: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "css", abstract: "Print what of a folder's theme.css would be served.")

        @Argument(help: "The folder, such as tenants/northwind.")
        var folder: String

        func run() async throws {
            print(try BrandCommands.open(folder).servedCSS, terminator: "")
        }
    }

    private static func open(_ path: String) throws -> TenantFolder {
        do {
            return try TenantFolder(at: URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL)
        } catch {
            throw Environment.missing("\(error)")
        }
    }
}
