/// The colours of a mail or a document, as hexadecimal text: mail programs and PDF know no custom properties.
public struct InkPalette: Sendable, Equatable, Codable {
    public let page, panel, line, text, quiet, link: String
    /// Of the one thing to press.
    public let button, buttonText, buttonEdge: String
    /// The band with the logo.
    public let band, bandText: String
    public let good, warn, bad, info: String
    public let series: [String]

    init(_ palette: Palette) {
        page = palette[.surface0].hex
        panel = palette[.surface1].hex
        line = palette[.line].hex
        text = palette[.text].hex
        quiet = palette[.textQuiet].hex
        link = palette[.accentText].hex
        button = palette[.accent].hex
        buttonText = palette[.onAccent].hex
        buttonEdge = palette[.accentMark].hex
        band = palette[.rail].hex
        bandText = palette[.railText].hex
        good = palette[.good].hex
        warn = palette[.warn].hex
        bad = palette[.bad].hex
        info = palette[.info].hex
        series = Token.series.map { palette[$0].hex }
    }
}

extension CompiledBrand {
    /// For mails; `light` also for documents, which are printed.
    public func ink(_ scheme: Scheme) -> InkPalette { InkPalette(self[scheme]) }
}
