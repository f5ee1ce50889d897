extension ProposalDraft {
    /// Encoding, delimiter, and which section is meant.
    mutating func describeFile() {
        mapping.encoding = findings.encoding
        mapping.delimiter = findings.delimiter
        if findings.encodingEvidence == .notUTF8 { note(findings.encodingSentence) }
        mapping.table = findings.choice(proposal.table)
        let others = findings.tables.count { !$0.isPreamble } + findings.furtherTables
        if others > 1 {
            note("The file has \(others) sections; the one below line \(table.headerLine) is read.")
        }
        mapping.skipsTotals = !table.totalsLines.isEmpty
        if let line = table.totalsLines.first {
            note(
                table.totalsLines.count == 1
                    ? "Line \(line) sums up the others and is left out."
                    : "\(table.totalsLines.count.grouped) lines sum up others and are left out, the first on line \(line)."
            )
        }
        if table.misshapen > 0 {
            note("\(table.misshapen.grouped) rows have another number of fields than the header.")
        }
    }

    /// Words for "nothing yet" in columns that hold something else.
    mutating func settlePlaceholders() {
        for (findings, column) in used where column.hasPlaceholders {
            for placeholder in findings.placeholders {
                let word = placeholder.text.lowercased()
                if !mapping.placeholders.contains(word) { mapping.placeholders.append(word) }
                note("\(findings.name): \(placeholder.count.grouped) × \(placeholder.text) counts as empty.")
            }
        }
    }
}

extension FileFindings {
    /// How a mapping names one of the tables; nil when the file is nothing but that table.
    func choice(_ position: Int) -> TableChoice? {
        guard tables.indices.contains(position) else { return nil }
        let table = tables[position]
        if tables.count == 1, table.headerLine == 1, table.repeatedHeaders == 0 { return nil }
        let isFirst = !tables[..<position].contains { $0.fingerprint == table.fingerprint }
        return isFirst ? .header(fingerprint: table.fingerprint) : .index(position)
    }
}
