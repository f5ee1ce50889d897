import App
import ArgumentParser
import Foundation

/// What the command line knows of brands.
struct BrandCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brand", abstract: "Work with the folder of a tenant's brand.",
        subcommands: [Check.self, CSS.self])

    /// Looks at a folder; needs neither a database nor settings.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what of a brand's folder would not be used, with line and reason.",
            discussion: "Exits with 1 when there is anything.")

        @Argument(help: "The folder, such as tenants/northwind.")
        var folder: String

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let findings = try BrandCommands.open(folder).themeFindings
            if json {
                print(Output.json(findings))
            } else if findings.isEmpty {
                print("Everything in theme.css is used.")
            } else {
                for finding in findings { print(finding) }
            }
            if !findings.isEmpty { throw ExitCode.failure }
        }
    }

    struct CSS: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "css", abstract: "Print the style sheet of a brand's folder as it would be served.")

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
