import Hummingbird
import NIOCore
import NIOPosix
import Pictures
import Values
import Web

/// The logo and the other pictures of the brand. What is chosen here belongs to the draft.
struct BrandPictures {
    static let fileField = "file"

    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        try await page(request, context)
    }

    /// Takes a picture. What of it was left out is listed at once, for nobody can find it out later.
    @Sendable func create(_ request: Request, _ context: AdminContext) async throws -> Response {
        let slot = try slot(context)
        // More than is taken, so that a person with a large file reads what to do about it.
        var upload = try await Upload.read(request, limits: MultipartLimits(fileBytes: 8 * PictureLimits.bytes))
        try context.desk.services.csrf.check(upload.fields, for: context.signedIn.session.description)
        let stamp = upload.fields.text(BrandForm.stampField)
        guard upload.file != nil else { return try await refuse("Choose a file first.", slot, request, context) }
        do {
            let picture = try await Self.read(try await upload.bytes(), for: slot)
            let file = BrandFile(picture.bytes, BrandFile.Kind(picture.kind))
            try await context.brandSteps.save(file, as: slot, seen: stamp)
            guard !picture.removals.isEmpty else { return context.redirect(to: "/brand/pictures", saved(slot)) }
            return try await page(request, context, news: PictureNews(slot, picture.removals))
        } catch let error as PictureError {
            return try await refuse(error.message, slot, request, context)
        } catch let moved as BrandMoved {
            return try await refuse(
                "Not saved: \(moved.cause) Choose the file again to use yours.", slot, request, context)
        }
    }

    /// Leaves the place empty; pages then use what stands in for it.
    @Sendable func remove(_ request: Request, _ context: AdminContext) async throws -> Response {
        let fields = try await context.form(request)
        let slot = try slot(context)
        do {
            try await context.brandSteps.save(nil, as: slot, seen: fields.text(BrandForm.stampField))
            return context.redirect(to: "/brand/pictures", Flash(.success, "\(slot.title) is gone from the draft."))
        } catch let moved as BrandMoved {
            return context.redirect(to: "/brand/pictures", Flash(.warning, "Nothing was done: \(moved.cause)"))
        }
    }

    private func saved(_ slot: BrandPicture) -> Flash {
        Flash(.success, "\(slot.title) is saved in the draft. Everybody sees it once the draft is published.")
    }

    private func slot(_ context: AdminContext) throws -> BrandPicture {
        guard let slot = BrandPicture(rawValue: try context.decoded("picture")) else { throw HTTPFailure.notFound }
        return slot
    }

    private func refuse(
        _ problem: String, _ slot: BrandPicture, _ request: Request, _ context: AdminContext
    ) async throws -> Response {
        var errors = FormErrors()
        errors.add(problem, to: slot.rawValue)
        return try await page(request, context, errors)
    }

    private func page(
        _ request: Request, _ context: AdminContext, _ errors: FormErrors = FormErrors(), news: PictureNews? = nil
    ) async throws -> Response {
        let desk = try await BrandDesk.read(context.database)
        guard let settings = desk.current else { throw BrandGone() }
        let source = PreviewSource(desk.draft == nil ? .version(desk.published.id) : .draft)
        let page = PicturesIndex(
            try await context.brand(of: settings, at: source.base), stamp: desk.stamp, hasDraft: desk.draft != nil,
            errors,
            news)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Off the event loops: the largest picture takes a good part of a second.
    private static func read(_ bytes: [UInt8], for slot: BrandPicture) async throws -> Picture {
        try await NIOThreadPool.singleton.runIfActive { try Picture(bytes, for: slot == .art ? .art : .logo) }
    }
}

extension BrandFile.Kind {
    init(_ kind: Picture.Kind) {
        switch kind {
        case .svg: self = .svg
        case .png: self = .png
        case .webp: self = .webp
        }
    }
}
