/// Turns a page's template, with all it includes, into a program.
///
/// Syntax, missing files and cycles are the `Library`'s to report; what is broken in one of these
/// ways is left out here.
struct Compiler {
    let library: Library
    let page: String
    private(set) var errors: [TemplateError] = []
    private var text: [UInt8] = []
    private var levels = 2
    private var depth = 0
    private var size = 0

    /// Bytes of text a page may come to, and as how many a tag counts.
    private static let sizeLimit = 16_000_000
    private static let tagSize = 100

    /// Compiles one page's template. The program is only good if there are no errors.
    static func compile<P: Page>(_: P.Type, from library: Library) -> (program: Program, errors: [TemplateError]) {
        var compiler = Compiler(library: library, page: String(describing: P.self))
        let instructions = compiler.compile(
            path: P.template, frame: Schema(of: P.Frame.self), page: Schema(of: P.self))
        let program = Program(text: compiler.text, instructions: instructions, levels: compiler.levels)
        return (program, compiler.errors)
    }

    private init(library: Library, page: String) {
        self.library = library
        self.page = page
    }

    private mutating func compile(path: String, frame: Schema, page: Schema) -> [Instruction] {
        guard let template = library[path] else {
            errors.append(TemplateError(file: "\(path).mustache", reason: .missingPageTemplate(page: page.type)))
            return []
        }
        let context = Context(
            origin: Origin(page: template), scopes: Scopes(frame: frame, page: page), line: 1)
        for schema in [frame, page] { reportRepeatedNames(in: schema, context) }
        return template.errors.isEmpty ? compile(template.nodes, context) : []
    }

    /// Compiles what stands inside a tag or a file.
    mutating func compile(_ nodes: [Node], _ context: Context) -> [Instruction] {
        var instructions: [Instruction] = []
        append(nodes, context, to: &instructions)
        return instructions
    }

    /// Appends the instructions for nodes that stand in place of a tag.
    mutating func append(_ nodes: [Node], _ context: Context, to instructions: inout [Instruction]) {
        levels = max(levels, context.scopes.level + 1)
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            var context = context
            context.line = node.line
            guard isWithinLimits(node, context) else { return }
            append(node, context, to: &instructions)
        }
    }

    private mutating func append(_ node: Node, _ context: Context, to instructions: inout [Instruction]) {
        switch node.content {
        case .text(let bytes):
            append(literal: bytes, to: &instructions)
        case .variable(let name, let isRaw):
            instructions += variable(name, isRaw: isRaw, context)
        case .section(let name, let isInverted, let body):
            instructions += section(name, isInverted: isInverted, body, context)
        case .partial(let path):
            include(path, overrides: [:], context, to: &instructions)
        case .parent(let path, let blocks, let isOutermost):
            let overrides = context.origin.overrides(blocks, passingOn: isOutermost)
            include(path, overrides: overrides, context, to: &instructions)
        case .block(let block):
            let given = context.origin.overrides[block.name]
            append((given?.block ?? block).body, context.with(given?.origin ?? context.origin), to: &instructions)
        }
    }

    /// Texts that follow each other become one instruction.
    private mutating func append(literal bytes: [UInt8], to instructions: inout [Instruction]) {
        let start = text.count
        text += bytes
        if case .literal(let last) = instructions.last, last.upperBound == start {
            instructions[instructions.count - 1] = .literal(last.lowerBound..<text.count)
        } else {
            instructions.append(.literal(start..<text.count))
        }
    }

    private mutating func include(
        _ path: String, overrides: [String: Origin.Override], _ context: Context,
        to instructions: inout [Instruction]
    ) {
        guard let template = library[path], template.errors.isEmpty, !context.origin.trail.contains(path) else {
            return
        }
        let origin = Origin(template, includedFrom: context.origin, line: context.line, overrides: overrides)
        append(template.nodes, context.with(origin), to: &instructions)
    }

    /// Includes can multiply; what comes out is bounded, and so is the depth of writing it.
    private mutating func isWithinLimits(_ node: Node, _ context: Context) -> Bool {
        guard size <= Self.sizeLimit else { return false }
        if case .text(let bytes) = node.content { size += bytes.count } else { size += Self.tagSize }
        guard size <= Self.sizeLimit else {
            report(.tooLarge(page: page), context)
            return false
        }
        guard depth <= Template.depthLimit else {
            report(.tooDeep, context)
            return false
        }
        return true
    }

    /// Adds an error at the node at hand.
    mutating func report(_ reason: TemplateError.Reason, _ context: Context) {
        errors.append(context.error(reason))
    }
}
