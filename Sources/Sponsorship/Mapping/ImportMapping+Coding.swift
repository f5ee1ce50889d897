extension ImportMapping {
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init(kind: try keys.decode(ImportKind.self, forKey: .kind))
        table = try keys.decodeIfPresent(TableChoice.self, forKey: .table)
        encoding = try keys.decodeIfPresent(CSVEncoding.self, forKey: .encoding) ?? encoding
        delimiter = try keys.decodeIfPresent(Delimiter.self, forKey: .delimiter)
        columns = try keys.decodeIfPresent([MappedColumn].self, forKey: .columns) ?? columns
        fixed = try keys.decodeIfPresent([String: String].self, forKey: .fixed) ?? fixed
        grain = try keys.decodeIfPresent(Grain.self, forKey: .grain) ?? grain
        period = try keys.decodeIfPresent(Period.self, forKey: .period)
        dateOrder = try keys.decodeIfPresent(DateOrder.self, forKey: .dateOrder)
        decimalMark = try keys.decodeIfPresent(DecimalMark.self, forKey: .decimalMark) ?? decimalMark
        unpivoted = try keys.decodeIfPresent(String.self, forKey: .unpivoted)
        rates = try keys.decodeIfPresent(RateUnit.self, forKey: .rates) ?? rates
        capsRates = try keys.decodeIfPresent(Bool.self, forKey: .capsRates) ?? capsRates
        placeholders = try keys.decodeIfPresent([String].self, forKey: .placeholders) ?? placeholders
        skipsTotals = try keys.decodeIfPresent(Bool.self, forKey: .skipsTotals) ?? skipsTotals
        countsRows = try keys.decodeIfPresent(String.self, forKey: .countsRows)
        names = try keys.decodeIfPresent([NameMeaning].self, forKey: .names) ?? names
    }
}

/// `{"header": "0f…"}` or `{"index": 1}`.
extension TableChoice: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case header, index
    }

    public init(from decoder: any Decoder) throws {
        let keys = try decoder.strictContainer(keyedBy: CodingKeys.self)
        if let fingerprint = try keys.decodeIfPresent(String.self, forKey: .header) {
            self = .header(fingerprint: fingerprint)
        } else {
            self = .index(try keys.decode(Int.self, forKey: .index))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .header(let fingerprint): try keys.encode(fingerprint, forKey: .header)
        case .index(let index): try keys.encode(index, forKey: .index)
        }
    }
}
