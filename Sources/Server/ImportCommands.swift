import App
import ArgumentParser
import Foundation
import Sponsorship

/// Imports a file without a browser.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import a file of this machine.",
        discussion:
            "Exits with 1 when the file cannot be read, or when it leaves a question open that --mapping must answer.")

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: "The tenant's slug.")
    var tenant: String

    @Option(
        help: "What its rows are about: \(ImportKind.names). Without it, what --mapping is for, or metrics.")
    var kind: String?

    @Option(help: "A JSON file that says how its columns are to be read.")
    var mapping: String?

    @Option(help: "The show of all rows, by its title or id, where the file names none.")
    var show: String?

    @Flag(help: "Only say what importing it would do.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        if let kind, ImportKind(rawValue: kind) == nil {
            throw ValidationError("There is no kind “\(kind)”. Kinds are \(ImportKind.names).")
        }
        let outcome = try await Imports.ask { services in
            try await App.importFile(
                URL(filePath: file), of: tenant, kind: kind.flatMap(ImportKind.init(rawValue:)),
                mapping: mapping.map { URL(filePath: $0) }, show: show, dryRun: dryRun, services)
        }
        if json { return print(Output.json(outcome)) }
        print(
            dryRun
                ? "\(outcome.fileName): nothing was saved. Importing it would give"
                : "\(outcome.fileName): \(outcome.id)")
        print(Imports.counts(outcome))
    }
}

/// What the command line knows of imports.
struct Imports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports", abstract: "See imports, and take them back.",
        subcommands: [List.self, Show.self, Undo.self])

    /// A refusal is a sentence and exit code 1.
    static func ask<Value: Sendable>(_ body: (Services) async throws -> Value) async throws -> Value {
        do {
            return try await Environment.withServices(body)
        } catch let refusal as App.ImportRefusal {
            throw Environment.missing(refusal.text)
        }
    }

    static func counts(_ item: ImportResource) -> String {
        "rows \(item.rows)  new \(item.new)  changed \(item.changed)  identical \(item.identical)  rejected \(item.rejected)"
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List a tenant's imports, the newest first.")

        @Option(help: "The tenant's slug.")
        var tenant: String

        @Option(help: "How many at most.")
        var limit = 20

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let imports = try await Imports.ask {
                try await App.imports(of: tenant, limit: max(1, min(limit, 1000)), $0)
            }
            if json { return print(Output.json(imports)) }
            for item in imports { print("\(item.id)  \(item.status)  \(Imports.counts(item))  \(item.fileName)") }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one import.")

        @Argument(help: "The import, such as import_01m8…")
        var id: String

        @Option(help: "The tenant's slug.")
        var tenant: String

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let item = try await Imports.ask { try await App.showImport(id, of: tenant, $0) }
            if json { return print(Output.json(item)) }
            print("\(item.id)  \(item.status)  \(item.kind)  \(item.fileName)\n\(Imports.counts(item))")
            if let failure = item.failure { print(failure) }
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an import back.",
            discussion: "Rows it created go, rows it changed get their old values back, rows changed since stay.")

        @Argument(help: "The import, such as import_01m8…")
        var id: String

        @Option(help: "The tenant's slug.")
        var tenant: String

        func run() async throws {
            let item = try await Imports.ask { try await App.undoImport(id, of: tenant, $0) }
            print(
                "\(item.fileName) is undone.\(item.kept > 0 ? " \(item.kept) rows were changed since and stay." : "")")
        }
    }
}
