extension Formats {
    /// A whole number with its groups: `12,480`.
    public func count(_ number: Int) -> String {
        numbers.text(number)
    }

    /// A number short enough for an axis, with at most three figures from a thousand on: `12.5k`, `1.2M`.
    public func compact(_ number: Int) -> String {
        compact(number, affixes: Affixes())
    }

    /// A size in decimal units: `340 B`, `1.2 MB`.
    public func bytes(_ size: Int) -> String {
        let short = Shortened(size, in: [1, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000])
        let unit = ["B", "kB", "MB", "GB", "TB"][min(short.step, 4)]
        return numbers.text(short.value, fractionDigits: short.fractionDigits) + "\u{a0}\(unit)"
    }

    func compact(_ number: Int, affixes: Affixes) -> String {
        let short = Shortened(number, in: [1, 1000, 1_000_000, 1_000_000_000])
        let unit = words.compactUnits[min(short.step, words.compactUnits.count - 1)]
        let around = Affixes(prefix: affixes.prefix, suffix: unit + affixes.suffix)
        return numbers.text(short.value, fractionDigits: short.fractionDigits, affixes: around)
    }
}
