import CMarkGFM

extension MarkdownText {
    /// Makes the headings of a text those of a page: the first is one below `level`, and none is more than one below the
    /// heading that it belongs to, whatever they were written as.
    static func lower(_ document: OpaquePointer, below level: Int) {
        guard let walk = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(walk) }
        var open: [Int] = []
        var event = cmark_iter_next(walk)
        while event != CMARK_EVENT_DONE {
            let node = cmark_iter_get_node(walk)
            let written = Int(cmark_node_get_heading_level(node))
            if event == CMARK_EVENT_ENTER, written > 0 {
                open = open.filter { $0 < written } + [written]
                cmark_node_set_heading_level(node, Int32(min(6, level + open.count)))
            }
            event = cmark_iter_next(walk)
        }
    }
}
