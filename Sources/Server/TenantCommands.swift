import App
import ArgumentParser
import Foundation

/// What the command line knows of tenants.
struct Tenants: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant", abstract: "Work with tenants.",
        subcommands: [List.self, Create.self, Invite.self, Export.self, Apply.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List every tenant and its hosts.")

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let tenants = try await Environment.withServices { try await App.tenants($0) }
            if json { return print(Output.json(tenants)) }
            for tenant in tenants { print("\(tenant.slug)  \(tenant.name)  \(tenant.hosts.joined(separator: " "))") }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a tenant as a folder: its brand, hosts and modules.",
            discussion: """
                Files of the folder that belong to a tenant are replaced, others stay. The same tenant is always the same
                files, so that a folder under version control shows what was changed in the browser.
                """)

        @Argument(help: "The tenant, such as northwind.")
        var slug: String

        @Option(help: "The folder to write; its name must be the slug. tenants/<slug> unless given.")
        var to: String?

        func run() async throws {
            let target = folder(to ?? "tenants/\(slug)")
            guard target.lastPathComponent == slug else {
                throw ValidationError("The folder must be called \(slug), or it could not be applied again.")
            }
            guard let found = try await Environment.withOperator({ person, _ in try await person.folder(of: slug) })
            else {
                throw Environment.missing("There is no tenant \(slug).")
            }
            try found.write(to: target)
            print("\(slug) is written to \(to ?? "tenants/\(slug)").")
        }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring a tenant in line with its folder, or found it.",
            discussion: """
                Prints what would change, and changes it with --write only. What its admins have changed in the browser since
                the folder was written would be lost: the lines with a minus say what. The brand becomes a new version,
                so that the one before can be brought back.
                """)

        @Argument(help: "The tenant's folder, such as tenants/northwind.")
        var path: String

        @Flag(help: "Do it.")
        var write = false

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let wanted: TenantFolder
            do { wanted = try TenantFolder(at: folder(path)) } catch { throw Environment.missing("\(error)") }
            let differences = try await Environment.withOperator { person, _ in
                write ? try await person.apply(wanted) : try await person.differences(wanted)
            }
            if json { return print(Output.json(differences)) }
            for difference in differences { print(difference) }
            print(conclusion(differences, wanted.slug))
        }

        private func conclusion(_ differences: [TenantDifference], _ slug: String) -> String {
            if differences.isEmpty { return "\(slug) is as its folder says." }
            return write ? "\(slug) is now as its folder says." : "Nothing was changed. Do it with --write."
        }
    }
}

/// A relative path is one of the working directory.
private func folder(_ path: String) -> URL {
    URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
}
