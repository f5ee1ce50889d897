/// CSS as the preprocessing of CSS Syntax 3 leaves it: valid UTF-8, lines that end in LF, no NUL, no byte-order mark.
struct SourceText {
    let bytes: [UInt8]

    /// Takes any bytes; what is not UTF-8 becomes U+FFFD, as browsers do it.
    init(_ raw: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var previous: UInt8 = 0
        for byte in String(decoding: raw, as: UTF8.self).utf8 {
            switch byte {
            case 0: bytes += [0xEF, 0xBF, 0xBD]
            case .carriageReturn, .formFeed: bytes.append(.lineFeed)
            case .lineFeed where previous == .carriageReturn: break
            default: bytes.append(byte)
            }
            previous = byte
        }
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// A piece as people are shown it: on one line, cut, without characters that would steer a terminal.
    func excerpt(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<bytes.count)
        let piece = String(decoding: bytes[range].prefix(Self.longestExcerpt * 4), as: UTF8.self)
        return piece.shown(upTo: Self.longestExcerpt)
    }

    /// In characters.
    private static let longestExcerpt = 60
}

extension String {
    /// Fit to stand in a sentence for people: one line, cut, nothing invisible.
    func shown(upTo length: Int = 40) -> String {
        var shown = ""
        var isSpace = true
        var count = 0
        for scalar in unicodeScalars {
            let space = scalar.value <= 0x20
            if space && isSpace { continue }
            guard count < length else { return shown.trimmed + "…" }
            shown.unicodeScalars.append(space ? " " : scalar.isVisible ? scalar : "\u{FFFD}")
            isSpace = space
            count += 1
        }
        return shown.trimmed
    }

    private var trimmed: String {
        last == " " ? String(dropLast()) : self
    }
}

extension Unicode.Scalar {
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
