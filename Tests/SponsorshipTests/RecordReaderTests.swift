import Testing

@testable import Sponsorship

@Suite struct `Records read by a mapping` {
    struct Reading: Equatable {
        var records: [ImportRecord] = []
        var rejections: [Rejection] = []
        var fault: MappingFault?
        var error: FileError?

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
                ["Night Shift", "mid-roll", "60", "host-read", "dynamic", "2", "3000", "2026-02-01"],
                ["Night Shift", "pre-roll", "30", "produced", "baked-in", nil, "125050", "2026-02-28"],
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
        let expected: [String?] = ["Spring", "p1", "2026-05-04", "2026-05-31", "50000", "3000"]
        #expect(try read(cents, .lines).values == [expected + [nil]])
        let amount =
            "campaign,placement,start,end,impressions,CPM\nSpring,p1,2026-05-04,2026-05-31,50000,$30.00\n,p1,,,,\n"
        let reading = try read(amount, .lines)
        #expect(reading.values == [expected + ["3000"]])
        #expect(reading.rejections.map(\.reason) == [.missing])
    }

    @Test func `advertisers need a name`() throws {
        let reading = try read("Brand,URL\nAcme,https://acme.test\n,https://none.test\n", .advertisers)
        #expect(reading.values == [["Acme", "https://acme.test"]])
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
