import Foundation

/// Turns Google's answer about cells, JSON, into CSV while it arrives: `{"range": …, "values": [[…], …]}`. Only what has
/// not become a cell yet is held, so a sheet may be as long as it likes.
struct SheetRows {
    private var path: [Level] = []
    /// What is being read: a text between quotes, or a number or word up to whatever ends it.
    private var token = Token.none
    private var bytes: [UInt8] = []
    private var isEscaped = false
    /// The last name or text of the outer object: before the list of rows, its name.
    private var name: [UInt8] = []
    private var isOver = false
    private var table = CSVTable()

    private enum Level { case object, rows, cells, other }
    private enum Token { case none, text, word }

    /// Of one cell, in bytes. Google takes 50,000 characters.
    private static let longest = 1_000_000

    /// The rows that end in this piece.
    mutating func read(_ piece: [UInt8]) throws(GoogleError) -> [UInt8] {
        for byte in piece {
            switch token {
            case .text: try text(byte)
            case .word where Self.isWord(byte): try keep(byte)
            case .word:
                try endWord()
                try structure(byte)
            case .none: try structure(byte)
            }
        }
        return table.take()
    }

    /// The rest. Throws when the answer broke off.
    mutating func finish() throws(GoogleError) -> [UInt8] {
        guard isOver, path.isEmpty, token == .none else { throw .unreadable }
        return table.take()
    }

    private mutating func text(_ byte: UInt8) throws(GoogleError) {
        if byte == UInt8(ascii: "\""), !isEscaped { return try endText() }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        try keep(byte)
    }

    private mutating func keep(_ byte: UInt8) throws(GoogleError) {
        guard bytes.count < Self.longest else { throw .unreadable }
        bytes.append(byte)
    }

    private mutating func structure(_ byte: UInt8) throws(GoogleError) {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"), UInt8(ascii: ","),
            UInt8(ascii: ":"):
            return
        case UInt8(ascii: "{"), UInt8(ascii: "["): try open(isList: byte == UInt8(ascii: "["))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): try close(isList: byte == UInt8(ascii: "]"))
        case UInt8(ascii: "\""): token = .text
        case _ where Self.isWord(byte):
            token = .word
            try keep(byte)
        default: throw .unreadable
        }
    }

    private mutating func open(isList: Bool) throws(GoogleError) {
        guard !isOver, path.count < 8 else { throw .unreadable }
        switch (path.last, isList) {
        case (nil, false): path.append(.object)
        case (nil, true), (.cells, _), (.rows, false): throw .unreadable
        case (.rows, true): path.append(.cells)
        case (.object, true) where path.count == 1 && name == Array("values".utf8): path.append(.rows)
        case (.object, _), (.other, _): path.append(.other)
        }
    }

    private mutating func close(isList: Bool) throws(GoogleError) {
        guard let level = path.popLast() else { throw .unreadable }
        switch level {
        case .cells where isList: table.endRow()
        case .rows where isList, .other: break
        case .object where !isList: isOver = true
        default: throw .unreadable
        }
    }

    private mutating func endText() throws(GoogleError) {
        defer { end() }
        switch path.last {
        case .cells: table.add(try plain())
        case .object: name = bytes
        default: break
        }
    }

    private mutating func endWord() throws(GoogleError) {
        defer { end() }
        guard path.last == .cells else { return }
        switch String(decoding: bytes, as: UTF8.self) {
        case "null": table.add([])
        case "true": table.add(Array("TRUE".utf8))
        case "false": table.add(Array("FALSE".utf8))
        case let number: table.add(Array(try Self.written(number).utf8))
        }
    }

    private mutating func end() {
        (token, isEscaped) = (.none, false)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The text without its escapes.
    private func plain() throws(GoogleError) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
        let quote = UInt8(ascii: "\"")
        guard let text = try? JSONDecoder().decode(String.self, from: Data([quote] + bytes + [quote])) else {
            throw .unreadable
        }
        return Array(text.utf8)
    }

    /// As people write it: 1.2E+7 is 12000000.
    private static func written(_ number: String) throws(GoogleError) -> String {
        guard number.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?/) != nil else { throw .unreadable }
        guard number.contains(where: { $0 == "e" || $0 == "E" }) else { return number }
        return Decimal(string: number).map { "\($0)" } ?? number
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
