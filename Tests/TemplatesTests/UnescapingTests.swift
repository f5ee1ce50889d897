import Templates
import Testing

@Suite struct `Unescaping` {
    @Test(arguments: ["a & b", "<b>\"x\" 'y'</b>", "&amp;", "&amp;lt;", "&#39;", "“ü” & 🎙️", "\"\u{301}", ""])
    func `gives back what was escaped`(text: String) {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        #expect(String(unescaping: bytes) == text)
    }
}
