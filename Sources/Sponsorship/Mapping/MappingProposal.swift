/// How a file would be read if nobody objected, why, and what has to be asked first.
public struct MappingProposal: Sendable, Equatable, Codable {
    public var mapping: ImportMapping
    /// The position of the chosen table in the findings.
    public var table = 0
    /// The name of the preset that was recognised.
    public var preset: String?
    /// What was decided and from what, one sentence each.
    public var evidence: [String] = []
    public var questions: [MappingQuestion] = []

    /// Nothing has to be asked: the step of mapping can be passed over.
    public var isComplete: Bool { questions.isEmpty }

    /// What was said of an earlier file with this header is asked about this one.
    public var asksAgain: Bool {
        questions.contains { if case .again = $0 { true } else { false } }
    }

    public init(mapping: ImportMapping) {
        self.mapping = mapping
    }
}
