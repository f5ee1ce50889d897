import Foundation

@testable import Mail

/// A message to start from.
func sample(_ change: (inout Message) throws -> Void = { _ in }) throws -> Message {
    var message = Message(
        id: try MessageID("mail_1", at: "lakeside.example"), date: Date(timeIntervalSince1970: 1_795_867_200),
        from: Mailbox(try MailAddress("post@desk.example"), name: HeaderText(flattening: "Lakeside Stories")),
        to: Mailbox(try MailAddress("maria@lakeside.example"), name: HeaderText(flattening: "Maria")),
        subject: HeaderText(flattening: "Your file was saved"), text: "Hello Maria,\nall is well.\n")
    try change(&message)
    return message
}

extension Message {
    var wire: String { String(decoding: bytes(), as: UTF8.self) }

    /// Headers as a reader unfolds them, and what follows them.
    var parsed: Parsed { Parsed(wire) }
}

/// A message read by other code than that which wrote it.
struct Parsed {
    let headers: [(name: String, value: String)]
    let lines: [String]
    let body: String

    init(_ wire: String) {
        let parts = wire.components(separatedBy: "\r\n\r\n")
        body = parts.dropFirst().joined(separator: "\r\n\r\n")
        lines = wire.components(separatedBy: "\r\n")
        headers = parts[0].replacing("\r\n ", with: " ").components(separatedBy: "\r\n").map { line in
            let colon = line.firstIndex(of: ":") ?? line.startIndex
            return (String(line[..<colon]), line[colon...].dropFirst().trimmingCharacters(in: .whitespaces))
        }
    }

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// A header with its encoded words put together.
    func text(_ name: String) -> String? {
        self[name].map { value in
            let joined = value.replacing("?= =?UTF-8?B?", with: "?=\u{0}=?UTF-8?B?")
            let bytes = joined.components(separatedBy: "\u{0}").flatMap { word -> [UInt8] in
                guard let match = word.wholeMatch(of: /=\?UTF-8\?B\?(.*)\?=/),
                    let data = Data(base64Encoded: String(match.1))
                else { return Array(word.utf8) }
                return Array(data)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
