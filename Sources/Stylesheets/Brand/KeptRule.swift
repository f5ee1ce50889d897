/// A rule that is kept, in text that was written from the tree.
indirect enum KeptRule {
    /// With what stands before the braces, and its declarations.
    case style(String, [String])
    case group(String, [KeptRule])

    /// Indented by two spaces for each level.
    func write(into text: inout String, indent: String) {
        switch self {
        case .style(let head, let declarations):
            text += "\(indent)\(head) {\n"
            for declaration in declarations { text += "\(indent)  \(declaration);\n" }
        case .group(let head, let rules):
            text += "\(indent)\(head) {\n"
            for rule in rules { rule.write(into: &text, indent: indent + "  ") }
        }
        text += indent + "}\n"
    }
}
