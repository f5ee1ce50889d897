import HTTPTypes
import Templates
import Web

/// Something went wrong on a tenant's host, in the tenant's brand.
struct ErrorShow: SitePage {
    static let template = "errors/show"
    /// It can stand where a page without them was wanted.
    static let takesStyles = false

    let status, heading, explanation: String
    let href, action: String?
    let requestID: String?

    init(_ failure: Failure) {
        status = "\(failure.status.code)"
        heading = failure.title
        explanation = failure.detail
        href = "/"
        action = "Go to the start"
        requestID = failure.status.kind == .serverError ? failure.requestID : nil
    }

    static let fields: [Field<Self>] = [
        .text("status") { $0.status },
        .text("heading") { $0.heading },
        .text("explanation") { $0.explanation },
        .text("href") { $0.href },
        .text("action") { $0.action },
        .text("requestId") { $0.requestID },
    ]
}
