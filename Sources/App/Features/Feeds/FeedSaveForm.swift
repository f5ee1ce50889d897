import Values
import Web

/// Which show a feed is, and whose it is when it is new.
struct FeedSaveForm {
    static let showField = "show"
    static let titleField = "title"
    static let creatorField = "creator"
    static let creatorNameField = "creator_name"

    /// An id, or nothing for a new show.
    let show: String
    let title: String
    /// An id, or nothing for one with a new name.
    let creator: String
    let creatorName: String

    init(_ fields: FormFields) {
        show = fields.text(Self.showField)
        title = fields.text(Self.titleField)
        creator = fields.text(Self.creatorField)
        creatorName = fields.text(Self.creatorNameField)
    }

    /// What we suggest: the show that it most likely is, or a new one by the author that the feed names.
    init(_ feed: Feed, _ best: ShowMatch?, _ creators: [CreatorName]) {
        let author = feed.channel.author
        let known = creators.first { $0.name.lowercased() == author.lowercased() }
        show = best?.show.short ?? ""
        title = feed.channel.title
        creator = known?.id.short ?? ""
        creatorName = known == nil ? String(author.prefix(120)) : ""
    }

    enum Choice {
        case existing(ShowMatch)
        case new(title: String, Owner)
    }

    enum Owner {
        case existing(CreatorName)
        case new(String)
    }

    /// Throws `FormErrors` that say what to choose instead.
    func check(_ shows: [ShowMatch], _ creators: [CreatorName]) throws(FormErrors) -> Choice {
        var errors = FormErrors()
        guard show.isEmpty else {
            if let match = shows.first(where: { $0.show.short == show }) { return .existing(match) }
            errors.add("This show is no longer there. Choose another, or a new one.", to: Self.showField)
            throw errors
        }
        if !(1...200 ~= title.unicodeScalars.count) {
            errors.add("A title has 1 to 200 characters.", to: Self.titleField)
        }
        let owner = owner(creators, &errors)
        guard let owner, errors.isEmpty else { throw errors }
        return .new(title: title, owner)
    }

    private func owner(_ creators: [CreatorName], _ errors: inout FormErrors) -> Owner? {
        guard creator.isEmpty else {
            if let known = creators.first(where: { $0.id.short == creator }) { return .existing(known) }
            errors.add("This creator is no longer there. Choose another, or a new one.", to: Self.creatorField)
            return nil
        }
        // Typed in full, an existing name means the one who has it.
        if let known = creators.first(where: { $0.name.lowercased() == creatorName.lowercased() }) {
            return .existing(known)
        }
        guard 1...120 ~= creatorName.unicodeScalars.count else {
            errors.add("A show belongs to somebody: choose a creator, or write a name.", to: Self.creatorNameField)
            return nil
        }
        return .new(creatorName)
    }
}
