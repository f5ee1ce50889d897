import Templates
import Values

extension ShowsIndex {
    /// A show in the list.
    struct Row: View {
        let id, href, title, topics, tone, initials: String
        let audience, audienceNote, downloads, cpm, placements, open, openNote: String
        let spark: Markup?

        init(_ listed: ListedShow, country: String, _ formats: Formats) {
            let show = listed.show
            let cover = Cover(show)
            id = show.id.short
            href = "/shows/\(id)"
            title = show.title
            topics = show.topicNames.joined(separator: " · ")
            tone = cover.tone
            initials = cover.initials
            (audience, audienceNote) = Self.audience(listed, country: country, formats)
            downloads = listed.average.map { formats.count($0.downloads) } ?? Formats.absent
            cpm = listed.cheapestCents.map { formats.price(cents: $0) } ?? Formats.absent
            placements = listed.offers.count == 1 ? "1 placement" : "\(listed.offers.count) placements"
            open = listed.capacity > 0 ? formats.compact(listed.open) : Formats.absent
            openNote = listed.capacity > 0 ? "of \(formats.compact(listed.capacity))" : "no figures yet"
            spark = listed.sparkline
        }

        /// Where most of the audience lives, or the country that was asked for; and who it mostly is.
        private static func audience(
            _ listed: ListedShow, country: String, _ formats: Formats
        ) -> (String, String) {
            let wanted = country.isEmpty ? nil : listed.share(of: country).map { "\(formats.percent($0)) \(country)" }
            let home = wanted ?? listed.leading(.country).map { "\(formats.percent($0.share)) \($0.segment)" }
            let age = listed.leading(.age).map { "mostly \($0.segment)" }
            let gender = listed.leading(.gender).map { "\(formats.percent($0.share)) \($0.segment)" }
            return (home ?? Formats.absent, [age, gender].compactMap(\.self).joined(separator: ", "))
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("href") { $0.href },
            .text("title") { $0.title },
            .text("topics") { $0.topics },
            .text("tone") { $0.tone },
            .text("initials") { $0.initials },
            .text("audience") { $0.audience },
            .text("audienceNote") { $0.audienceNote },
            .text("downloads") { $0.downloads },
            .text("cpm") { $0.cpm },
            .text("placements") { $0.placements },
            .text("open") { $0.open },
            .text("openNote") { $0.openNote },
            .markup("spark_html") { $0.spark },
        ]
    }
}
