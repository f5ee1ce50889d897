import Hummingbird
import Values
import Web

/// What has been published, and the way back.
struct BrandVersions {
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        let page = max(1, min(request.query.integer("page") ?? 1, 10_000))
        let size = BrandHistory.pageSize
        // One more, with which the last one on the page is compared.
        let versions = try await context.database.read(
            BrandVersion.history(limit: size + 1, offset: (page - 1) * size))
        return try context.page(BrandHistory(versions, page: page, context.tenant.formats), for: request)
    }

    @Sendable func restore(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        guard let id = ID<BrandVersion>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        do {
            guard let number = try await context.brandSteps.restore(id) else {
                return context.redirect(
                    to: "/brand/versions", Flash(.notice, "Nothing changed: this is what everybody sees."))
            }
            await Announcements(services: context.desk.services).refreshDirectory()
            let words = "Everybody sees it again from now on, as version \(number)."
            return context.redirect(to: "/brand/versions", Flash(.success, words))
        } catch is BrandGone {
            throw HTTPFailure.notFound
        }
    }

    /// Makes the draft what everybody sees.
    @Sendable func publish(_ request: Request, _ context: AdminContext) async throws -> Response {
        let fields = try await context.form(request)
        do {
            guard let number = try await context.brandSteps.publish(seen: fields.text(BrandForm.stampField)) else {
                return context.redirect(to: "/brand", Flash(.notice, "There is no draft to publish."))
            }
            await Announcements(services: context.desk.services).refreshDirectory()
            return context.redirect(
                to: "/brand", Flash(.success, "Published as version \(number). Everybody sees it now."))
        } catch let moved as BrandMoved {
            return context.redirect(to: "/brand", moved.flash)
        }
    }

    /// Throws the draft away.
    @Sendable func discard(_ request: Request, _ context: AdminContext) async throws -> Response {
        let fields = try await context.form(request)
        do {
            try await context.brandSteps.discard(seen: fields.text(BrandForm.stampField))
            return context.redirect(
                to: "/brand", Flash(.success, "The draft is gone. What is published stays as it is."))
        } catch let moved as BrandMoved {
            return context.redirect(to: "/brand", moved.flash)
        }
    }
}

extension BrandMoved {
    fileprivate var flash: Flash {
        Flash(.warning, "Nothing was done: \(cause) Look at what it says now, and decide again.")
    }

    /// Who did it, as far as it is known, as a sentence.
    var cause: String {
        guard let draft = desk.draft else { return "the draft was published or thrown away meanwhile." }
        return "\(draft.memberName.isEmpty ? "somebody" : draft.memberName) changed the draft meanwhile."
    }
}
