import Markdown

/// A Markdown text as a mail's plain part says it: links with their addresses, tables as lines.
enum PlainText {
    static func write(_ root: MarkdownNode) -> String {
        blocks(root.children).joined(separator: "\n") + "\n"
    }

    /// Lines, with an empty one between blocks.
    private static func blocks(_ nodes: [MarkdownNode]) -> [String] {
        let blocks = nodes.map(lines).filter { !$0.isEmpty }
        return Array(blocks.joined(separator: [""]))
    }

    private static func lines(_ node: MarkdownNode) -> [String] {
        switch node.kind {
        case .paragraph: paragraph(node)
        case .heading: inline(node.children).lines
        case .list: list(node)
        case .quote: blocks(node.children).map { $0.isEmpty ? ">" : "> \($0)" }
        case .codeBlock: node.literal.lines.map { "    \($0)" }
        case .table: node.children.map(row).filter { !$0.isEmpty }
        case .rule: ["* * *"]
        default: blocks(node.children)
        }
    }

    private static func paragraph(_ node: MarkdownNode) -> [String] {
        guard let link = node.children.first, node.children.count == 1, link.kind == .link else {
            return inline(node.children).lines
        }
        let label = inline(link.children)
        return label == link.address ? [label] : ["\(label):", link.address]
    }

    private static func list(_ node: MarkdownNode) -> [String] {
        var number = node.start ?? 0
        var lines: [String] = []
        for item in node.children {
            let mark = node.start == nil ? "- " : "\(number). "
            number &+= 1
            for (index, line) in blocks(item.children).enumerated() {
                let lead = index == 0 ? mark : String(repeating: " ", count: mark.count)
                lines.append(line.isEmpty ? "" : lead + line)
            }
        }
        return lines
    }

    private static func row(_ node: MarkdownNode) -> String {
        let cells = node.children.map { inline($0.children) }
        guard cells.contains(where: { !$0.isEmpty }) else { return "" }
        return cells.filter { !$0.isEmpty }.joined(separator: cells.count == 2 ? ": " : " | ")
    }

    private static func inline(_ nodes: [MarkdownNode]) -> String {
        nodes.map(inline).joined()
    }

    private static func inline(_ node: MarkdownNode) -> String {
        switch node.kind {
        case .text, .code: node.literal
        case .lineEnd: " "
        case .lineBreak: "\n"
        case .link: link(node)
        default: inline(node.children)
        }
    }

    private static func link(_ node: MarkdownNode) -> String {
        let label = inline(node.children)
        let isSaid = label == node.address || "mailto:\(label)" == node.address || "http://\(label)" == node.address
        return isSaid ? label : "\(label) (\(node.address))"
    }
}

extension String {
    /// Without an empty one at the end.
    fileprivate var lines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
