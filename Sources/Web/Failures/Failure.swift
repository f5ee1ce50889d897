public import HTTPTypes

/// What an error page shows; nothing in it is internal.
public struct Failure: Sendable, Equatable {
    public let status: HTTPResponse.Status
    public let title: String
    public let detail: String
    public let requestID: String

    init(_ failure: HTTPFailure, requestID: String) {
        status = failure.status
        title = failure.title
        detail = failure.detail
        self.requestID = requestID
    }
}
