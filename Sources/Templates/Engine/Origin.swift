/// Where nodes were written: what their errors name, and what fills the blocks among them.
///
/// It goes with the nodes wherever they are inserted. A page's block shown deep inside a layout
/// still belongs to the page's file, and its own tags do not see what the layout was given.
struct Origin {
    let file: String
    /// The paths of this template and of those that include it, outermost first.
    let trail: [String]
    /// The tags that include it, outermost first.
    let includedFrom: [String]
    /// What is given in place of this template's blocks.
    let overrides: [String: Override]

    /// A block's replacement and where that was written.
    struct Override {
        let block: Node.Block
        let origin: Origin
    }

    /// The origin of a page's own template.
    init(page template: Template) {
        file = template.file
        trail = [template.path]
        includedFrom = []
        overrides = [:]
    }

    /// The origin of a template included by a tag on a line of this one.
    init(_ template: Template, includedFrom origin: Origin, line: Int, overrides: [String: Override]) {
        file = template.file
        trail = origin.trail + [template.path]
        includedFrom = origin.includedFrom + ["\(origin.file):\(line)"]
        self.overrides = overrides
    }

    /// These blocks as replacements; for a template that extends a layout as a whole, what it was
    /// given itself wins.
    func overrides(_ blocks: [Node.Block], passingOn: Bool) -> [String: Override] {
        let own = blocks.map { ($0.name, Override(block: $0, origin: self)) }
        return Dictionary(own) { first, _ in first }
            .merging(passingOn ? overrides : [:]) { _, outer in outer }
    }
}
