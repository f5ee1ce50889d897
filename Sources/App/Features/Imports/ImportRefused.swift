public import Sponsorship

/// Why a file that can be read is not imported, as a sentence for whoever sent it.
struct ImportRefused: Error {
    let reason: String

    /// There is nobody to ask while a file streams in.
    static func open(_ questions: [MappingQuestion]) -> Self {
        let sentences = questions.map(\.sentence).joined(separator: " ")
        return Self(reason: "\(sentences) Upload the file to be looked at first, and answer there.")
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
    /// Whether each figure is about one episode on one day. All others are kept apart, for they would be counted twice among
    /// these.
    var isDaily: Bool {
        guard about == .episodes, grain == .day else { return false }
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
