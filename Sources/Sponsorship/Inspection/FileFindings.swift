/// What was found in a file before anybody said anything about it.
public struct FileFindings: Sendable, Equatable, Codable {
    /// How the file has to be read: as detected, or as Windows-1252 when it is no UTF-8.
    public var encoding: CSVEncoding
    public var encodingEvidence: EncodingEvidence
    /// The first line, from 1, that is no UTF-8.
    public var firstUndecodableLine: Int?
    public var delimiter: Delimiter
    /// The sections of the file in order; one, as a rule.
    public var tables: [TableFindings]
    /// Sections beyond those that are described.
    public var furtherTables: Int

    /// Rows of all sections.
    public var rows: Int { tables.reduce(0) { $0 + $1.rows } }
}

/// What separates a file's columns.
public enum Delimiter: String, Sendable, Codable, CaseIterable {
    case comma, semicolon, tab

    init(_ byte: UInt8?) {
        self = byte == UInt8(ascii: ";") ? .semicolon : byte == UInt8(ascii: "\t") ? .tab : .comma
    }

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// What an encoding was told from.
public enum EncodingEvidence: String, Sendable, Codable, CaseIterable {
    case utf8Mark = "utf-8-mark"
    case utf16Mark = "utf-16-mark"
    case ascii
    case validUTF8 = "valid-utf-8"
    case notUTF8 = "not-utf-8"
    /// A person said Windows-1252.
    case asked
}

extension FileFindings {
    /// The evidence as a sentence.
    public var encodingSentence: String {
        switch encodingEvidence {
        case .utf8Mark: "The file is UTF-8: it begins with the mark of that encoding."
        case .utf16Mark: "The file is UTF-16: it begins with the mark of that encoding."
        case .ascii: "The file holds plain ASCII characters only, which every encoding shares."
        case .validUTF8: "The file is UTF-8: all its bytes are valid."
        case .notUTF8:
            "The file is read as Windows-1252: line \(firstUndecodableLine ?? 1) is not valid UTF-8."
        case .asked: "The file is read as Windows-1252, as chosen."
        }
    }
}
