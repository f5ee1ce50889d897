public import Values

/// What files may call one episode.
public struct EpisodeNames: Sendable {
    /// The id's two spellings: UUID and the short form of URLs.
    let ids: [String]
    let guid: String?
    let showTitle: String
    let title: String
    /// The two spellings of the show's id; none when it is not given.
    let showIDs: [String]

    public init<Episode: Identified>(id: ID<Episode>, guid: String?, showTitle: String, title: String) {
        ids = [id.description, id.short]
        self.guid = guid
        self.showTitle = showTitle
        self.title = title
        showIDs = []
    }

    /// With the show's id, so that a file's show can be given by it.
    public init<Episode: Identified, Show: Identified>(
        id: ID<Episode>, guid: String?, showID: ID<Show>, showTitle: String, title: String
    ) {
        ids = [id.description, id.short]
        self.guid = guid
        self.showTitle = showTitle
        self.title = title
        showIDs = [showID.description, showID.short]
    }
}
