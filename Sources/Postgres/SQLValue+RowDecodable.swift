import FoundationEssentials

// A query with one column can be read as its values.
extension Bool: RowDecodable {}
extension Int: RowDecodable {}
extension Int32: RowDecodable {}
extension Double: RowDecodable {}
extension String: RowDecodable {}
extension UUID: RowDecodable {}
extension Date: RowDecodable {}
extension Array: RowDecodable where Element: SQLElement {}
