/// A piece of a parsed template.
struct Node: Sendable {
    let line: Int
    let content: Content

    indirect enum Content: Sendable {
        case text([UInt8])
        case variable(String, isRaw: Bool)
        case section(String, isInverted: Bool, body: [Node])
        case partial(String)
        case block(Block)
        /// `isOutermost`: not inside anything of its file, so the file as a whole extends the layout.
        case parent(String, blocks: [Block], isOutermost: Bool)
    }

    /// A named part of a layout, or what is given in its place.
    struct Block: Sendable {
        let name: String
        let line: Int
        let body: [Node]
    }
}
