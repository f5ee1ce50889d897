/// What a name in a file stands for, as somebody said where it is the name of several things on record, or of none.
public struct NameMeaning: Sendable, Hashable, Codable {
    /// So many of a mapping, and no more.
    public static let most = 50
    /// A name, in characters.
    public static let longest = 1000

    /// The column that has the name, by its canonical name.
    public var field: String
    /// As the file has it; an episode's with its show, as `show title / episode title`.
    public var name: String
    /// Of what is meant; nil for something new of that name.
    public var id: String?
    /// The creator of a show that is new.
    public var creator: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case field, name, id, creator
    }

    public init(_ field: String, _ name: String, id: String? = nil, creator: String? = nil) {
        (self.field, self.name, self.id, self.creator) = (field, name, id, creator)
    }

    public init(from decoder: any Decoder) throws {
        let keys = try decoder.strictContainer(keyedBy: CodingKeys.self)
        field = try keys.decode(String.self, forKey: .field)
        name = try keys.decode(String.self, forKey: .name)
        id = try keys.decodeIfPresent(String.self, forKey: .id)
        creator = try keys.decodeIfPresent(String.self, forKey: .creator)
    }
}

extension ImportMapping {
    /// What somebody said of a name in a column.
    public func meaning(of name: String, in field: String) -> NameMeaning? {
        names.first { $0.field == field && $0.name == name }
    }

    func checkNames() throws(MappingFault) {
        if names.count > NameMeaning.most { throw .tooManyNames }
        var seen: Set<[String]> = []
        for meaning in names {
            guard kind.column(meaning.field) != nil else { throw .unknownField(meaning.field) }
            if !seen.insert([meaning.field, meaning.name]).inserted { throw .namedTwice(meaning.name) }
            if meaning.name.unicodeScalars.count > NameMeaning.longest { throw .nameTooLong(meaning.name) }
            if meaning.id == nil { try checkNew(meaning) }
        }
    }

    /// Creators come with their shows, and shows with their episodes.
    private func checkNew(_ meaning: NameMeaning) throws(MappingFault) {
        switch (kind, meaning.field) {
        case (.shows, "creator"): break
        case (.episodes, "show"): if meaning.creator == nil { throw .noCreator(meaning.name) }
        default: throw .noMeaning(meaning.name)
        }
    }
}
