extension CSVRow {
    /// Whether no field holds anything but spaces.
    var isBlank: Bool {
        for position in 0..<count {
            if withField(position, { !$0.trimmedRange.isEmpty }) { return false }
        }
        return true
    }

    /// The fields as they stand in the file, each clipped to so many bytes, for whoever corrects the row.
    public func cells(upTo longest: Int = 10_000) -> [String] {
        (0..<count).map { position in
            withField(position) { String(decoding: $0.extracting($0.range(upTo: longest))) }
        }
    }

    /// The fields as names, in Windows-1252 where they are no UTF-8.
    var names: [String] { (0..<count).map { shown($0, upTo: 1000) } }

    /// The beginning of a field without surrounding spaces, in Windows-1252 where it is no UTF-8.
    func shown(_ position: Int, upTo longest: Int) -> String {
        withField(position) { field in
            let cell = field.extracting(field.trimmedRange)
            return cell.extracting(cell.range(upTo: longest)).shown
        }
    }
}

extension Span<UInt8> {
    /// At most so many bytes from the start, cut between two characters of UTF-8.
    func range(upTo longest: Int) -> Range<Int> {
        guard count > longest else { return 0..<count }
        var end = Swift.max(0, longest)
        // A byte 10xxxxxx goes on with the character before; no character has more than three of them.
        while end > 0, end + 3 > longest, self[end] & 0xC0 == 0x80 { end -= 1 }
        return 0..<end
    }

    /// As text, in Windows-1252 when it is no UTF-8.
    var shown: String {
        if isUTF8 { return String(decoding: self) }
        var text = String.UnicodeScalarView()
        for position in indices { text.append(Windows1252.scalar(self[position])) }
        return String(text)
    }
}
