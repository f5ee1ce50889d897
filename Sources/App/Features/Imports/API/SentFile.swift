import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// A file as a program sends it: as the body itself, or as the one file of a multipart form.
struct SentFile {
    /// What the program calls it.
    let name: String
    private var upload: Upload?
    private var body: RequestBody.AsyncIterator?
    private var left: Int

    /// Throws a 415 for another kind of body, a 413 for one that is too long by its own account, a 400 for a form
    /// without a file.
    init(_ request: Request, atMost limit: Int) async throws {
        guard !request.announcesMore(thanFileOf: limit) else { throw MultipartFailure.fileTooLarge("file") }
        left = limit
        let given = request.query.optionalText("file_name")
        switch request.contentType {
        case "text/csv", "text/tab-separated-values", "text/plain", "application/octet-stream":
            name = Self.fit(given ?? "upload.csv")
            body = request.body.makeAsyncIterator()
        case "multipart/form-data":
            let upload = try await Upload.read(request, limits: MultipartLimits(fileBytes: limit))
            guard let found = upload.file?.filename else { throw HTTPFailure.malformed("The form has no file.") }
            name = Self.fit(given ?? found)
            self.upload = upload
        default:
            throw HTTPFailure(
                .unsupportedMediaType, title: "This kind of body is not accepted",
                detail: "Send the file itself as text/csv, or a form with one file as multipart/form-data.")
        }
    }

    /// The next piece, nil at the end. Throws the 413 once there is more than the limit.
    nonisolated(nonsending) mutating func next() async throws -> [UInt8]? {
        let chunk = upload != nil ? try await upload?.nextChunk() : try await body?.next(isolation: #isolation)
        guard let chunk else { return nil }
        left -= chunk.readableBytes
        guard left >= 0 else { throw MultipartFailure.fileTooLarge("file") }
        return Array(chunk.readableBytesView)
    }

    private static func fit(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.prefix(255)))
    }
}

extension Request {
    /// Whether the body is longer, by its own account, than one with a file of so many bytes and a small form around it.
    func announcesMore(thanFileOf limit: Int) -> Bool {
        headers[.contentLength].flatMap { Int($0) }.map { $0 > limit + 100_000 } ?? false
    }
}
