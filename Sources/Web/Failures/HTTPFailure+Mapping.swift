import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

extension HTTPFailure {
    /// What a visitor is told about any error; nil for an unknown one, which is ours to log.
    init?(_ error: any Error) {
        switch error {
        case let failure as HTTPFailure: self = failure
        case let refusal as any Refusal: self = refusal.failure
        case let unavailable as any Unavailable: self = .unavailable(retryAfter: unavailable.retryAfter)
        // The server is stopping, or the visitor has gone.
        case is CancellationError: self = .unavailable(retryAfter: 5)
        case is NIOTooManyBytesError: self = .tooLarge
        case is HTTPParserError: self = .malformed("Its body was cut off or badly framed. Try again.")
        case let error as any HTTPResponseError: self.init(status: error.status)
        default: return nil
        }
    }

    /// For Hummingbird's own errors: their status, and our words.
    private init?(status: HTTPResponse.Status) {
        switch status {
        case .notFound: self = .notFound
        case .contentTooLarge: self = .tooLarge
        case _ where status.kind == .serverError: return nil
        default: self.init(status, detail: "The request was refused. Go back and try again.")
        }
    }
}
