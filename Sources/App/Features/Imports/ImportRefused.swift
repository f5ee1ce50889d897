import Sponsorship

/// Why a file that can be read is not imported, as a sentence for whoever sent it.
struct ImportRefused: Error {
    let reason: String
    /// It is refused because nothing says which show it is about.
    var isAboutShow = false

    /// There is nobody to ask while a file streams in.
    static func open(_ questions: [MappingQuestion]) -> Self {
        let sentences = questions.map(\.sentence).joined(separator: " ")
        let isAboutShow = questions.contains(.show) || questions.contains(.again(field: "show"))
        return Self(
            reason: "\(sentences) Upload the file to be looked at first, and answer there.", isAboutShow: isAboutShow)
    }

    /// Throws when somebody says with the file what a column of it says for each row.
    static func check(_ said: [String: String], _ mapping: ImportMapping) throws(ImportRefused) {
        for field in said.keys where mapping.columns.contains(where: { $0.use.field == field }) {
            throw ImportRefused(
                reason: "The file names the \(mapping.kind.label(of: field).lowercasedFirst) of each row itself. "
                    + "Send it without \(field), or leave its column out.")
        }
    }
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
