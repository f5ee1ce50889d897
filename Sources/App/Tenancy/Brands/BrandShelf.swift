/// Brands as they were made, so that another reading of the directory makes only those that are new.
struct BrandShelf: Sendable {
    private let known: [String: Brand]
    /// Those that were asked for.
    private(set) var used: [String: Brand] = [:]
    private var files: [String: BrandFile]

    init(known: [String: Brand] = [:]) {
        self.known = known
        files = known.values.reduce(into: [:]) { $0.merge($1.pictures) { first, _ in first } }
    }

    /// Digests of pictures that have to be read first.
    func missing(for records: [Brand.Record]) -> [String] {
        let wanted = records.filter { known[$0.text] == nil }.compactMap(\.settings)
        return wanted.reduce(into: Set()) { $0.formUnion($1.digests) }.subtracting(files.keys).sorted()
    }

    mutating func add(_ pictures: [Brand.Picture]) {
        for picture in pictures { files[picture.file.digest] = picture.file }
    }

    /// Nil when the settings cannot be understood.
    mutating func brand(_ record: Brand.Record) -> Brand? {
        guard let brand = known[record.text] ?? used[record.text] ?? make(record) else { return nil }
        used[record.text] = brand
        return brand
    }

    private func make(_ record: Brand.Record) -> Brand? {
        record.settings.map { Brand($0, files: files) }
    }
}
