public import Sponsorship

/// Why a file that can be read is not imported, as a sentence for whoever sent it.
struct ImportRefused: Error {
    let reason: String

    /// Figures of a month, a period or all time: among daily figures they would be counted twice.
    static let totals = Self(
        reason: "The figures of this file cover more than a day each, and would be counted twice among daily figures. "
            + "Export them by day and import that file.")

    /// There is nobody to ask while a file streams in.
    static func open(_ questions: [MappingQuestion]) -> Self {
        Self(reason: questions.map(\.sentence).joined(separator: " ") + " Upload the file to be looked at first.")
    }
}

extension ImportKind {
    /// What files may be about. The others are described and can be read, and have no way into the tables yet.
    public static let imported: [ImportKind] = [.metrics, .shows, .episodes, .advertisers, .placements, .lines]

    /// One of those, by the name that forms, addresses and scripts use.
    public init?(imported name: String) {
        guard let kind = Self(rawValue: name), Self.imported.contains(kind) else { return nil }
        self = kind
    }

    /// Their names in a sentence, for whoever gave another one.
    public static var importedNames: String { imported.map(\.rawValue).joined(separator: ", ") }
}

extension ImportMapping {
    /// Whether each figure is about one day.
    var isDaily: Bool {
        guard grain == .day else { return false }
        return !columns.contains { if case .unpivotMonth = $0.use { true } else { false } }
    }
}

extension Import {
    /// Why the file can never be imported as it is; nil for what another attempt may cure.
    static func refusal(_ error: any Error) -> String? {
        switch error {
        case let error as FileError: error.message
        case let error as MappingFault: error.message
        case let error as ImportRefused: error.reason
        default: nil
        }
    }
}
