import FoundationEssentials
import Hummingbird
import Values
import Web

extension Imports {
    @Sendable func commit(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.commit, request, context)
    }

    /// The file is thrown away; nothing of it was saved, or nothing will be.
    @Sendable func cancel(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.cancel, request, context)
    }

    @Sendable func undo(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.undo, request, context)
    }

    @Sendable func redo(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.redo, request, context)
    }

    private func take(_ step: ImportStep, _ request: Request, _ context: OpsContext) async throws -> Response {
        let fields = try await context.form(request)
        let item = try await item(context)
        let isCurrent = step != .commit || fields.text("seen") == item.job?.uuidString
        let isTaken = isCurrent ? try await step.take(item, context, notifying: fields.isChecked("notify")) : false
        let words = isTaken ? nil : Flash(.warning, "The import has gone on meanwhile. This is where it is now.")
        return context.redirect(to: "/imports/\(item.id.short)", words)
    }
}
