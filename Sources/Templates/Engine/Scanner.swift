/// Cuts a template into text and tags.
///
/// A tag that stands alone on its line takes the whole line with it, as the Mustache specification
/// says. The indentation of a partial's tag is not applied to the partial's lines: it would end up
/// inside a `<textarea>`.
struct Scanner {
    private let file: String
    private let source: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    private(set) var tokens: [Token] = []
    private(set) var errors: [TemplateError] = []

    init(_ source: TemplateSources.Source) {
        file = source.file
        let hasMark = source.text.starts(with: byteOrderMark)
        self.source = hasMark ? Array(source.text.dropFirst(byteOrderMark.count)) : source.text
        scan()
    }

    private mutating func scan() {
        while let open = source[position...].firstIndex(of: "{{") {
            if let tag = Tag(in: source, at: open) {
                append(tag)
            } else {
                refuse(.unclosedTag, at: open)
                position = open + 2
            }
        }
        appendText(upTo: source.count)
    }

    private mutating func append(_ tag: Tag) {
        let range = (tag.canStandAlone ? standaloneLine(around: tag) : nil) ?? tag.range
        appendText(upTo: range.lowerBound)
        position = range.upperBound
        let line = line(at: tag.range.lowerBound)
        if tag.kind == .unsupported {
            refuse(.unsupportedTag(String(decoding: source[tag.range], as: UTF8.self)), at: tag.range.lowerBound)
        } else if !tag.isWellNamed {
            refuse(.malformedName(tag.name), at: tag.range.lowerBound)
        } else if tag.kind != .comment {
            tokens.append(Token(content: .tag(tag), line: line))
        }
    }

    private mutating func appendText(upTo end: Int) {
        guard position < end else { return }
        let text = source[position..<end]
        let start = text.firstIndex { !$0.isBlankOrLineEnd } ?? position
        tokens.append(Token(content: .text(Array(text)), line: line(at: start)))
    }

    private mutating func refuse(_ reason: TemplateError.Reason, at index: Int) {
        errors.append(TemplateError(file: file, line: line(at: index), reason: reason))
    }

    /// The line of an index, asked for from the beginning towards the end.
    private mutating func line(at index: Int) -> Int {
        guard index > lineStart else { return line }
        line += source[lineStart..<index].count { $0 == UInt8(ascii: "\n") }
        lineStart = index
        return line
    }

    /// The whole line, its end included, if nothing else is on it.
    private func standaloneLine(around tag: Tag) -> Range<Int>? {
        let start = source[position..<tag.range.lowerBound].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? position
        guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
        let rest = source[tag.range.upperBound...].drop(while: \.isBlank)
        if rest.isEmpty { return start..<source.count }
        if rest.starts(with: "\n".utf8) { return start..<rest.startIndex + 1 }
        if rest.starts(with: "\r\n".utf8) { return start..<rest.startIndex + 2 }
        return nil
    }
}

/// Some editors begin UTF-8 files with one; it is not content.
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
