/// The headers of one part of a form (RFC 7578).
public struct MultipartPart: Sendable, Equatable {
    /// The field's name.
    public let name: String
    /// The name the file has at the sender, without folders; nil for a plain field. Never use it as a path.
    public let filename: String?
    /// As the sender claims.
    public let contentType: String?

    /// Reads the header lines of a part; nil without `Content-Disposition: form-data` and a name.
    init?(headers text: String) {
        var disposition: HeaderParameters?
        var type: String?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].trimmingASCIISpace()
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = HeaderParameters(value)
            case "content-type": type = value
            default: break
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition["name"] else { return nil }
        self.name = Self.decoded(name)
        filename = disposition["filename"].map { Self.base(Self.decoded($0)) }
        contentType = type
    }

    /// Browsers write quotes and line ends in names as `%22`, `%0D` and `%0A`, and nothing else (HTML §4.10.22.7).
    private static func decoded(_ name: String) -> String {
        var name = name
        for (escape, character) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] {
            name = name.split(separator: escape, omittingEmptySubsequences: false).joined(separator: character)
        }
        return name
    }

    private static func base(_ filename: String) -> String {
        let last = filename.split { $0 == "/" || $0 == "\\" }.last ?? ""
        return String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }))
    }
}
