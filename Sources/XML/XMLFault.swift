import CExpat

/// Why a document cannot be read any further, and where that was seen.
public struct XMLFault: Error, Sendable, Equatable {
    public enum Kind: Sendable {
        /// It ends before its end.
        case cutOff
        case unknownEncoding
        case malformed
    }

    public let kind: Kind
    /// In the parser's own words.
    public let reason: String
    public let line: Int

    init(_ code: XML_Error, line: Int) {
        self.line = line
        reason = XML_ErrorString(code).map { String(cString: $0) } ?? "it is not XML"
        switch code {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION, XML_ERROR_PARTIAL_CHAR:
            kind = .cutOff
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: kind = .unknownEncoding
        default: kind = .malformed
        }
    }
}
