import Markdown

/// A template that fits its variables, ready to be filled.
public struct MailTemplate: Sendable {
    static let longestSubject = 200

    let subject, text, html: [MailPiece]

    /// Throws everything that is wrong with it.
    public init(_ source: MailSource, _ variables: [MailVariable]) throws(MailTemplateErrors) {
        let subject = MarkedText(source.subject, .subject, variables)
        let text = MarkedText(source.text, .text, variables)
        let subjectErrors = Self.faults(of: source.subject) + subject.errors
        guard source.text.contains(where: { !$0.isWhitespace }) else {
            throw MailTemplateErrors(subjectErrors + [MailTemplateError(.text, .empty)])
        }
        let markdown = try Self.read(text.text, else: subjectErrors + text.errors)
        let faults = markdown.root.all.compactMap { $0.fault(text, variables) }
        try MailTemplateErrors(subjectErrors + text.errors + faults).check()
        self.subject = PieceCutter.cut(subject.text, subject, isHTML: false)
        self.text = PieceCutter.cut(PlainText.write(markdown.root), text, isHTML: false)
        html = PieceCutter.cut(markdown.html, text, isHTML: true)
    }

    private static func read(
        _ text: String, else others: [MailTemplateError]
    ) throws(MailTemplateErrors) -> MarkdownText {
        do throws(MarkdownError) {
            return try MarkdownText(text)
        } catch {
            let reason: MailTemplateError.Reason = error == .tooLong ? .tooLong : .tooDeep
            throw MailTemplateErrors(others + [MailTemplateError(.text, reason)])
        }
    }

    private static func faults(of subject: String) -> [MailTemplateError] {
        if subject.allSatisfy(\.isWhitespace) { return [MailTemplateError(.subject, .empty)] }
        if subject.contains(where: \.isNewline) { return [MailTemplateError(.subject, .severalLines)] }
        // As the database counts: an emoji can be several signs.
        return subject.unicodeScalars.count > longestSubject ? [MailTemplateError(.subject, .tooLong)] : []
    }
}

extension MarkdownNode {
    /// What of it cannot stand in a mail.
    fileprivate func fault(_ marked: MarkedText, _ variables: [MailVariable]) -> MailTemplateError? {
        let reason: MailTemplateError.Reason? =
            switch kind {
            case .html, .htmlBlock: .html
            case .image: .picture
            case .link: linkFault(marked, variables)
            default: nil
            }
        return reason.map { MailTemplateError(.text, line: line, $0) }
    }

    private func linkFault(_ marked: MarkedText, _ variables: [MailVariable]) -> MailTemplateError.Reason? {
        if let name = marked.name(ofToken: address) {
            guard let variable = variables.first(where: { $0.name == name }) else { return nil }
            return variable.kind == .address ? nil : .notAnAddress(name)
        }
        if address.contains(marked.mark) { return .partOfAddress }
        let isSafe = ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        return isSafe ? nil : .address(address)
    }
}
