import FoundationEssentials
import XML

/// Makes a feed of the elements that an XML source sees.
final class FeedBuilder {
    private var feed = PodcastFeed()
    private var path: [Place] = []
    private var core = ""
    private var text: [UInt8] = []
    private var item = FeedEntry()
    private var entries = 0
    private var guids: Set<String> = []
    private let limits: FeedLimits

    private static let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"

    /// What an element is, by where it stands.
    private enum Place: Equatable {
        case root, channel, item, category, elsewhere
        case field(FeedField)
    }

    init(_ limits: FeedLimits) {
        self.limits = limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(FeedError) {
        let place = try place(of: name)
        path.append(place)
        switch place {
        case .field: text.removeAll(keepingCapacity: true)
        case .item:
            item = FeedEntry()
            entries += 1
            guard entries <= limits.items else { throw .tooManyItems(limit: limits.items) }
        case .category:
            if let name = attributes.plain["text"], feed.categories.count < 50 {
                feed.categories.append(name.collapsed(to: 100))
            }
        default: break
        }
        if place == .field(.enclosure) { item.take(enclosure: attributes.plain) }
    }

    /// Namespaces are compared in lower case, for feeds spell Apple's in every way.
    private func place(of name: XMLName) throws(FeedError) -> Place {
        let namespace = name.namespace.lowercased()
        guard let parent = path.last else {
            guard name.local == "rss" else { throw .notAFeed(root: name.local) }
            core = namespace
            return .root
        }
        let isCore = namespace == core
        let isApple = namespace == Self.itunes
        switch parent {
        case .root where isCore && name.local == "channel": return .channel
        case .channel where isCore && name.local == "item": return .item
        case .channel where isApple && name.local == "category", .category where isApple && name.local == "category":
            return .category
        case .channel, .item:
            return (isCore || isApple ? FeedField(name.local, isApple: isApple) : nil).map { .field($0) } ?? .elsewhere
        default: return .elsewhere
        }
    }

    /// Of the elements we want; cut, never refused: what a show says of itself may be long.
    func text(_ bytes: UnsafeRawBufferPointer) {
        guard case .field? = path.last else { return }
        text.append(contentsOf: bytes.prefix(max(0, limits.text - text.count)))
    }

    func end() {
        switch path.popLast() {
        case .field(let field): end(field)
        case .item: end(item)
        default: break
        }
    }

    private func end(_ field: FeedField) {
        let value = String(decoding: text, as: UTF8.self)
        if path.last == .item { item.take(field, value, limits) } else { feed.take(field, value, limits) }
    }

    private func end(_ entry: FeedEntry) {
        switch entry.item(limits) {
        case .success(let item) where guids.insert(item.guid).inserted: feed.items.append(item)
        case .success: feed.skipped[.repeatedGuid, default: 0] += 1
        case .failure(let skip): feed.skipped[skip, default: 0] += 1
        }
    }

    func finish() throws(FeedError) -> PodcastFeed {
        guard !feed.title.isEmpty else { throw .noChannel }
        return feed
    }
}

extension XMLAttributes {
    /// Those without a namespace.
    fileprivate var plain: [String: String] {
        let plain = filter { $0.name.namespace.isEmpty }.map { ($0.name.local, $0.value) }
        return Dictionary(plain) { $1 }
    }
}
