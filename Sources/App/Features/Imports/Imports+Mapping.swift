import FoundationEssentials
import Hummingbird
import Postgres
import Sponsorship
import Values
import Web

/// Saying how a file is to be read. Asked where the file leaves it open, and open to change until it is saved.
extension Imports {
    @Sendable func mapping(_ request: Request, _ context: OpsContext) async throws -> Response {
        let item = try await item(context)
        guard item.status.isUndecided else { return context.redirect(to: "/imports/\(item.id.short)") }
        return try await showMapping(item, request, context)
    }

    /// Takes what was chosen. Complete, the file is read once more; otherwise what is still open is asked again.
    @Sendable func map(_ request: Request, _ context: OpsContext) async throws -> Response {
        let fields = try await context.form(request)
        let item = try await item(context)
        guard item.status.isUndecided, let (findings, base) = try await plan(item, context) else {
            return context.redirect(to: "/imports/\(item.id.short)")
        }
        let form = MappingForm(fields, findings, base: base)
        let presets = context.desk.services.presets
        guard !form.startsAnew else {
            var anew = MappingProposal.propose(findings, kind: form.kind, presets: presets, remembered: nil)
            if let table = form.table { anew.mapping.table = table }
            return try await show(anew, findings, item, request, context)
        }
        let proposal = MappingProposal.review(form.mapping, of: findings)
        guard proposal.isComplete, proposal.mapping.fault == nil else {
            return try await show(proposal, findings, item, request, context, status: .unprocessableContent)
        }
        let isTaken = try await recheck(item, proposal, findings, isRemembered: form.isRemembered, context)
        if isTaken {
            await ImportProgress.wait(for: item.id, context.database, context.desk.services.patience)
        }
        return context.redirect(to: "/imports/\(item.id.short)")
    }

    func showMapping(_ item: Import, _ request: Request, _ context: OpsContext) async throws -> Response {
        guard let (findings, mapping) = try await plan(item, context) else { throw HTTPFailure.notFound }
        // As long as nobody has said anything, the file's own evidence and questions stand.
        var fresh = MappingProposal.propose(
            findings, kind: mapping.kind, presets: context.desk.services.presets, remembered: nil)
        if fresh.isComplete { fresh.mapping = fresh.mapping.asOf(context.today) }
        let proposal = fresh.mapping == mapping ? fresh : MappingProposal.review(mapping, of: findings)
        return try await show(proposal, findings, item, request, context)
    }

    private func show(
        _ proposal: MappingProposal, _ findings: FileFindings, _ item: Import, _ request: Request,
        _ context: OpsContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let plan = try await context.database.first(ImportPlan.of(item.id))
        let open = try await OpenNames(plan?.preview?.names ?? [], context.database)
        let choices = try await MappingChoices(
            proposal, suggesting: status == .ok ? findings.tables[safe: proposal.table] : nil, context.database)
        let page = ImportMappingPage(item, findings, proposal, choices, open, context.tenant.formats)
        return try context.page(page, for: request, status: status)
    }

    private func plan(_ item: Import, _ context: OpsContext) async throws -> (FileFindings, ImportMapping)? {
        let plan = try await context.database.first(ImportPlan.of(item.id))
        guard let findings = plan?.findings else { return nil }
        return (findings, plan?.mapping ?? ImportMapping(kind: item.kind))
    }

    private func recheck(
        _ item: Import, _ proposal: MappingProposal, _ findings: FileFindings, isRemembered: Bool, _ context: OpsContext
    ) async throws -> Bool {
        let (job, now) = (UUID(), context.desk.services.clock.now())
        let mapping = proposal.mapping
        let move = Import.recheck(item.id, kind: mapping.kind, mapping: JSONText.encode(mapping), job: job, at: now)
        var commands = [try ImportWork.ask(ImportWork.check, item.id, job: job, by: context.member, at: now)]
        if isRemembered, let table = findings.tables[safe: proposal.table] {
            commands.append(RememberedMapping.keep(mapping, for: table.fingerprint, by: context.member, at: now))
            if item.sheet != nil { commands.append(Sheet.say(mapping.saidOfAll, by: item.id)) }
        }
        let consequences = commands
        return try await context.database.write { transaction in
            guard try await transaction.run(move) == 1 else { return false }
            try await transaction.batch(consequences)
            return true
        }
    }
}
