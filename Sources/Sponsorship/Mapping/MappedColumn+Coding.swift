internal import Values

/// `{"column": "Unique Listeners", "field": "listeners", "blank": "erase"}`, or `day`, `month` or `source` in place of
/// `field` for a column whose header is one of those; with `column` alone it is ignored.
extension MappedColumn: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case column, field, blank, day, month, source
    }

    public init(from decoder: any Decoder) throws {
        let keys = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let uses = [CodingKeys.field, .day, .month, .source].filter(keys.contains)
        guard uses.count <= 1 else {
            let names = uses.map(\.stringValue).joined(separator: " and ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: keys.codingPath, debugDescription: "A column cannot be \(names) at once."))
        }
        self.init(try keys.decode(String.self, forKey: .column), try Self.use(uses.first, keys))
    }

    private static func use(
        _ use: CodingKeys?, _ keys: KeyedDecodingContainer<CodingKeys>
    ) throws -> ColumnUse {
        switch use {
        case .field:
            let blank = try keys.decodeIfPresent(BlankPolicy.self, forKey: .blank) ?? .leave
            return .field(try keys.decode(String.self, forKey: .field), blank: blank)
        case .day: return .unpivotDay(try keys.decode(Day.self, forKey: .day))
        case .month: return .unpivotMonth(try keys.decode(Month.self, forKey: .month))
        case .source: return .unpivotSource(try keys.decode(String.self, forKey: .source))
        default: return .ignore
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        try keys.encode(name, forKey: .column)
        switch use {
        case .ignore: break
        case .field(let field, let blank):
            try keys.encode(field, forKey: .field)
            if blank != .leave { try keys.encode(blank, forKey: .blank) }
        case .unpivotDay(let day): try keys.encode(day, forKey: .day)
        case .unpivotMonth(let month): try keys.encode(month, forKey: .month)
        case .unpivotSource(let source): try keys.encode(source, forKey: .source)
        }
    }
}
