/// One mistake in a template, with the place to mend it.
public struct TemplateError: Error, Sendable, Equatable {
    /// The file, as it was read.
    public let file: String
    /// The line, counted from 1; `nil` where the whole file is meant.
    public let line: Int?
    /// What is wrong.
    public let reason: Reason
    /// The tags that led from the page's template to this file, outermost first, as `file:line`.
    public let includedFrom: [String]

    init(file: String, line: Int? = nil, reason: Reason, includedFrom: [String] = []) {
        self.file = file
        self.line = line
        self.reason = reason
        self.includedFrom = includedFrom
    }

    /// The ways in which a template can be wrong.
    public enum Reason: Sendable, Equatable {
        // The file
        case unreadable
        case notUTF8
        case mayNotOverride
        // Its syntax
        case unclosedTag
        case unsupportedTag(String)
        case malformedName(String)
        case unclosed(String)
        case strayClose(String)
        case contentOutsideBlock(layout: String)
        case duplicateBlock(String)
        case outsideQuotes(String)
        case tooDeep
        // The files it names
        case missingPageTemplate(page: String)
        case missingPartial(String, suggestion: String?)
        case missingLayout(String, suggestion: String?)
        case unknownBlock(String, layout: String, suggestion: String?)
        case cycle([String])
        case tooLarge(page: String)
        // The fields it uses
        case unknownName(String, types: [String], suggestion: String?)
        case noCurrentText
        case wrongUse(String, kind: Kind, use: Use)
        case markupName(String)
        case repeatedField(String, type: String)
    }

    /// What a name stands for.
    public enum Kind: Sendable, Equatable {
        case text, optionalText, number, markup, optionalMarkup, flag, list, texts, view, optionalView
    }

    /// What a template wanted of a name.
    public enum Use: Sendable, Equatable {
        case interpolation, rawInterpolation, section, invertedSection, dottedPath
    }
}
