import Testing
import Values

@Suite struct `A slug` {
    @Test(arguments: ["a", "acme", "acme-audio-2", "7", String(repeating: "a", count: 63)])
    func `is lower-case groups joined by hyphens`(text: String) {
        #expect(Slug(text)?.text == text)
    }

    @Test(arguments: [
        "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a/b", "a.b", "a\n", String(repeating: "a", count: 64),
    ])
    func `refuses anything else`(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test(arguments: [
        ("Ärzte & Apotheker — Die Show!", "arzte-apotheker-die-show"), ("Don't Panic", "dont-panic"),
        ("  42  ", "42"), ("Café", "cafe"), (String(repeating: "ab ", count: 40), String(repeating: "ab-", count: 21)),
    ])
    func `is suggested for a title`(title: String, slug: String) {
        let trimmed = slug.hasSuffix("-") ? String(slug.dropLast()) : slug
        #expect(Slug(suggestedFor: title)?.text == trimmed)
    }

    @Test func `is not suggested where nothing Latin is left`() {
        #expect(Slug(suggestedFor: "日本語") == nil)
        #expect(Slug(suggestedFor: "") == nil)
    }
}
