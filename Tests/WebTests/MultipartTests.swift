import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization
import Testing
import Web

@Suite struct Multiparts {
    static let form = """
        preamble\r
        --XyZ\r
        Content-Disposition: form-data; name="csrf"\r
        \r
        t0ken\r
        --XyZ  \r
        content-disposition: form-data; name="csv"; filename="C:\\data\\no %22v%22.csv"\r
        Content-Type: text/csv\r
        \r
        a,b\r
        --Xy not the boundary\r
        \r
        --XyZ\r
        Content-Disposition: form-data; name="empty"\r
        \r
        \r
        --XyZ--\r
        epilogue --XyZ
        """

    static func request(_ body: [ByteBuffer], type: String = "multipart/form-data; boundary=XyZ") -> Request {
        let stream = AsyncStream { continuation in
            for piece in body { continuation.yield(piece) }
            continuation.finish()
        }
        let head = HTTPRequest(
            method: .post, scheme: "http", authority: "acme.test", path: "/", headerFields: [.contentType: type])
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }

    static func pieces(_ text: String, size: Int) -> [ByteBuffer] {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: size).map { start in
            ByteBuffer(bytes: bytes[start..<min(start + size, bytes.count)])
        }
    }

    /// Each part's name with its whole body.
    static func read(_ request: Request, limits: MultipartLimits = MultipartLimits()) async throws -> [String] {
        var read: [String] = []
        for try await element in try Multipart(request, limits: limits) {
            switch element {
            case .part(let part): read.append("\(part.name)|\(part.filename ?? "-")|\(part.contentType ?? "-")|")
            case .chunk(let bytes): read[read.count - 1] += String(buffer: bytes)
            }
        }
        return read
    }

    @Test(arguments: [1, 2, 3, 5, 7, 16, 61, 10_000])
    func `parts come out the same however the body is cut`(_ size: Int) async throws {
        let parts = try await Self.read(Self.request(Self.pieces(Self.form, size: size)))
        #expect(
            parts == [
                "csrf|-|-|t0ken", "csv|no \"v\".csv|text/csv|a,b\r\n--Xy not the boundary\r\n", "empty|-|-|",
            ])
    }

    @Test(arguments: [
        "multipart/form-data", "text/csv", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
    ])
    func `another content type is refused`(_ type: String) async {
        await #expect(throws: MultipartFailure.notMultipart) { try await Self.read(Self.request([], type: type)) }
    }

    @Test(arguments: [
        "", "--XyZ", "--XyZ\r\n", "no boundary at all", "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
        "--XyZ\r\n\r\nx\r\n--XyZ--", "--XyZ\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n--XyZ--",
        "--XyZ\r\nnonsense\r\n\r\nx\r\n--XyZ--", "--XyZjunk\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
        "--XyZ\r\nContent-Disposition: form-data; name=\"\u{0}\"\r\n\r\nx\r\n--XyZ--",
    ])
    func `a malformed or cut-off body is refused`(_ body: String) async {
        await #expect(throws: MultipartFailure.malformed) {
            try await Self.read(Self.request(Self.pieces(body, size: 4)))
        }
    }

    @Test func `each limit has its own error`() async {
        let cases: [(MultipartLimits, MultipartFailure)] = [
            (MultipartLimits(parts: 2), .tooManyParts), (MultipartLimits(headerBytes: 40), .headersTooLarge),
            (MultipartLimits(fieldBytes: 4), .fieldTooLarge("csrf")),
            (MultipartLimits(fileBytes: 9), .fileTooLarge("csv")),
        ]
        for (limits, failure) in cases {
            await #expect(throws: failure) {
                try await Self.read(Self.request(Self.pieces(Self.form, size: 3)), limits: limits)
            }
        }
    }

    @Test func `an upload gives the fields first and then streams the file`() async throws {
        var upload = try await Upload.read(Self.request(Self.pieces(Self.form, size: 6)))
        #expect(upload.fields["csrf"] == "t0ken")
        #expect(upload.file?.name == "csv")
        var file = ""
        while let chunk = try await upload.nextChunk() { file += String(buffer: chunk) }
        #expect(file == "a,b\r\n--Xy not the boundary\r\n")
        #expect(try await upload.nextChunk() == nil)
    }

    @Test func `a file input left empty is no file`() async throws {
        let body =
            "--XyZ\r\nContent-Disposition: form-data; name=\"csv\"; filename=\"\"\r\n\r\n\r\n"
            + "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XyZ--"
        let upload = try await Upload.read(Self.request(Self.pieces(body, size: 9)))
        #expect(upload.file == nil && upload.fields["a"] == "1")
    }

    @Test func `a file without a name is no way around the limits of a field`() async throws {
        let opening = "--XyZ\r\nContent-Disposition: form-data; name=\"csv\"; filename=\"\"\r\n\r\n"
        let counter = Counter(), piece = ByteBuffer(repeating: 0x61, count: 1 << 16)
        let stream = AsyncStream<ByteBuffer> {
            counter.next() == 1 ? ByteBuffer(string: opening) : piece
        }
        await #expect(throws: MultipartFailure.fieldTooLarge("csv")) {
            _ = try await Upload.read(Request(head: Self.request([]).head, body: RequestBody(asyncSequence: stream)))
        }
        #expect(counter.pieces < 100)
    }

    /// Counts what was asked for, and makes the body as it goes: 512 MB that exist nowhere.
    final class Counter: Sendable {
        private let count = Atomic(0)
        var pieces: Int { count.load(ordering: .relaxed) }
        func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
    }

    @Test func `a large file is read piece by piece and never gathered`() async throws {
        let counter = Counter(), piece = ByteBuffer(repeating: 0x61, count: 1 << 20)
        let opening = "--XyZ\r\nContent-Disposition: form-data; name=\"csv\"; filename=\"a\"\r\n\r\n"
        let stream = AsyncStream<ByteBuffer> {
            switch counter.next() {
            case 1: return ByteBuffer(string: opening)
            case 2...257: return piece
            case 258: return ByteBuffer(string: "\r\n--XyZ--")
            default: return nil
            }
        }
        let head = Self.request([]).head
        var limits = MultipartLimits()
        limits.fileBytes = 1 << 30
        var upload = try await Upload.read(
            Request(head: head, body: RequestBody(asyncSequence: stream)), limits: limits)
        #expect(counter.pieces <= 2)
        var bytes = 0, largest = 0
        while let chunk = try await upload.nextChunk() {
            bytes += chunk.readableBytes
            largest = max(largest, chunk.readableBytes)
        }
        #expect(bytes == 256 << 20)
        #expect(largest <= 2 << 20)
    }
}
