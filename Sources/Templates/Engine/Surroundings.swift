/// Where in an HTML document the text so far has led, as far as it matters to what may follow.
///
/// Escaping makes a text harmless between tags and in quoted attribute values, and nowhere else: in
/// `<input value={{value}}>` a blank begins a new attribute, and in a script a text is code.
struct Surroundings {
    private var state = State.content
    /// The name of the tag at hand, in lower case.
    private var tagName: [UInt8] = []

    private enum State {
        case content, comment, tagName, tag, code
        case quoted(by: UInt8)
    }

    /// Whether an escaped text is harmless here.
    var isSafeForText: Bool {
        switch state {
        case .content, .comment, .quoted: true
        case .tagName, .tag, .code: false
        }
    }

    /// Moves on behind a piece of the document.
    mutating func pass(_ text: [UInt8]) {
        for index in text.indices {
            step(over: text[index], in: text[...index], before: text[index...].dropFirst())
        }
    }

    private mutating func step(over byte: UInt8, in passed: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) {
        switch (state, byte) {
        case (.content, UInt8(ascii: "<")):
            if rest.starts(with: "!--".utf8) { state = .comment } else if rest.first?.beginsTag ?? true { open() }
        case (.comment, UInt8(ascii: ">")):
            if passed.suffix(3).elementsEqual("-->".utf8) { state = .content }
        case (.code, UInt8(ascii: "<")):
            if rest.first == UInt8(ascii: "/") { open() }
        case (.tagName, UInt8(ascii: ">")), (.tag, UInt8(ascii: ">")):
            state = isCode ? .code : .content
        case (.tagName, _):
            if byte.isBlankOrLineEnd { state = .tag } else { tagName.append(byte | 0x20) }
        case (.tag, UInt8(ascii: "\"")), (.tag, UInt8(ascii: "'")):
            state = .quoted(by: byte)
        case (.quoted(let quote), _) where byte == quote:
            state = .tag
        default:
            break
        }
    }

    private mutating func open() {
        tagName = []
        state = .tagName
    }

    private var isCode: Bool {
        tagName.elementsEqual("script".utf8) || tagName.elementsEqual("style".utf8)
    }
}

extension UInt8 {
    /// Whether a `<` before this byte begins a tag. Before a blank or a digit it is only a sign.
    fileprivate var beginsTag: Bool {
        switch self | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"): true
        default: self == UInt8(ascii: "!")
        }
    }
}
