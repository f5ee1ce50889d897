import HTTPTypes
public import HummingbirdCore
import NIOCore

/// The fields of a form or a query in the order they were sent, duplicates kept.
public struct FormFields: Sendable, Equatable {
    /// A name and its value, both decoded.
    public struct Field: Sendable, Equatable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What a form may at most be.
    public struct Limits: Sendable {
        public var bytes: Int
        public var fields: Int

        public init(bytes: Int = 256 << 10, fields: Int = 1000) {
            self.bytes = bytes
            self.fields = fields
        }
    }

    public private(set) var fields: [Field]

    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// Reads the body of a POSTed form. Throws `FormFailure`, or the 413.
    public static func read(_ request: Request, limits: Limits = Limits()) async throws -> FormFields {
        let type = request.headers[.contentType].map(MediaType.essence)
        guard type == "application/x-www-form-urlencoded" else { throw FormFailure.wrongType }
        let body = try await request.collect(atMost: limits.bytes)
        return try FormFields(urlEncoded: body.readableBytesView, limits: limits)
    }

    /// Decodes `name=value&…`, as in a query. Throws when there are too many fields or they are not text.
    public init(urlEncoded bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(FormFailure) {
        fields = []
        for pair in bytes.split(separator: UInt8(ascii: "&"), maxSplits: limits.fields) {
            guard fields.count < limits.fields else { throw .tooManyFields }
            fields.append(try Self.field(pair))
        }
    }

    private static func field(_ pair: some Collection<UInt8>) throws(FormFailure) -> Field {
        let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        guard let name = PercentDecoding.decode(pair[..<end], plusIsSpace: true) else { throw .malformed }
        let value = PercentDecoding.decode(pair[end...].dropFirst(), plusIsSpace: true)
        guard let value else { throw .malformed }
        return Field(name: name, value: value)
    }
}
