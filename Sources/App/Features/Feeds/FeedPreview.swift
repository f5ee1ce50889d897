import Sponsorship
import Templates
import Values
import Web

/// What was found in a feed, before anything of it is a show: a person says which show it is.
struct FeedPreview: SitePage {
    static let template = "feeds/preview"

    let id, title, source: String
    let summary: String?
    let facts: [Fact]
    let topics: [String]
    let otherTopics: String?
    let remark: String?
    let newest: [Item]
    let verdict: Verdict
    let problems: ErrorSummary?
    let show, creator: Select
    let showTitle, creatorName: InputField

    /// What the page is made of.
    struct Found {
        let feed: Feed
        let newest: [NewestItem]
        let shows: [ShowMatch]
        let creators: [CreatorName]
        let best: ShowMatch?
        let forecast: FeedForecast?
    }

    init(_ found: Found, _ form: FeedSaveForm, _ errors: FormErrors, _ formats: Formats, today: Day) {
        let (feed, channel) = (found.feed, found.feed.channel)
        id = feed.id.short
        title = channel.title
        source = feed.sourceText
        summary = channel.summary.isEmpty ? nil : channel.summary
        facts = Self.facts(feed, formats)
        topics = channel.topics.map(\.name)
        let others = channel.otherCategories
        otherTopics =
            others.isEmpty
            ? nil : "Not among the topics that buyers filter by: \(others.joined(separator: ", "))."
        remark = feed.remark.isEmpty ? nil : feed.remark
        newest = found.newest.map { Item($0, formats, today: today) }
        verdict = Verdict(found, formats)
        problems = ErrorSummary(errors, title: "The show was not saved")
        show = FeedSaveForm.showChoice(found.shows, selected: form.show)
        creator = FeedSaveForm.creatorChoice(found.creators, selected: form.creator)
        showTitle = InputField(
            id: FeedSaveForm.titleField, label: "Title of the new show", error: errors[FeedSaveForm.titleField],
            value: form.title, autocomplete: "off", isConditional: true)
        creatorName = InputField(
            id: FeedSaveForm.creatorNameField, label: "Name of a new creator",
            hint: "Only where the creator is not in the list.", error: errors[FeedSaveForm.creatorNameField],
            value: form.creatorName, autocomplete: "off", isConditional: true)
    }

    private static func facts(_ feed: Feed, _ formats: Formats) -> [Fact] {
        let channel = feed.channel
        let primary = String(channel.language.prefix { $0 != "-" })
        return [
            Fact("Episodes", formats.count(feed.items)),
            Fact("By", channel.author.isEmpty ? Formats.absent : channel.author),
            Fact("Language", primary.isEmpty ? Formats.absent : formats.language(primary)),
            Fact("Explicit", channel.isExplicit ? "Yes" : "No"),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("heading") { $0.title },
        .text("source") { $0.source },
        .text("summary") { $0.summary },
        .list("facts") { $0.facts },
        .texts("topics") { $0.topics },
        .flag("hasTopics") { !$0.topics.isEmpty },
        .text("otherTopics") { $0.otherTopics },
        .text("remark") { $0.remark },
        .list("newest") { $0.newest },
        .flag("hasNewest") { !$0.newest.isEmpty },
        .view("verdict") { $0.verdict },
        .view("problems") { $0.problems },
        .view("show") { $0.show },
        .view("creator") { $0.creator },
        .view("showTitle") { $0.showTitle },
        .view("creatorName") { $0.creatorName },
    ]
}
