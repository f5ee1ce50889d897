import Foundation
import Postgres
import Sponsorship
import Values

/// A file on this machine, imported by the command line in its own process.
struct LocalImport {
    let file: URL
    let tenant: Tenant
    let database: TenantDatabase
    let services: Services
    let kind: ImportKind
    let mapping: ImportMapping?
    /// What holds for all rows, by canonical column name.
    let said: [String: String]

    func run() async throws -> ImportResource {
        let plan = try await plan()
        let run = ImportRun(
            database: database, loading: database, id: .new(at: services.clock.now()),
            kind: plan.mapping.kind, fileName: String(file.lastPathComponent.prefix(255)), member: nil, address: nil,
            encoding: .detected,
            plan: plan, presets: services.presets, today: tenant.today(services.clock), clock: services.clock)
        var pieces = try FilePieces(file)
        try await run.run { try pieces.next() }
        guard let item = try await database.first(Import.find(run.id)) else {
            throw App.ImportRefusal(text: "The import is not on record.")
        }
        return ImportResource(item)
    }

    /// Reads and compares the whole file in a transaction of which nothing is kept.
    func preview() async throws -> ImportResource {
        let plan = try await plan()
        var pieces = try FilePieces(file)
        let found = try await database.discard { transaction in
            let load = plan.mapping.load(
                transaction, today: tenant.today(services.clock), now: services.clock.now())
            return try await load.preview(keeping: nil, tenant.formats) { try pieces.next() }
        }
        return ImportResource(
            previewOf: file.lastPathComponent, plan.mapping.kind, found, at: services.clock.now())
    }

    /// How the file is to be read. Throws with the questions that a mapping must answer.
    private func plan() async throws -> (findings: FileFindings, mapping: ImportMapping) {
        var inspection = FileInspection(encoding: .detected)
        var pieces = try FilePieces(file)
        while let piece = try pieces.next() { try inspection.feed(piece.span) }
        let findings = try inspection.finish()
        let recollection = try await Recollection.of(
            findings, named: file.lastPathComponent, said: said, database)
        let proposal = MappingProposal.propose(
            findings, kind: kind, presets: services.presets, remembered: mapping ?? recollection.mapping,
            isOfThisFile: mapping != nil, said: mapping == nil ? recollection.said : said)
        try ImportRefused.check(said, proposal.mapping)
        guard proposal.isComplete else {
            let hint = ImportRefused.open(proposal.questions).isAboutShow ? ", a show also with --show" : ""
            let questions = proposal.questions.map { "  - \($0.sentence)" }.joined(separator: "\n")
            throw App.ImportRefusal(
                text:
                    "How the file is to be read is not clear:\n\(questions)\nSay it with --mapping FILE\(hint), or import "
                    + "it in a browser. This is what was understood:\n\(JSONText.readable(proposal.mapping))")
        }
        return (findings, proposal.mapping.asOf(tenant.today(services.clock)))
    }
}

/// A file of this machine, piece by piece.
struct FilePieces {
    private let handle: FileHandle

    init(_ file: URL) throws {
        do {
            handle = try FileHandle(forReadingFrom: file)
        } catch {
            throw App.ImportRefusal(text: "\(file.path) cannot be read.")
        }
    }

    mutating func next() throws -> [UInt8]? {
        guard let piece = try handle.read(upToCount: 256 * 1024), !piece.isEmpty else { return nil }
        return Array(piece)
    }
}
