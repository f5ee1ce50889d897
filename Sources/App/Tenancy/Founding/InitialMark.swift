import Branding
import Templates

/// A mark and a logo for a tenant that has none yet: the first letter of its name on the accent, and the name beside it.
struct InitialMark {
    private let name: String
    private let accent, ink: Colour

    static let (dark, light) = ("#1b1f27", "#f3f4f6")
    private static let (side, gap) = (32, 10)

    init(_ name: String, accent: Colour) {
        (self.name, self.accent) = (name, accent)
        ink = accent.contrast(with: .white) >= accent.contrast(with: .black) ? .white : .black
    }

    /// The letter alone.
    var svg: String { frame(width: Self.side, letter) }

    /// With the name in a colour for its background, on two lines where it is long.
    func logo(ink: String) -> String {
        let lines = lines
        let size = lines.count > 1 ? 13 : 18
        let width = lines.map { Self.width(of: $0, size: size) }.max() ?? 0
        let texts = lines.enumerated().map { index, line in
            let y = lines.count > 1 ? 13 + index * 15 : 22
            return Self.text(line, x: Self.side + Self.gap, y: y, size: size, ink)
        }
        return frame(width: Self.side + Self.gap + width, letter + texts.joined())
    }

    private var letter: String {
        let initial = name.first { $0.isLetter || $0.isNumber }?.uppercased() ?? ""
        return """
              <rect width="\(Self.side)" height="\(Self.side)" rx="7" fill="\(accent.hex)"/>

            """ + Self.text(initial, x: Self.side / 2, y: 23, size: 20, ink.hex, isCentred: true)
    }

    /// The name, cut where its halves are most alike.
    private var lines: [String] {
        let words = name.split(separator: " ").map(String.init)
        guard name.count > 18, words.count > 1 else { return [name] }
        let cuts = (1..<words.count).map { cut in
            [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
        }
        return cuts.min { Self.longest($0) < Self.longest($1) } ?? [name]
    }

    private static func longest(_ lines: [String]) -> Int { lines.map(\.count).max() ?? 0 }

    /// Ample for any sans-serif typeface.
    private static func width(of line: String, size: Int) -> Int {
        let widths = line.map { character in
            if "il.,'|! ".contains(character) { return 35 }
            return character.isASCII ? "mwMW@".contains(character) ? 95 : character.isUppercase ? 75 : 62 : 105
        }
        return (widths.reduce(0, +) * size + 99) / 100
    }

    private static func text(
        _ text: String, x: Int, y: Int, size: Int, _ ink: String, isCentred: Bool = false
    ) -> String {
        let anchor = isCentred ? " text-anchor=\"middle\"" : ""
        let face = "font-family=\"Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\" font-weight=\"600\""
        let words = Markup.escaping(text).string
        return "  <text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" \(face) fill=\"\(ink)\"\(anchor)>\(words)</text>\n"
    }

    private func frame(width: Int, _ content: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(Self.side)" width="\(width)" height="\(Self.side)">
          <title>\(Markup.escaping(name).string)</title>
        \(content)</svg>

        """
    }
}
