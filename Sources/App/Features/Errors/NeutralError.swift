import HTTPTypes
import Templates
import Web

/// The same where no tenant is known: it names nobody.
struct NeutralError: Page {
    static let template = "errors/neutral"

    let status, heading, explanation: String

    init(_ failure: Failure) {
        status = "\(failure.status.code)"
        heading = failure.title
        explanation = failure.detail
    }

    static let fields: [Field<Self>] = [
        .text("status") { $0.status },
        .text("heading") { $0.heading },
        .text("explanation") { $0.explanation },
    ]

    /// No brand, only the neutral stylesheets.
    struct Frame: View {
        let stylesheets: [String]

        static let fields: [Field<Self>] = [.texts("stylesheets") { $0.stylesheets }]
    }
}
