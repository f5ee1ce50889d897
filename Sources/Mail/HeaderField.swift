/// A header as it is sent, folded, without its last line end.
struct HeaderField: Sendable, Equatable {
    /// Lines should have no more, and must have no more than 998 (RFC 5322, 2.1.1).
    static let width = 76

    let name: String
    /// What follows the colon, with its blank and its folds.
    let body: String

    init(_ name: String, body: String) {
        (self.name, self.body) = (name, body)
    }

    /// Folds between the words where a line would be too long. A word that alone is longer stays whole.
    init(_ name: String, words: [String]) {
        var (body, column) = ("", name.utf8.count + 1)
        for word in words {
            let needed = word.utf8.count + 1
            if column + needed > Self.width, !body.isEmpty {
                body += "\r\n"
                column = 0
            }
            body += " " + word
            column += needed
        }
        self.init(name, body: body)
    }

    /// Text that people read.
    init(_ name: String, text: HeaderText) {
        let text = text.description
        let words =
            EncodedWords.areNeeded(for: text)
            ? EncodedWords.encode(text, room: Self.room(after: name))
            : text.split(separator: " ").map(String.init)
        self.init(name, words: words)
    }

    init(_ name: String, _ mailbox: Mailbox) {
        self.init(name, words: mailbox.words(room: Self.room(after: name)))
    }

    /// What the first line has left for a word.
    private static func room(after name: String) -> Int { width - name.utf8.count - 2 }

    var line: String { "\(name):\(body)" }
}
