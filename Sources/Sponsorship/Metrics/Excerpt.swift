/// The beginning of something a stranger wrote, safe to show: clipped, and without characters that cannot be seen.
struct Excerpt {
    let text: String

    /// At most so many Unicode scalars are shown; an ellipsis follows when there was more.
    static let longest = 200

    init(_ bytes: Span<UInt8>) {
        // No scalar takes more than four bytes, so these hold all that is shown.
        self.init(String(decoding: bytes.extracting(..<min(bytes.count, 4 * Self.longest + 4))))
    }

    init(_ text: String) {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(Self.longest) {
            shown.append(Self.isPrintable(scalar) ? scalar : "\u{FFFD}")
        }
        let isClipped = text.unicodeScalars.dropFirst(Self.longest).first != nil
        self.text = String(shown) + (isClipped ? "…" : "")
    }

    /// Controls break lines and terminals; format characters, among them those that turn text around, deceive.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
