import HTTPTypes
public import HummingbirdCore
import NIOCore

/// How long caches may keep a file without asking.
public enum FileCaching: String, Sendable {
    /// The URL names the content, so it never changes.
    case immutable = "public, max-age=31536000, immutable"
    /// Ask each time; an unchanged file costs a 304.
    case revalidate = "no-cache"
    /// For the visitor alone, and not kept.
    case never = "no-store"
}

extension StoredFile {
    /// Answers GET and HEAD with conditions, ranges and compression (RFC 9110 §13, §14). HEAD keeps the length of GET.
    public func respond(to request: Request, caching: FileCaching = .immutable) -> Response {
        let packed = request.headers.contains(.range) || !AcceptEncoding.allowsGzip(request.headers) ? nil : gzip
        var headers = headers(caching)
        headers[.eTag] = packed == nil ? eTag : gzipETag
        let known = EntityTags(request.headers[values: .ifNoneMatch])
        guard !known.contain(eTag), !known.contain(gzipETag) else {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        guard let packed else { return identity(request, headers) }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed))
    }

    private func headers(_ caching: FileCaching) -> HTTPFields {
        var headers: HTTPFields = [.cacheControl: caching.rawValue, .acceptRanges: "bytes"]
        if gzip != nil { headers.vary(on: .acceptEncoding) }
        return headers
    }

    private func identity(_ request: Request, _ headers: HTTPFields) -> Response {
        let range = range(request)
        var headers = headers
        headers[.contentRange] = range.contentRange(length: bytes.readableBytes)
        switch range {
        case .whole: return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
        case .part(let part):
            let slice = bytes.getSlice(at: bytes.readerIndex + part.lowerBound, length: part.count) ?? bytes
            return Response(status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: slice))
        case .unsatisfiable: return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    /// Ranges are for GET; with `If-Range` only when the visitor's first part is of this very file.
    private func range(_ request: Request) -> ByteRange {
        guard request.method == .get else { return .whole }
        if let condition = request.headers[.ifRange], condition.trimmingASCIISpace() != eTag { return .whole }
        return ByteRange(request.headers[.range], length: bytes.readableBytes)
    }
}
