/// What a `Range` header asks of a body of known length (RFC 9110 §14).
public enum ByteRange: Sendable, Equatable {
    /// No range, several, or one that cannot be read: send everything with 200.
    case whole
    /// Send these bytes with 206; never empty and never outside the body.
    case part(Range<Int>)
    /// Nothing of it exists: 416.
    case unsatisfiable

    /// - Parameters:
    ///   - header: the `Range` field, nil when absent.
    ///   - length: of the whole body, in bytes.
    public init(_ header: String?, length: Int) {
        guard let header, let equals = header.firstIndex(of: "="), !header.contains(",") else {
            self = .whole
            return
        }
        let unit = header[..<equals].trimmingASCIISpace().lowercased()
        let range = header[header.index(after: equals)...].trimmingASCIISpace()
        guard unit == "bytes", let dash = range.firstIndex(of: "-") else {
            self = .whole
            return
        }
        let first = range[..<dash], last = range[range.index(after: dash)...]
        self = first.isEmpty ? Self.suffix(last, length) : Self.span(first, last, length)
    }

    private static func span(_ first: Substring, _ last: Substring, _ length: Int) -> ByteRange {
        guard let start = digits(first), let end = last.isEmpty ? Int.max : digits(last), start <= end else {
            return .whole
        }
        guard start < length else { return .unsatisfiable }
        return .part(start..<(min(end, length - 1) + 1))
    }

    private static func suffix(_ count: Substring, _ length: Int) -> ByteRange {
        guard let count = digits(count) else { return .whole }
        guard count > 0, length > 0 else { return .unsatisfiable }
        return .part(max(0, length - min(count, length))..<length)
    }

    /// A number too large to hold means "to the end" as much as the largest we can hold.
    private static func digits(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return Int(text) ?? .max
    }

    /// The `Content-Range` of the answer, nil for the whole body.
    public func contentRange(length: Int) -> String? {
        switch self {
        case .whole: nil
        case .part(let range): "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
        case .unsatisfiable: "bytes */\(length)"
        }
    }
}
