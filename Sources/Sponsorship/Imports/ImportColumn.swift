/// One thing that a row of an import may say.
public struct ImportColumn: Sendable, Equatable {
    /// How its cells are read.
    public enum Kind: Sendable, Equatable {
        case day
        case wholeNumber(upTo: Int64)
        /// An amount of the desk's currency, kept in hundredths, of which at most so many are allowed.
        case money(upTo: Int64)
        case rate
        /// Seconds, at most so many, or `h:mm:ss`.
        case duration(upTo: Int64)
        /// At most so many characters.
        case text(longest: Int)
        /// One of a few words.
        case choice([String])
        case slug
        /// Names of Apple's categories with semicolons between them, kept as slugs.
        case topics
        /// A name of something on record: an id, a guid or a title.
        case reference
    }

    /// The canonical name, as headers and mappings write it.
    public let name: String
    public let label: String
    /// Other names that mean the same, best first, in folded form.
    public let aliases: [String]
    public let kind: Kind
    public let isRequired: Bool
    /// The smallest whole number or duration.
    public let least: Int64
    /// The column that may say the same in its place.
    public let alternative: String?
    /// What a cell must hold, as a sentence for people.
    public let rule: String

    init(
        _ name: String, _ label: String, _ kind: Kind, aliases: [String] = [], isRequired: Bool = false,
        least: Int64 = 0, alternative: String? = nil, rule: String
    ) {
        (self.name, self.label, self.kind, self.aliases) = (name, label, kind, aliases)
        (self.isRequired, self.least, self.alternative, self.rule) = (isRequired, least, alternative, rule)
    }

    /// Whether words such as "pending" in its cells can only mean that there is nothing yet.
    var hasPlaceholders: Bool {
        switch kind {
        case .text, .slug, .topics, .reference: false
        default: true
        }
    }
}
