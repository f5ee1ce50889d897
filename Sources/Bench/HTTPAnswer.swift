/// What the server answered.
struct HTTPAnswer {
    let head: String
    var body: ArraySlice<UInt8> = []

    var status: Int { head.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) } ?? 0 }

    var bodyLength: Int {
        get throws {
            if let length = headers("content-length").first.flatMap({ Int($0) }) { return length }
            guard [204, 304].contains(status) else { throw BenchFailure("An answer does not say how long it is:\n\(head)") }
            return 0
        }
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The values of a header, by its name in lower case.
    func headers(_ name: String) -> [Substring] {
        head.split(separator: "\r\n").dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { return nil }
            return line[line.index(after: colon)...].drop { $0 == " " }
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
