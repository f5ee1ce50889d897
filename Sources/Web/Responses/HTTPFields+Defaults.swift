import HTTPTypes

extension HTTPFields {
    /// Adds the fields that are not there yet.
    mutating func fill(_ defaults: HTTPFields) {
        for field in defaults where !contains(field.name) { append(field) }
    }

    func adding(_ others: HTTPFields) -> HTTPFields {
        var fields = self
        fields.append(contentsOf: others)
        return fields
    }

    /// Adds a name to `Vary` once.
    mutating func vary(on name: HTTPField.Name) {
        let present = self[values: .vary].flatMap { $0.split(separator: ",") }.map { $0.trimmingASCIISpace() }
        guard !present.contains(where: { $0.lowercased() == name.canonicalName || $0 == "*" }) else { return }
        self[.vary] = (present + [name.rawName]).joined(separator: ", ")
    }
}
