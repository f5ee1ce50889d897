import FoundationEssentials
import Jobs
import Postgres
import Values

extension Automation {
    /// Jobs about imports run whether or not the desk has Automation: people ask for them, and wait.
    static func registerImports(_ registry: inout JobRegistry, _ services: Services) {
        registry.on(ImportWork.check) { work, job in
            try await settling(work, job, services) { item, plan, desk, _ in
                try await ImportCheck(job: job, item: item, plan: plan, desk: desk).run()
            }
        }
        registry.on(ImportWork.commit) { work, job in
            try await settling(work, job, services) { item, plan, desk, news in
                try await ImportCommit(job: job, item: item, plan: plan, desk: desk, news: news).run()
            }
        }
        registry.on(ImportWork.undo) { work, job in
            try await settling(work, job, services) { item, _, desk, _ in
                try await ImportReversal(job: job, item: item, now: desk.now()).undo()
            }
        }
        registry.on(ImportWork.redo) { work, job in
            try await settling(work, job, services) { item, _, desk, _ in
                try await ImportReversal(job: job, item: item, now: desk.now()).redo()
            }
        }
    }

    /// A file that cannot be read fails its import at once, with the reason. A cancelled import ends its job quietly.
    private static func settling(
        _ work: ImportWork, _ job: JobRun, _ services: Services,
        _ body: (Import, ImportPlan, ImportDesk, ImportNews) async throws -> Void
    ) async throws {
        guard let tenant = services.directory.all.first(where: { $0.id.uuid == job.tenant }),
            tenant.allows(.csvUpload)
        else { throw JobError.permanent("Imports were switched off before it ran.") }
        let id = ID<Import>(work.id)
        let (items, plans) = try await job.read(Import.find(id), ImportPlan.of(id))
        guard let item = items.first, let plan = plans.first, item.job == job.id else { return }
        let desk = ImportDesk(
            formats: tenant.formats, today: tenant.today(services.clock), presets: services.presets,
            now: services.clock.now)
        let news = ImportNews(tenant: tenant, services: services)
        do {
            try await body(item, plan, desk, news)
        } catch is ImportMoved {
            return
        } catch {
            guard let reason = Import.refusal(error) else { throw error }
            try await fail(item, reason, job, news, at: services.clock.now())
        }
    }

    private static func fail(
        _ item: Import, _ reason: String, _ job: JobRun, _ news: ImportNews, at now: Date
    ) async throws {
        let failure = Import.Failure(id: item.id, fileName: item.fileName, reason: reason)
        try await job.finish { transaction in
            let fail = Import.fail(item.id, because: reason, bytes: 0, at: now)
            if try await transaction.run(fail) == 1 { try await failure.report(news, in: transaction, at: now) }
        }
    }
}
