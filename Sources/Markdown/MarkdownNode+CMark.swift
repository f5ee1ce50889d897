import CMarkGFM

extension MarkdownNode {
    /// Throws `tooDeep`, before the stack of a thread is at its end.
    init(_ node: OpaquePointer, depth: Int = 0, in line: Int = 1) throws(MarkdownError) {
        guard depth <= MarkdownText.deepest else { throw .tooDeep }
        let own = Int(cmark_node_get_start_line(node))
        self.line = own > 0 ? own : line
        kind = Kind(rawValue: Self.text(cmark_node_get_type_string(node))) ?? .other
        literal = Self.text(cmark_node_get_literal(node))
        address = Self.text(cmark_node_get_url(node))
        start =
            kind == .list && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            ? Int(cmark_node_get_list_start(node)) : nil
        var children: [MarkdownNode] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(try MarkdownNode(child, depth: depth + 1, in: self.line))
            next = cmark_node_next(child)
        }
        self.children = children
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
