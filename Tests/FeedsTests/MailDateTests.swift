import Foundation
import Testing

@testable import Feeds

@Suite struct `The date of an episode` {
    @Test(arguments: [
        ("Mon, 04 May 2026 05:06:07 GMT", 1_777_871_167), ("4 May 2026 05:06:07 +0000", 1_777_871_167),
        ("Mon, 4 May 2026 05:06:07 Z", 1_777_871_167), ("Mon 04 May 2026 07:06:07 +0200", 1_777_871_167),
        ("Mon, 04 May 2026 01:06:07 EDT", 1_777_871_167), ("Monday, 04 May 2026 00:06:07 EST", 1_777_871_167),
        ("04 May 26 05:06:07 UT", 1_777_871_167), ("Sun, 03 May 2026 22:06:07 -07:00", 1_777_871_167),
        ("Mon,04 May 2026 05:06:07", 1_777_871_167), ("2026-05-04T05:06:07Z", 1_777_871_167),
        ("Mon, 04 May 2026 05:06 GMT", 1_777_871_160), ("04 May 2026", 1_777_852_800),
        ("Sat, 31 Dec 99 23:59:60 GMT", 946_684_800), ("29 February 2024 00:00:00 GMT", 1_709_164_800),
    ])
    func `is read as publishers write it`(text: String, seconds: Int) {
        #expect(MailDate.parse(text) == Date(timeIntervalSince1970: Double(seconds)))
    }

    @Test(arguments: [
        "", "soon", "Mon,", "31 Feb 2026 00:00 GMT", "Mon, 04 May 2026 25:00:00 GMT",
        "Mon, 04 May 2026 05:61:00 GMT", "99999999999 May 2026", "04 May 99999", "04 May 2026 05:06:07 +9999",
    ])
    func `is none when it makes no sense`(text: String) {
        #expect(MailDate.parse(text) == nil)
    }
}

@Suite struct `The length of an episode` {
    @Test(arguments: [
        ("3600", 3600), ("59:30", 3570), ("1:02:03", 3723), ("00:59:30", 3570), (" 12 ", 12), ("90:00", 5400),
        ("1801.5", 1801), ("0", 0),
    ])
    func `is written in three ways`(text: String, seconds: Int) {
        #expect(PlayTime.seconds(text) == seconds)
    }

    @Test(arguments: ["", ":", "1:2:3:4", "an hour", "-5", "1:-2", "99999999", "9999999:59:59", "1::3"])
    func `is none otherwise`(text: String) {
        #expect(PlayTime.seconds(text) == nil)
    }
}
