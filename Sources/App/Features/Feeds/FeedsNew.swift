import Feeds
import Templates
import Web

/// The two ways to add a show: the address of its feed, or the feed as a file.
struct FeedsNew: SitePage {
    static let template = "feeds/new"

    let problems: ErrorSummary?
    let url: InputField
    let fileError: String?
    let limit: String

    init(_ form: FeedForm, _ errors: FormErrors, _ formats: Formats) {
        problems = ErrorSummary(errors, title: "The feed could not be read")
        url = InputField(
            id: FeedForm.urlField, label: "Address of the feed",
            hint: "As podcast apps have it, such as https://feeds.example.com/show.xml",
            error: errors[FeedForm.urlField], value: form.url, autocomplete: "url")
        fileError = errors[FeedForm.fileField]
        limit = formats.bytes(FeedLimits().bytes)
    }

    static let fields: [Field<Self>] = [
        .view("problems") { $0.problems },
        .view("url") { $0.url },
        .text("fileError") { $0.fileError },
        .text("limit") { $0.limit },
    ]
}
