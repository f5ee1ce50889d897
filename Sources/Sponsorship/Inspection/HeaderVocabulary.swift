/// Words that stand in the header lines of reports, in folded form.
enum HeaderVocabulary {
    /// How many words are remembered of a file, these included.
    static let most = 2000

    static let words: Set<String> = {
        var words: Set<String> = [
            "date", "day", "month", "week", "year", "title", "name", "episode", "show", "country", "region", "city",
            "device", "app", "platform", "source", "plays", "streams", "views", "starts", "followers", "total",
            "total_downloads", "total_streams", "total_delivery", "percent", "percentage", "share", "age", "gender",
        ]
        for column in ImportKind.allCases.flatMap(\.columns) { words.formUnion([column.name] + column.aliases) }
        return words
    }()
}
