import HTTPTypes
import Hummingbird
import Web

/// Where an admin changes how the desk looks and what it says of itself.
struct Studio {
    @Sendable func edit(_ request: Request, _ context: AdminContext) async throws -> Response {
        let desk = try await BrandDesk.read(context.database)
        guard let settings = desk.current else { throw BrandGone() }
        let source = desk.draft.map { _ in PreviewSource(.draft) } ?? PreviewSource(.version(desk.published.id))
        let page = BrandEdit(
            BrandForm(settings, stamp: desk.stamp), try await context.brand(of: settings), desk, preview: source)
        return try context.studio(page, for: request)
    }

    /// Keeps what was typed as the draft.
    @Sendable func save(_ request: Request, _ context: AdminContext) async throws -> Response {
        let (form, desk, settings, errors) = try await read(request, context)
        guard errors.isEmpty else { return try await show(form, desk, settings, errors, request, context) }
        do {
            try await context.brandSteps.save(settings, seen: form.stamp)
            return context.redirect(to: "/brand", Flash(.success, "The draft is saved. Only admins see it."))
        } catch let moved as BrandMoved {
            // Whoever sends it once more has seen that.
            var (form, errors) = (form, FormErrors())
            form.stamp = moved.desk.stamp
            errors.add(
                "Not saved: \(moved.cause) \(moved.difference(from: settings)) Save again to have yours instead.")
            return try await show(form, moved.desk, settings, errors, request, context)
        }
    }

    /// Shows what was typed beside the form, and saves nothing that anybody else sees.
    @Sendable func sketch(_ request: Request, _ context: AdminContext) async throws -> Response {
        let (form, desk, settings, errors) = try await read(request, context)
        return try await show(form, desk, settings, errors, request, context)
    }

    private func read(
        _ request: Request, _ context: AdminContext
    ) async throws -> (BrandForm, BrandDesk, BrandSettings, FormErrors) {
        let form = BrandForm(try await context.form(request, BrandForm.limits))
        let desk = try await BrandDesk.read(context.database)
        guard let current = desk.current else { throw BrandGone() }
        let (settings, errors) = form.check(against: current)
        return (form, desk, settings, errors)
    }

    private func show(
        _ form: BrandForm, _ desk: BrandDesk, _ settings: BrandSettings, _ errors: FormErrors, _ request: Request,
        _ context: AdminContext
    ) async throws -> Response {
        try await context.database.run(BrandSketch.keep(settings, at: context.desk.services.clock.now()))
        let page = BrandEdit(
            form, try await context.brand(of: settings), desk, preview: PreviewSource(.sketch), errors)
        return try context.studio(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension BrandMoved {
    /// What the draft says otherwise.
    fileprivate func difference(from settings: BrandSettings) -> String {
        let fields = desk.current.map { settings.changes(from: $0).map(\.field) } ?? []
        return fields.isEmpty
            ? "It says what yours does." : "It differs from yours in: \(fields.joined(separator: ", "))."
    }
}

extension AdminContext {
    /// The brand that follows from settings, its pictures read.
    func brand(of settings: BrandSettings, at base: String = "/brand/") async throws -> Brand {
        let pictures = try await database.read(Brand.Picture.all(settings.digests.sorted()))
        return Brand(settings, pictures: pictures, at: base)
    }

    /// A page that may show another one of the desk's in a frame.
    fileprivate func studio(
        _ page: BrandEdit, for request: Request, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var response = try self.page(page, for: request, status: status)
        response.headers[.contentSecurityPolicy] = ContentPolicy(visit, frames: .own).text
        return response
    }
}
