@testable import Stylesheets

/// Tokens and trees in short, so that a test shows them on one line.
enum Notation {
    static func tokens(_ css: String) -> [String] {
        var tokenizer = Tokenizer(SourceText(Array(css.utf8)))
        var tokens: [String] = []
        while let token = tokenizer.next() { tokens.append(word(token.kind)) }
        return tokens
    }

    static func tree(_ css: String, deepest: Int = 32) -> String {
        words(ComponentTree.values(of: SourceText(Array(css.utf8)), deepest: deepest))
    }

    static func rules(_ css: String) -> [Rule] {
        RuleParser.rules(in: ComponentTree.values(of: SourceText(Array(css.utf8)), deepest: 32), isTop: true)
    }

    static func items(_ css: String) -> [String] {
        BlockParser.items(in: ComponentTree.values(of: SourceText(Array(css.utf8)), deepest: 32)).map { item in
            switch item {
            case .declaration(let found):
                "\(found.name)=\(words(found.value))\(found.isImportant ? " important" : "")"
            case .nested(let range): "nested \(range.count)"
            case .broken(let range): "broken \(range.count)"
            }
        }
    }

    static func words(_ values: [ComponentValue]) -> String {
        values.map { value in
            switch value.kind {
            case .token(let kind): word(kind)
            case .function(let name, let inside): "\(name)(\(words(inside)))"
            case .block(let bracket, let inside): "<\(bracket) \(words(inside))>"
            case .tooDeep: "deep"
            }
        }.joined(separator: " ")
    }

    private static func word(_ kind: Token.Kind) -> String {
        switch kind {
        case .ident(let name): name
        case .function(let name): "\(name)("
        case .atKeyword(let name): "@\(name)"
        case .hash(let name, let isName): "\(isName ? "#" : "##")\(name)"
        case .string(let text): "'\(text)'"
        case .badString: "bad-string"
        case .url(let text): "url<\(text)>"
        case .badURL: "bad-url"
        case .delim(let byte): "delim\(Character(Unicode.Scalar(byte)))"
        case .number(let number): "\(number.text)\(number.isInteger ? "i" : "")"
        case .percentage(let number): "\(number.text)%"
        case .dimension(let number, let unit): "\(number.text)[\(unit)]"
        case .whitespace: "_"
        case .cdo: "<!--"
        case .cdc: "-->"
        case .colon: ":"
        case .semicolon: ";"
        case .comma: ","
        case .open(let bracket): "open-\(bracket)"
        case .close(let bracket): "close-\(bracket)"
        }
    }
}
