import Testing

@testable import Pictures

@Suite struct `An SVG` {
    private func clean(_ inside: String, _ root: String = "") throws -> (text: String, removals: [PictureRemoval]) {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8"\(root)>\(inside)</svg>
            """
        return try SVGSieve.clean(Array(text.utf8))
    }

    @Test func `of shapes and paints stays what it is`() throws {
        let shapes =
            ##"<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>"##
            + ##"<g fill="url(#a)" transform="rotate(4)"><path d="M0 0L8 8z"></path><text x="1">A &amp; B</text></g>"##
        let (text, removals) = try clean(shapes)
        #expect(text == #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">"# + shapes + "</svg>")
        #expect(removals.isEmpty)
    }

    @Test func `read again is the same`() throws {
        let (text, _) = try clean(
            #"<g style="fill:red;stroke:none" onclick="x"><title>A "B"</title><path d="M0 0"/></g>"#)
        let (again, removals) = try SVGSieve.clean(Array(text.utf8))
        #expect(again == text && removals.isEmpty)
    }

    @Test(
        arguments: [
            ("<script>alert(1)</script>", "<script>", .script), ("<style>@import 'x'</style>", "<style>", .style),
            ("<image href='//e.example/a.png'/>", "<image>", .request), ("<g onload='x'/>", "onload", .handler),
            ("<animate attributeName='href' to='javascript:x'/>", "<animate>", .animation),
            ("<foreignObject><p>Pay here</p></foreignObject>", "<foreignObject>", .foreign),
            ("<use href='//e.example/a.svg#b'/>", ##"href="//e.example/a.svg#b""##, .request),
            ("<use xlink:href='data:image/svg+xml,x'/>", #"href="data:image/svg+xml,x""#, .request),
            ("<rect fill='url(//e.example/a#b)'/>", ##"fill="url(//e.example/a#b)""##, .request),
            ("<rect style='fill:url( //e.example/a )'/>", #"fill="url( //e.example/a )""#, .request),
            ("<rect fill='\\75rl(//e.example)'/>", #"fill="\75rl(//e.example)""#, .value),
            ("<filter id='a'/>", "<filter>", .unknown), ("<rect filter='x'/>", "filter", .unknown),
            ("<symbol id='a'><use href='#b'/></symbol>", "<use>", .nesting),
        ] as [(String, String, PictureRemoval.Reason)])
    func `is without what could run, fetch or grow`(inside: String, what: String, reason: PictureRemoval.Reason) throws
    {
        let (text, removals) = try clean(inside)
        #expect(removals.map(\.what) == [what] && removals.map(\.reason) == [reason])
        for word in ["script", "e.example", "alert", "import", "Pay", "onload", "data:"] {
            #expect(!text.contains(word))
        }
    }

    @Test func `keeps what stands inside of a link, and not the link`() throws {
        let (text, removals) = try clean("<a href='https://e.example'><rect width='1'/></a>")
        #expect(text.contains("<rect width=\"1\">") && !text.contains("<a") && removals.map(\.reason) == [.link])
    }

    @Test func `says nothing of what drawing programs leave for themselves`() throws {
        let (text, removals) = try clean(
            "<metadata/><i:view xmlns:i='http://www.inkscape.org/namespaces/inkscape'><script/></i:view><g i:label='a' xmlns:i='urn:i'/>"
        )
        #expect(text.hasSuffix("<g></g></svg>") && removals.isEmpty)
    }

    @Test(arguments: [
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
    ])
    func `declares nothing`(text: String) {
        #expect(throws: PictureError.doctype(line: 1)) { try SVGSieve.clean(Array(text.utf8)) }
    }

    @Test func `may say what it is by a document type, as programs write it`() throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg"><g/></svg>
            """
        #expect(try SVGSieve.clean(Array(text.utf8)).text == #"<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>"#)
    }

    @Test(
        arguments: [
            ("<html/>", .noSVG), ("<svg/>", .noSVG), ("<x:svg xmlns:x='urn:x'/>", .noSVG),
            (String(repeating: "<g>", count: 70), .complexSVG), (String(repeating: "<g/>", count: 6000), .complexSVG),
            (String(repeating: " ", count: 300_000), .largeSVG(limit: 262_144)),
        ] as [(String, PictureError)])
    func `of another kind or without measure is refused`(text: String, error: PictureError) {
        let isPart = text.hasPrefix("<g") || text.hasPrefix(" ")
        let whole = isPart ? "<svg xmlns='http://www.w3.org/2000/svg'>\(text)</svg>" : text
        #expect(throws: error) { try SVGSieve.clean(Array(whole.utf8)) }
    }

    /// Whatever is thrown at it: it ends, and what it gives is read again without a loss.
    @Test(arguments: 0..<40) func `of any bytes is refused or clean`(seed: UInt64) {
        var random = SplitMix(state: seed)
        let pieces = [
            "<g ", "<rect ", "/>", ">", "</g>", "fill='url(", "#a)'", "href=\"", "\" ", "<script>", "</script>",
            "&#60;", "&lt;",
            "onclick='", "' ", "<![CDATA[", "]]>", "<!--", "-->", "style='fill:", ";", "\u{0}", "é", "<use ", "id='a' ",
            "<text>", "</text>",
        ]
        for _ in 0..<200 {
            let inside = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            let text = "<svg xmlns='http://www.w3.org/2000/svg'>\(inside.joined())</svg>"
            guard let clean = try? SVGSieve.clean(Array(text.utf8)) else { continue }
            let again = try? SVGSieve.clean(Array(clean.text.utf8))
            #expect(again?.text == clean.text && again?.removals.isEmpty == true, "\(text)")
            #expect(!clean.text.contains("<script") && !clean.text.contains(/<[^>]*\son[a-z]+=/), "\(text)")
        }
    }
}

/// The same numbers for the same seed (Steele, Lea and Flood: SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
