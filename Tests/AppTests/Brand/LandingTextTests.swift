import Foundation
import Templates
import Testing

@testable import App

@Suite struct `The text of a landing page` {
    @Test func `begins below the heading of the page, and its links give no credit`() throws {
        let html = try LandingText("# Seasons\n\n[Rules](https://acorn.example/rules) and mail@acorn.example").html
            .string
        #expect(html.hasPrefix("<h2>Seasons</h2>"))
        #expect(html.contains("<a rel=\"nofollow noopener\" href=\"https://acorn.example/rules\">Rules</a>"))
        #expect(html.contains("href=\"mailto:mail@acorn.example\""))
    }

    @Test(arguments: [
        ("One\n\n<b>two</b>", LandingTextFault.html(line: 3)), ("<script>alert(1)</script>", .html(line: 1)),
        ("![A picture](https://acorn.example/a.png)", .picture(line: 1)),
        ("[a](javascript:alert(1))", .address("javascript:alert(1)", line: 1)),
        ("[a](/shows)", .address("/shows", line: 1)),
        ("a\n\nb \u{202E}c", .unseen(line: 3)), ("|1|2|3|4|5|6|7|\n|-|-|-|-|-|-|-|", .wideTable(line: 1)),
        (String(repeating: "> ", count: 60) + "a", .tooDeep),
        (String(repeating: "a", count: 8_001), .tooLong(8_001)),
    ])
    func `is refused with a reason`(text: String, fault: LandingTextFault) {
        #expect(throws: LandingTextFaults([fault])) { try LandingText(text) }
    }

    @Test func `may be of any letters, right to left and five hundred emoji included`() throws {
        let text = "# שלום\n\nمرحبا بكم\n\n" + String(repeating: "👨‍👩‍👧‍👦", count: 500)
        #expect(try LandingText(text).html.string.contains("<h2>שלום</h2>"))
    }
}

@Suite struct `A line that people read` {
    @Test(arguments: ["Acorn", "שלום", "مرحبا", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏽‍❤️‍💋‍👨🏿", "Đặng", "a\u{200F}b", "क्षत्रिय"])
    func `may be of any letters`(text: String) {
        #expect(PlainLine.isClean(text) && PlainLine.isSeen(text))
    }

    @Test(arguments: [
        "a\u{202E}b", "a\u{2066}b", "a\nb", "a\u{2028}b", "a\u{0}", "a" + String(repeating: "\u{301}", count: 9),
        "a" + String(repeating: "\u{200D}", count: 30),
    ])
    func `may hold nothing that does something to what follows it`(text: String) {
        #expect(!PlainLine.isClean(text))
    }

    @Test(arguments: ["", " ", "\u{200B}", "\u{3164}", "\u{FEFF}\u{AD}"])
    func `may not be empty to the eye`(text: String) {
        #expect(!PlainLine.isSeen(text))
    }
}

@Suite(.site) struct `What is typed into the studio` {
    /// The database counts the signs that an emoji is made of, and mails carry the name.
    @Test func `is refused where there is no room for it, in words`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let family = "👨‍👩‍👧‍👦"
        for (name, reason) in [
            (String(repeating: family, count: 100), "an emoji can count as several"), ("a\u{202E}b", "cannot be seen"),
            ("\u{200B}", "Nothing of this can be seen"),
        ] {
            let answer = try await window.saveDraft(["name": name])
            #expect(answer.status == 422 && answer.words.contains(reason), "\(reason)")
        }
        let most = String(repeating: family, count: BrandSettings.longestLead)
        let saved = try await window.publish(["name": String(repeating: family, count: 17), "lead": most])
        #expect(saved.words.contains("Published as version 2."))
    }
}

@Suite(.site) struct `More text on the landing page` {
    @Test func `is written by an admin and seen by everybody, and is gone when it is emptied`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let before = try await agency.visit().get("/")
        #expect(!before.text.contains("class=\"about\""))
        try await window.publish(["about": "## How it works\r\n\r\nFirst *this*.\r\n"])
        #expect(try await agency.published().about == "## How it works\n\nFirst *this*.\n")
        let page = try await agency.visit().get("/")
        #expect(page.text.contains("<h2>How it works</h2>") && page.text.contains("First <em>this</em>."))
        #expect(try await window.get("/brand/versions").words.contains("More text"))
        try await window.publish(["about": " \r\n"])
        #expect(try await agency.published().about == nil)
        #expect(try await !agency.visit().get("/").text.contains("class=\"about\""))
    }

    @Test func `is previewed while it is a draft, and a faulty one is kept with its fault`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        _ = try await window.saveDraft(["about": "Only in the draft."])
        #expect(try await window.get("/brand/previews/draft/landing").words.contains("Only in the draft."))
        let refused = try await window.saveDraft(["about": "One\n\n<b onclick=alert(1)>two</b>"])
        #expect(refused.status == 422 && refused.words.contains("Line 3: HTML is not passed on."))
        #expect(refused.text.contains("&lt;b onclick=alert(1)&gt;two&lt;/b&gt;</textarea>"))
        #expect(!refused.text.contains("<b onclick"))
    }
}

@Suite(.site) struct `Where to find help` {
    private static let paths = ["/", "/sign-in", "/password/forgotten", "/no-such-page"]

    @Test func `stands on every kind of page, and leaves nothing behind when it is cleared`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        try await window.publish(["support_email": "desk@acorn.example", "support_link": "https://help.acorn.example/"])
        for path in Self.paths {
            let page = try await agency.visit().get(path)
            #expect(page.text.contains("href=\"https://help.acorn.example/\""), "\(path)")
            #expect(page.text.contains("href=\"mailto:desk@acorn.example\""), "\(path)")
        }
        #expect(
            try await window.get("/dashboard").words.contains("Read our help pages , or write to desk@acorn.example"))
        try await window.publish(["support_link": ""])
        for path in Self.paths {
            let page = try await agency.visit().get(path)
            #expect(!page.text.contains("href=\"\"") && !page.words.contains("help pages"), "\(path)")
            #expect(page.words.contains("Write to desk@acorn.example"), "\(path)")
        }
    }

    @Test(arguments: [
        "https://help.acorn.example", "https://acorn.example:8443/a?b=c#d", "https://münchen.example/hilfe",
    ])
    func `may be a page`(link: String) {
        #expect(BrandSettings.isSupportLink(link))
    }

    @Test(arguments: [
        "http://acorn.example", "https://acorn", "https://me@acorn.example/", "https://acorn.example/\"onclick=",
        "https://acorn.example/\u{202E}", "https:///acorn.example", "https://acorn.example:port/",
    ])
    func `is no other address`(link: String) {
        #expect(!BrandSettings.isSupportLink(link))
    }

    @Test(arguments: [
        "desk", "a@b", "a b@c.example", "\"<script>\"@acorn.example", "a@acorn.example?bcc=b@c.example",
        "ä@acorn.example",
    ])
    func `is no mailbox that links and mail programs would not take`(address: String) {
        #expect(!BrandSettings.isSupportAddress(address))
    }
}
