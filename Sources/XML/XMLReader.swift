import CExpat

/// An expat parser. It resolves no entity that a document declares outside of itself, and asks nobody for anything.
public final class XMLReader {
    /// What a reader does beyond what every one does.
    public struct Habits: OptionSet, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// Tells the listener of comments and the like. Entities of the document's own are not replaced then.
        public static let hearsOthers = Habits(rawValue: 1)
        /// Reads windows-1252, which expat does not know.
        public static let readsWindows1252 = Habits(rawValue: 2)
    }

    private let parser: XML_Parser?
    /// While a piece is being read.
    private var listener: (any XMLListener)?

    public init(_ habits: Habits = []) {
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: XMLName.separator))
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        listen(habits)
    }

    deinit { XML_ParserFree(parser) }

    /// Reads the next piece of a document, and tells the listener what is in it. After an error nothing more may be read.
    public func read(
        _ piece: ArraySlice<UInt8>, isLast: Bool, for listener: any XMLListener
    ) throws(XMLFault) {
        self.listener = listener
        defer { self.listener = nil }
        let status = piece.withUnsafeBytes { bytes in
            let place = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return XML_Parse(parser, place, Int32(clamping: bytes.count), isLast ? 1 : 0)
        }
        guard status == XML_STATUS_OK else { throw XMLFault(XML_GetErrorCode(parser), line: line) }
    }

    /// Ends the reading, which then throws; for a listener that has heard enough.
    public func stop() { XML_StopParser(parser, XML_Bool(XML_FALSE)) }

    /// The line that is being read, counted from 1.
    public var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) }

    /// The listener behind a callback's pointer. A reader outlives its parser.
    private static func listener(_ pointer: UnsafeMutableRawPointer?) -> (any XMLListener)? {
        pointer.flatMap { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue().listener }
    }

    private func listen(_ habits: Habits) {
        XML_SetElementHandler(
            parser,
            { pointer, name, attributes in
                guard let name else { return }
                XMLReader.listener(pointer)?.start(XMLName(String(cString: name)), XMLAttributes(attributes))
            }, { pointer, _ in XMLReader.listener(pointer)?.end() })
        XML_SetCharacterDataHandler(parser) { pointer, text, length in
            guard let text, length > 0 else { return }
            XMLReader.listener(pointer)?.text(UnsafeRawBufferPointer(start: text, count: Int(length)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, declares in
            XMLReader.listener(pointer)?.doctype(declares: declares != 0)
        }
        if habits.contains(.hearsOthers) {
            XML_SetDefaultHandler(parser) { pointer, _, _ in XMLReader.listener(pointer)?.other() }
        }
        if habits.contains(.readsWindows1252) {
            XML_SetUnknownEncodingHandler(
                parser, { _, name, encoding in Windows1252.describe(name, to: encoding) ? 1 : 0 }, nil)
        }
    }
}
