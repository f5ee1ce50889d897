import Templates
import Web

/// The desk's key for Google Sheets: whose it is, and the way to replace it. The key itself is never shown.
struct SheetKeyShow: SitePage {
    static let template = "sheets/key"
    static let fileField = "file"

    let account: String?
    let facts: [Fact]
    let problems: ErrorSummary?
    let fileError: String?

    init(_ key: SheetKey?, _ errors: FormErrors, _ formats: Formats) {
        account = key?.email
        facts =
            key.map {
                [
                    Fact("Key in Google Cloud", $0.keyID),
                    Fact("Added", formats.instant($0.addedAt) + ($0.memberName.isEmpty ? "" : " by \($0.memberName)")),
                ]
            } ?? []
        problems = ErrorSummary(errors, title: "The key was not taken")
        fileError = errors[Self.fileField]
    }

    static let fields: [Field<Self>] = [
        .text("account") { $0.account },
        .list("facts") { $0.facts },
        .view("problems") { $0.problems },
        .text("fileError") { $0.fileError },
    ]
}
