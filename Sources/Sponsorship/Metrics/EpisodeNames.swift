public import Values

/// What files may call one episode.
public struct EpisodeNames: Sendable {
    /// The id's two spellings: UUID and the short form of URLs.
    let ids: [String]
    let guid: String?
    let showTitle: String
    let title: String

    public init<Episode: Identified>(id: ID<Episode>, guid: String?, showTitle: String, title: String) {
        ids = [id.description, id.short]
        self.guid = guid
        self.showTitle = showTitle
        self.title = title
    }
}
