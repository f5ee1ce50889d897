import Markdown
import Templates

/// More of a landing page, as an admin writes it in Markdown and as visitors see it.
struct LandingText: Sendable {
    /// In characters.
    static let longest = 8_000
    /// More columns cannot be read on a phone.
    static let mostColumns = 6

    /// Its headings come below the one of the page.
    let html: Markup

    /// Throws everything that cannot stand there.
    init(_ source: String) throws(LandingTextFaults) {
        guard source.count <= Self.longest else { throw LandingTextFaults([.tooLong(source.count)]) }
        let text = try Self.read(source)
        let found = Self.unseen(in: source) + text.root.all.compactMap(\.fault)
        let faults = found.reduce(into: [LandingTextFault]()) { faults, fault in
            if !faults.contains(fault) { faults.append(fault) }
        }
        guard faults.isEmpty else { throw LandingTextFaults(faults) }
        html = Markup(trusted: text.html.replacing("<a href=\"", with: "<a rel=\"nofollow noopener\" href=\""))
    }

    private static func read(_ source: String) throws(LandingTextFaults) -> MarkdownText {
        do throws(MarkdownError) {
            return try MarkdownText(source, headingsBelow: 1)
        } catch {
            throw LandingTextFaults([error == .tooDeep ? .tooDeep : .tooLong(source.count)])
        }
    }

    private static func unseen(in source: String) -> [LandingTextFault] {
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.enumerated().compactMap { number, line in
            line.unicodeScalars.contains { $0 != "\t" && $0.isNeverShown } ? .unseen(line: number + 1) : nil
        }
    }
}

extension MarkdownNode {
    /// What of it cannot stand on a landing page.
    fileprivate var fault: LandingTextFault? {
        switch kind {
        case .html, .htmlBlock: .html(line: line)
        case .image: .picture(line: line)
        case .link: leadsSomewhere ? nil : .address(address, line: line)
        case .table: (children.first?.children.count ?? 0) > LandingText.mostColumns ? .wideTable(line: line) : nil
        default: nil
        }
    }

    private var leadsSomewhere: Bool {
        ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
    }
}
