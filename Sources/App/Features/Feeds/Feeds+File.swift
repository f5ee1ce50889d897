import Feeds
import Hummingbird
import NIOCore
import Values
import Web

extension Feeds {
    /// Reads an uploaded feed and leads to what was found.
    @Sendable func upload(_ request: Request, _ context: OpsContext) async throws -> Response {
        let limit = FeedLimits().bytes
        var upload = try await Upload.read(request, limits: MultipartLimits(fileBytes: limit))
        try context.desk.services.csrf.check(upload.fields, for: context.signedIn.session.description)
        guard let name = upload.file?.filename else {
            return try refuse("Choose a file first.", request, context)
        }
        do {
            let reading = FeedReading(try await read(&upload))
            let shown = String(String.UnicodeScalarView(name.unicodeScalars.prefix(255)))
            return context.redirect(to: "/feeds/\(try await context.keep(reading, from: .file(shown)).short)")
        } catch let error as FeedError {
            // A browser reads an answer only once it has sent everything; cut off, it would show a broken connection.
            while try await upload.nextChunk() != nil {}
            return try refuse(error.message, request, context)
        }
    }

    private nonisolated(nonsending) func read(_ upload: inout Upload) async throws -> PodcastFeed {
        var reader = FeedReader()
        while let chunk = try await upload.nextChunk() { try reader.feed(Array(chunk.readableBytesView)) }
        return try reader.finish()
    }

    private func refuse(_ problem: String, _ request: Request, _ context: OpsContext) throws -> Response {
        var errors = FormErrors()
        errors.add(problem, to: FeedForm.fileField)
        return try refuse(FeedForm(), errors, request, context)
    }
}
