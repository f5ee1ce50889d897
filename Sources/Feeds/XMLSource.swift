import CExpat

/// An expat parser that refuses DOCTYPE, stops at limits, and tells a builder what it sees.
final class XMLSource {
    private let parser: XML_Parser?
    let builder: FeedBuilder
    private let limits: FeedLimits
    private var depth = 0
    /// Why we stopped it ourselves.
    private var stop: FeedError?
    /// Whether anything was recognised in the piece that is being read, and how many bytes went in since.
    private var hasMoved = false
    private var stalled = 0

    /// Stands between a namespace and a name. Whitespace other than a space is normalised away in attributes, so no
    /// namespace holds it.
    static let separator = UInt8(ascii: "\n")
    private static let piece = 64 << 10

    init(_ builder: FeedBuilder, _ limits: FeedLimits) {
        self.builder = builder
        self.limits = limits
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator))
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        listen()
    }

    deinit { XML_ParserFree(parser) }

    func parse(_ bytes: [UInt8]) throws(FeedError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.piece)
            rest = rest.dropFirst(piece.count)
            try parse(piece)
        }
    }

    private func parse(_ piece: ArraySlice<UInt8>) throws(FeedError) {
        hasMoved = false
        let status = piece.withUnsafeBytes { bytes in
            XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 0)
        }
        guard status == XML_STATUS_OK else { throw failure }
        stalled = hasMoved ? 0 : stalled + piece.count
        guard stalled <= limits.token else { throw .longToken(line: line) }
    }

    func finish() throws(FeedError) {
        guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw failure }
    }

    private var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) }

    private var failure: FeedError {
        if let stop { return stop }
        let code = XML_GetErrorCode(parser)
        switch code {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION, XML_ERROR_PARTIAL_CHAR:
            return .cutOff(line: line)
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: return .unknownEncoding(line: line)
        default:
            return .malformed(line: line, reason: XML_ErrorString(code).map { String(cString: $0) } ?? "it is not XML")
        }
    }

    /// Ends the parsing from within a callback.
    private func stop(_ error: FeedError) {
        stop = stop ?? error
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    // MARK: What expat saw

    fileprivate func start(_ name: XMLName, _ attributes: [String: String]) {
        depth += 1
        guard depth <= limits.depth else { return stop(.tooDeep(line: line)) }
        do throws(FeedError) { try builder.start(name, attributes) } catch { stop(error) }
    }

    fileprivate func end() {
        depth -= 1
        builder.end()
    }

    fileprivate func refuseDoctype() { stop(.doctype(line: line)) }

    /// The source behind a callback's pointer. It outlives its parser.
    fileprivate static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLSource? {
        let source = pointer.map { Unmanaged<XMLSource>.fromOpaque($0).takeUnretainedValue() }
        source?.hasMoved = true
        return source
    }
}

extension XMLSource {
    private func listen() {
        XML_SetElementHandler(
            parser,
            { pointer, name, attributes in
                guard let name, let source = XMLSource.of(pointer) else { return }
                source.start(XMLName(name), XMLSource.dictionary(attributes))
            }, { pointer, _ in XMLSource.of(pointer)?.end() })
        XML_SetCharacterDataHandler(parser) { pointer, text, length in
            guard let text, length > 0 else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
            XMLSource.of(pointer)?.builder.text(bytes)
        }
        XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, _ in XMLSource.of(pointer)?.refuseDoctype() }
        // For what feeds hold and we do not want, comments for one: only to see that it moves.
        XML_SetDefaultHandler(parser) { pointer, _, _ in _ = XMLSource.of(pointer) }
        XML_SetUnknownEncodingHandler(
            parser, { _, name, encoding in Windows1252.describe(name, to: encoding) ? 1 : 0 }, nil)
    }

    private static func dictionary(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> [String: String] {
        var found: [String: String] = [:]
        var place = list
        // Names and values in turn, then a null.
        while let name = place?.pointee, let value = place?.advanced(by: 1).pointee {
            found[String(cString: name)] = String(cString: value)
            place = place?.advanced(by: 2)
        }
        return found
    }
}

/// The name of an element: the namespace it means, whatever prefix was written.
struct XMLName: Equatable {
    /// In lower case, for feeds spell Apple's in every way; empty for none.
    let namespace: String
    let local: String

    init(_ name: UnsafePointer<XML_Char>) {
        let text = String(cString: name)
        let parts = text.utf8.split(separator: XMLSource.separator, maxSplits: 1).map { String($0) ?? "" }
        namespace = parts.count > 1 ? parts[0].lowercased() : ""
        local = parts.last ?? ""
    }
}
