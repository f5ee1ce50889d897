public import HTTPTypes

/// An answer other than success, in words a visitor may read: what happened, why, and what to do.
public struct HTTPFailure: Error, Sendable, Equatable {
    public var status: HTTPResponse.Status
    /// What happened, as a heading.
    public var title: String
    /// Why, and what to do; one or two sentences.
    public var detail: String
    /// Such as `Allow` or `Retry-After`.
    public var headers: HTTPFields

    /// The title is the status' own phrase when left out. Nothing internal belongs here: all of it is shown.
    public init(
        _ status: HTTPResponse.Status, title: String? = nil, detail: String = "", headers: HTTPFields = [:]
    ) {
        self.status = status
        self.title = title ?? status.reasonPhrase
        self.detail = detail
        self.headers = headers
    }
}

/// A domain error that knows its answer. Conform small error enums to it.
public protocol Refusal: Error {
    /// What the visitor is told.
    var failure: HTTPFailure { get }
}

/// An error that passes by itself, such as a database that is away: answered 503 with `Retry-After`.
public protocol Unavailable: Error {
    /// Seconds after which trying again makes sense.
    var retryAfter: Int { get }
}

extension Unavailable {
    public var retryAfter: Int { 5 }
}
