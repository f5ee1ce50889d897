/// One parsed file.
struct Template: Sendable {
    /// How deep tags may stand inside each other, in one file and with everything it includes.
    static let depthLimit = 100

    let path: String
    let file: String
    let nodes: [Node]
    /// Errors of syntax. A template with any is not compiled.
    let errors: [TemplateError]

    /// The tags that name other templates, wherever they stand.
    var references: [Reference] {
        nodes.flatMap(\.references)
    }

    /// The blocks a template that extends this one may fill, without those of its own layout.
    var ownBlocks: Set<String> {
        Set(nodes.flatMap(\.declaredBlocks))
    }

    /// The layouts this template extends as a whole.
    var layouts: [String] {
        nodes.compactMap {
            if case .parent(let path, _, isOutermost: true) = $0.content { path } else { nil }
        }
    }
}

/// A tag that names another template.
struct Reference: Sendable {
    let path: String
    let line: Int
    /// The blocks filled, `nil` for a partial.
    let blocks: [Node.Block]?
}

extension Node {
    fileprivate var references: [Reference] {
        switch content {
        case .text, .variable: []
        case .section(_, _, let body): body.flatMap(\.references)
        case .block(let block): block.body.flatMap(\.references)
        case .partial(let path): [Reference(path: path, line: line, blocks: nil)]
        case .parent(let path, let blocks, _):
            [Reference(path: path, line: line, blocks: blocks)] + blocks.flatMap(\.body).flatMap(\.references)
        }
    }

    fileprivate var declaredBlocks: [String] {
        switch content {
        case .text, .variable, .partial: []
        case .section(_, _, let body): body.flatMap(\.declaredBlocks)
        case .block(let block): [block.name] + block.body.flatMap(\.declaredBlocks)
        case .parent(_, let blocks, _): blocks.flatMap(\.body).flatMap(\.declaredBlocks)
        }
    }
}
