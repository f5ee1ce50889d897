/// What the server answered.
struct HTTPAnswer {
    let head: String
    var body: ArraySlice<UInt8> = []

    var status: Int { head.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) } ?? 0 }

    var bodyLength: Int {
        get throws {
            if let length = headers("content-length").first.flatMap({ Int($0) }) { return length }
            guard [204, 304].contains(status) else {
                throw BenchFailure("An answer does not say how long it is:\n\(head)")
            }
            return 0
        }
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The values of a header, by its name in lower case.
    func headers(_ name: String) -> [Substring] {
        head.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { bytes in
            let line = Substring(bytes.dropLast())  // Without the CR.
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            // The length first: this is done for every page, and changing case is slow.
            let found = line[..<colon]
            guard found.utf8.count == name.utf8.count, found.lowercased() == name else { return nil }
            return line[line.utf8.index(after: colon)...].drop { $0 == " " }
        }
    }

    /// `name=value` of the cookies it sets.
    var cookies: [String] {
        headers("set-cookie").compactMap { $0.split(separator: ";").first.map(String.init) }
    }

    /// The value of the form field that every form carries.
    var formToken: String? {
        text.split(separator: "name=\"csrf\" value=\"").dropFirst().first?.split(separator: "\"").first.map(String.init)
    }
}
