/// Turns a file's bytes into UTF-8 as they arrive. What has no meaning in UTF-16 becomes a byte that is no UTF-8,
/// so that the row it stands in is refused like any other that is not text.
struct TextDecoder {
    private enum Encoding {
        case utf8, utf16, windows1252
    }

    private let asked: CSVEncoding
    private(set) var mark: ByteOrderMark?
    private var encoding: Encoding?
    /// The first bytes, held back until the beginning of the file can be judged.
    private var opening: [UInt8] = []
    private var utf16 = UTF16Decoder(isLittleEndian: true)

    init(_ asked: CSVEncoding) {
        self.asked = asked
    }

    mutating func decode(_ bytes: Span<UInt8>, into buffer: inout RowBuffer) throws(FileError) {
        if encoding != nil { return append(bytes, to: &buffer) }
        for position in bytes.indices { opening.append(bytes[position]) }
        if opening.count >= FileSignature.longest { try open(into: &buffer) }
    }

    /// The end of the file: releases what was held back.
    mutating func finish(into buffer: inout RowBuffer) throws(FileError) {
        if encoding == nil { try open(into: &buffer) }
        utf16.finish(into: &buffer)
    }

    private mutating func open(into buffer: inout RowBuffer) throws(FileError) {
        if let kind = FileSignature.foreign(opening) { throw .notText(kind) }
        let skipped: Int
        switch (opening.first, opening.dropFirst().first, opening.dropFirst(2).first) {
        case (0xEF, 0xBB, 0xBF): (encoding, mark, skipped) = (.utf8, .utf8, 3)
        case (0xFF, 0xFE, _): (encoding, mark, skipped) = (.utf16, .utf16, 2)
        case (0xFE, 0xFF, _): (encoding, mark, skipped) = (.utf16, .utf16, 2)
        default: (encoding, mark, skipped) = (asked == .windows1252 ? .windows1252 : .utf8, nil, 0)
        }
        utf16 = UTF16Decoder(isLittleEndian: opening.first == 0xFF)
        append(Array(opening.dropFirst(skipped)).span, to: &buffer)
        opening = []
    }

    private mutating func append(_ bytes: Span<UInt8>, to buffer: inout RowBuffer) {
        switch encoding {
        case .utf8, nil: buffer.append(bytes)
        case .utf16: utf16.decode(bytes, into: &buffer)
        case .windows1252: for position in bytes.indices { buffer.append(Windows1252.scalar(bytes[position])) }
        }
    }
}
