/// What `@font-face` may say. Its file must be the tenant's own: a font of another server would be told of every visit.
/// `local()` is out because it asks what is installed, `unicode-range` and metric overrides because they could blank letters.
enum FontDescriptors {
    static let all: [String: ValueRule] = PropertyList.merged(
        PropertyList.each("font-family", ValueRule(.fontName, most: 8, isWide: false)),
        PropertyList.each("src", ValueRule(.asset, .format, most: 8, signs: [","], isWide: false)),
        PropertyList.each("font-weight", ValueRule(.number(1...1_000), .words("normal bold"), most: 2, isWide: false)),
        PropertyList.each("font-style", ValueRule(.words("normal italic oblique"), isWide: false)),
        PropertyList.each("font-stretch", ValueRule(.percentage(50...200), .words("normal"), most: 2, isWide: false)),
        PropertyList.each("font-display", ValueRule(.words("auto block swap fallback optional"), isWide: false)))
}
