extension ArraySlice<UInt8> {
    /// Where a mark begins.
    func firstIndex(of mark: String) -> Int? {
        guard let first = mark.utf8.first else { return nil }
        var rest = self
        while let index = rest.firstIndex(of: first) {
            if rest[index...].starts(with: mark.utf8) { return index }
            rest = rest[(index + 1)...]
        }
        return nil
    }

    /// Without the blanks and line ends around it.
    func trimmingBlanks() -> ArraySlice<UInt8> {
        guard let end = lastIndex(where: { !$0.isBlankOrLineEnd }) else { return [] }
        return self[...end].drop(while: \.isBlankOrLineEnd)
    }
}

extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
    }

    /// A space, a tab or part of a line end.
    var isBlankOrLineEnd: Bool {
        isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
    }
}
