import HTTPTypes
import Hummingbird
import Values
import Web

extension ImportsAPI {
    @Sendable func commit(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.commit, context)
    }

    @Sendable func cancel(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.cancel, context)
    }

    @Sendable func undo(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.undo, context)
    }

    @Sendable func redo(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.redo, context)
    }

    /// 202 while its job goes on, 200 when that is done already, 409 when the import is not where the step begins.
    private func take(_ step: ImportStep, _ context: OpsContext) async throws -> Response {
        let item = try await Imports().item(context)
        guard try await step.take(item, context) else {
            throw HTTPFailure(
                .conflict, title: "The import is elsewhere",
                detail: "It is \(item.status.rawValue), so it cannot be \(step.participle).")
        }
        let resource = try await resource(of: item.id, context)
        let isMoving = Import.Status(rawValue: resource.status)?.isMoving ?? false
        return try .json(resource, status: isMoving ? .accepted : .ok)
    }
}
