import Sponsorship
import Templates
import Values

/// What people should know of the lines of a file before they save them. None of it is an error.
struct FlightNotes {
    private static let most = 12

    private let book: RecordBook
    private let formats: Formats
    private let changed: [Line]
    /// Lines as they would be, those that take place, by placement.
    private var lines: [String: [Line]] = [:]
    private let downloads: [String: DownloadsByDay]

    init(_ outcome: RecordOutcome, _ book: RecordBook, _ downloads: [DownloadsByDay], _ formats: Formats) {
        (self.book, self.formats) = (book, formats)
        self.downloads = Dictionary(downloads.map { ($0.show.description, $0) }, uniquingKeysWith: { $1 })
        changed = outcome.changes.filter { $0.table == .lineItems }.compactMap { $0.after.flatMap(Line.init) }
        let keys = Set(changed.map(\.key))
        for placement in Set(changed.map(\.placement)) {
            let held = book.all(.lineItems, named: placement).compactMap(Line.init).filter { !keys.contains($0.key) }
            lines[placement] = held + changed.filter { $0.placement == placement }
        }
    }

    /// In the file's order.
    var sentences: [String] {
        let all = changed.flatMap { [oversold($0), overlap($0)].compactMap(\.self) }
        guard all.count > Self.most else { return all }
        return Array(all.prefix(Self.most)) + ["And \(formats.count(all.count - Self.most)) more."]
    }

    /// Its placement would be booked beyond what can be expected in its days. Nobody knows what to expect of a show without
    /// figures, and what is over is over.
    private func oversold(_ line: Line) -> String? {
        guard line.booking.flight.end > book.today, let placement = book.row(.placements, line.placement),
            let show = placement["show_id"]?.text, let downloads = downloads[show]
        else { return nil }
        let flight = line.booking.flight
        let booked = (lines[line.placement] ?? []).reduce(0) { $0.saturatingAdd($1.booking.part(in: flight)) }
        let avails = Avails(
            expectedDownloads: downloads.expected(inDays: flight.count), slots: placement.number("slots") ?? 1,
            booked: booked)
        guard avails.oversold > 0 else { return nil }
        return "\(words(line)): \(formats.count(booked)) impressions would be booked, "
            + "\(formats.count(avails.oversold)) more than the \(formats.count(avails.capacity)) to expect."
    }

    private func overlap(_ line: Line) -> String? {
        let others = (lines[line.placement] ?? []).filter {
            $0.key != line.key && $0.campaign == line.campaign
                && !$0.booking.flight.overlap(line.booking.flight).isEmpty
        }
        guard let other = others.first else { return nil }
        return "\(words(line)): the campaign has another line on this placement in these days, "
            + "\(formats.range(other.booking.flight, today: book.today)). Give line_id to change that one instead."
    }

    private func words(_ line: Line) -> String {
        "\(book.spot(line.placement)), \(formats.range(line.booking.flight, today: book.today))"
    }

    /// A line that takes place.
    private struct Line {
        let key, campaign, placement: String
        let booking: Booking

        init?(_ row: RecordRow) {
            guard row["status"]?.text != "cancelled", let key = row["id"]?.text,
                let campaign = row["campaign_id"]?.text,
                let placement = row["placement_id"]?.text, let first = row.day("starts_on"),
                let last = row.day("ends_on"), let flight = DayRange(first, through: last)
            else { return nil }
            (self.key, self.campaign, self.placement) = (key, campaign, placement)
            booking = Booking(row.number("booked_impressions") ?? 0, in: flight)
        }
    }
}
