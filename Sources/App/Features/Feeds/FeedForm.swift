import Outbound
import Web

/// The address of a feed, as somebody typed it.
struct FeedForm {
    static let urlField = "url"
    static let fileField = "file"

    let url: String

    init(_ fields: FormFields) {
        url = String(fields.text(Self.urlField).prefix(2100))
    }

    init() {
        url = ""
    }

    /// Its one spelling. People leave out how an address begins; then it is the usual way.
    func check(_ fetcher: Fetcher) throws(FormErrors) -> String {
        var errors = FormErrors()
        do throws(OutboundError) {
            guard !url.isEmpty else { throw .unusableURL(.malformed) }
            return try fetcher.spelling(of: url.contains("://") ? url : "https://\(url)")
        } catch {
            errors.add(error.message, to: Self.urlField)
            throw errors
        }
    }
}
