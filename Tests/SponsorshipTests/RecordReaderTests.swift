import Testing

@testable import Sponsorship

@Suite struct `Records read by a mapping` {
    struct Reading: Equatable {
        var records: [ImportRecord] = []
        var rejections: [Rejection] = []
        var fault: MappingFault?
        var error: FileError?
        var extras: [String] = []

        init(_ text: String, _ mapping: ImportMapping) {
            var (records, rejections) = ([ImportRecord](), [Rejection]())
            do throws(MappingFault) {
                var reader = try RecordReader(mapping: mapping)
                do throws(FileError) {
                    try reader.feed(
                        Array(text.utf8).span, accepted: { record, _ in records.append(record) },
                        rejected: { rejection, _ in rejections.append(rejection) })
                    try reader.finish(
                        accepted: { record, _ in records.append(record) },
                        rejected: { rejection, _ in rejections.append(rejection) })
                } catch {
                    self.error = error
                }
                extras = reader.extras
            } catch {
                fault = error
            }
            (self.records, self.rejections) = (records, rejections)
        }

        var values: [[String?]] { records.map(\.values) }
    }

    private func read(_ text: String, _ kind: ImportKind, fixed: [String: String] = [:]) throws -> Reading {
        var mapping = try MappingProposal.of(text, kind: kind).mapping
        mapping.fixed = fixed
        return Reading(text, mapping)
    }

    @Test func `shows are normalised`() throws {
        let text = """
            Title,Creator,Category,Description,Notes
            " Night Shift ",Ann Lee,Society & Culture; documentary ;,"Late, and later",x
            Other,Ann Lee,Cookery,,
            ,Ann Lee,,,
            """
        let reading = try read(text, .shows)
        #expect(
            reading.values == [["Night Shift", nil, "Ann Lee", nil, "society-culture;documentary", "Late, and later"]])
        #expect(reading.rejections.map(\.reason) == [.unknownTopic("Cookery"), .missing])
        #expect(reading.rejections.map(\.column) == ["Category", "Title"])
    }

    @Test func `episodes are normalised`() throws {
        let text = """
            Show Name,Episode GUID,Episode Title,Release Date,Duration
            Night Shift,g1,"Pilot, again 🎙","Sep 27, 2024",1:02:03
            Night Shift,,Second,20240928,3725.4
            Night Shift,,Third,soon,59:59
            Night Shift,,Fourth,2024-09-29,long
            """
        let reading = try read(text, .episodes)
        #expect(
            reading.values == [
                ["Night Shift", "g1", "Pilot, again 🎙", "2024-09-27", "3723"],
                ["Night Shift", nil, "Second", "2024-09-28", "3725"],
            ])
        #expect(reading.rejections.map(\.reason) == [.notADay, .notADuration])
    }

    @Test func `placements are normalised`() throws {
        let text = """
            Show;Position;Length;Voice;Delivery;Slots;CPM;Valid from
            Night Shift;Mid-Roll;60;Host read;DAI;2;30,00 €;01.02.2026
            Night Shift;pre;0:30;produced;Baked In;;1.250,5;28.02.2026
            Night Shift;side;60;produced;dynamic;;;
            Night Shift;post-roll;4;produced;dynamic;;;
            Night Shift;post-roll;60;produced;dynamic;0;;
            """
        let reading = try read(text, .placements)
        #expect(
            reading.values == [
                ["Night Shift", "mid-roll", "60", "host-read", "dynamic", "2", "3000", "2026-02-01", nil],
                ["Night Shift", "pre-roll", "30", "produced", "baked-in", nil, "125050", "2026-02-28", nil],
            ])
        let reasons: [Rejection.Reason] = [
            .notOneOf(["pre-roll", "mid-roll", "post-roll"]), .tooSmall(least: 5), .tooSmall(least: 1),
        ]
        #expect(reading.rejections.map(\.reason) == reasons)
    }

    @Test func `lines may give the price in cents or as an amount`() throws {
        let cents = """
            deal_id,ad_unit_id,episode_id,flight_start,flight_end,booked_impressions,booked_cpm_cents,promo_code,vanity_url
            Spring,p1,,2026-05-04,2026-05-31,"50,000",3000,NIGHT,night
            """
        let fields = ["campaign", "placement", "starts_on", "ends_on", "booked_impressions", "cpm_cents"]
        let expected = ["Spring", "p1", "2026-05-04", "2026-05-31", "50000", "3000"]
        let first = try read(cents, .lines)
        #expect(first.values.map { $0.of(fields + ["promo_code", "vanity_url"]) } == [expected + ["NIGHT", "night"]])
        #expect(first.extras == ["episode_id"])
        let amount =
            "campaign,placement,start,end,impressions,CPM\nSpring,p1,2026-05-04,2026-05-31,50000,$30.00\n,p1,,,,\n"
        let reading = try read(amount, .lines)
        #expect(reading.values.map { $0.of(fields + ["cpm"]) } == [expected + ["3000"]])
        #expect(reading.rejections.map(\.reason) == [.missing])
    }

    @Test func `lines may name a placement by its show, and say what became of them in the trade's words`() throws {
        let text = """
            Campaign;Brand;Podcast;Slot;Spot length;Flight start;Flight end;Impressions;Rate;State;Coupon code;Notes
            Spring;Acme;Night Shift;Mid roll;1:00;04.05.2026;31.05.2026;50.000;28,5;Live;" NIGHT ";x
            Spring;Acme;;pre;0:30;04.05.2026;31.05.2026;1.250.000;28,50 €;canceled;;
            Spring;Acme;Night Shift;mid;60;04.05.2026;31.05.2026;-5;28,50;booked;;
            Spring;Acme;Night Shift;mid;60;04.05.2026;31.05.2026;5;28,50;maybe;;
            Spring;Acme;Night Shift;mid;60;04.05.2026;31.05.2026;5;;;;
            """
        let reading = try read(text, .lines)
        let fields = ["advertiser", "placement", "show", "position", "seconds", "starts_on", "cpm_cents", "status"]
        #expect(
            reading.values.map { $0.of(fields + ["promo_code"]) } == [
                ["Acme", "Night Shift", "Night Shift", "mid-roll", "60", "2026-05-04", "2850", "active", "NIGHT"]
            ])
        #expect(
            reading.rejections.map(\.reason) == [
                .missing, .notAWholeNumber, .notOneOf(["scheduled", "active", "completed", "cancelled"]), .missing,
            ])
        #expect(reading.rejections.map(\.line) == [3, 4, 5, 6] && reading.extras == ["Notes"])
    }

    @Test func `advertisers need a name`() throws {
        let reading = try read("Brand,URL\nAcme,https://acme.test\n,https://none.test\n", .advertisers)
        #expect(reading.values == [["Acme", "https://acme.test", nil]])
        #expect(reading.rejections.map(\.reason) == [.missing])
    }

    @Test func `what no column says may hold for all rows`() throws {
        let text = "Episode Title,Release Date\nPilot,2026-05-04\n"
        #expect(try read(text, .episodes).fault == .missingField("show"))
        #expect(try read(text, .episodes, fixed: ["show": "Night Shift"]).values.map(\.first) == ["Night Shift"])
    }

    @Test func `a slug that is none comes with one that is`() throws {
        let reading = try read("show,slug,creator\nNight,Night Shift,Ann\n", .shows)
        #expect(reading.rejections.map(\.reason) == [.notASlug])
        #expect(reading.rejections.map(\.suggestion) == ["night-shift"])
    }
}

extension [String?] {
    /// What a line says in some columns.
    fileprivate func of(_ fields: [String]) -> [String] {
        zip(ImportKind.lines.columns, self).reduce(into: [:]) { $0[$1.0.name] = $1.1 }.values(of: fields)
    }
}

extension [String: String] {
    fileprivate func values(of fields: [String]) -> [String] { fields.map { self[$0] ?? "" } }
}
