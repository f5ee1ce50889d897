/// Puts the tags of one template in order: what is inside what.
struct Parser {
    private let file: String
    private var open: [Open] = []
    private var nodes: [Node] = []
    private var errors: [TemplateError] = []
    private var surroundings = Surroundings()

    /// A tag whose end has not come yet.
    private struct Open {
        let tag: Tag
        let line: Int
        var children: [Node] = []
    }

    /// Reads a template. Its errors come with it.
    static func template(at path: String, from source: TemplateSources.Source) -> Template {
        let scanner = Scanner(source)
        var parser = Parser(file: source.file)
        for token in scanner.tokens { parser.take(token) }
        while !parser.open.isEmpty { parser.closeUnclosed() }
        return Template(
            path: path, file: source.file, nodes: parser.nodes, errors: scanner.errors + parser.errors)
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func take(_ token: Token) {
        switch token.content {
        case .text(let text):
            surroundings.pass(text)
            append(.text(text), line: token.line)
        case .tag(let tag): take(tag, line: token.line)
        }
    }

    private mutating func take(_ tag: Tag, line: Int) {
        switch tag.kind {
        case .variable:
            if !surroundings.isSafeForText { refuse(.outsideQuotes(tag.name), line: line) }
            append(.variable(tag.name, isRaw: false), line: line)
        case .raw: append(.variable(tag.name, isRaw: true), line: line)
        case .partial: append(.partial(tag.name), line: line)
        case .section, .inverted, .block, .parent: open.append(Open(tag: tag, line: line))
        case .close: close(tag.name, line: line)
        case .comment, .unsupported: break
        }
    }

    /// Closes what has that name, and reports what is open inside of it.
    private mutating func close(_ name: String, line: Int) {
        guard let index = open.lastIndex(where: { $0.tag.name == name }) else {
            return refuse(.strayClose(name), line: line)
        }
        while open.count > index + 1 { closeUnclosed() }
        closeLast()
    }

    private mutating func closeUnclosed() {
        guard let last = open.last else { return }
        refuse(.unclosed(last.tag.name), line: last.line)
        closeLast()
    }

    private mutating func closeLast() {
        guard let last = open.popLast() else { return }
        if open.count == Template.depthLimit { refuse(.tooDeep, line: last.line) }
        guard open.count < Template.depthLimit else { return }
        append(content(of: last), line: last.line)
    }

    private mutating func content(of open: Open) -> Node.Content {
        let name = open.tag.name
        switch open.tag.kind {
        case .block: return .block(Node.Block(name: name, line: open.line, body: open.children))
        case .parent:
            return .parent(name, blocks: blocks(of: open), isOutermost: self.open.isEmpty)
        default:
            return .section(name, isInverted: open.tag.kind == .inverted, body: open.children)
        }
    }

    /// The blocks inside a parent tag. Nothing else there would ever be shown.
    private mutating func blocks(of parent: Open) -> [Node.Block] {
        var blocks: [Node.Block] = []
        for child in parent.children {
            switch child.content {
            case .block(let block) where blocks.contains { $0.name == block.name }:
                refuse(.duplicateBlock(block.name), line: block.line)
            case .block(let block): blocks.append(block)
            case .text(let text) where text.allSatisfy(\.isBlankOrLineEnd): break
            default: refuse(.contentOutsideBlock(layout: parent.tag.name), line: child.line)
            }
        }
        return blocks
    }

    private mutating func append(_ content: Node.Content, line: Int) {
        let node = Node(line: line, content: content)
        if open.isEmpty {
            nodes.append(node)
        } else {
            open[open.count - 1].children.append(node)
        }
    }

    private mutating func refuse(_ reason: TemplateError.Reason, line: Int) {
        errors.append(TemplateError(file: file, line: line, reason: reason))
    }
}
