/// How names, strings and numbers are written so that every parser reads back what was meant (CSSOM, "serialize an identifier").
enum CSSText {
    /// Everything beyond ASCII is escaped too: which of it names may hold has changed from version to version.
    static func ident(_ name: String) -> String {
        var text = ""
        var isFirst = true
        var isAfterHyphen = false
        for scalar in name.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if !scalar.isASCII || scalar.value < 0x20 || scalar.value == 0x7F || (isDigit && (isFirst || isAfterHyphen))
            {
                text += escaped(scalar)
            } else if UInt8(ascii: scalar).isName, !(name == "-") {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\\"
                text.unicodeScalars.append(scalar)
            }
            isAfterHyphen = isFirst && scalar == "-"
            isFirst = false
        }
        return text
    }

    static func string(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                text += "\\"
                text.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += escaped(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// The space ends the escape, whatever follows.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        "\\" + String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16) + " "
    }
}
