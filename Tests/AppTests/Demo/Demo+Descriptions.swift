public import Testing

@testable public import App

// What a failed test calls its argument: a name instead of everything the value holds.

extension DemoTenant: CustomTestStringConvertible {
    public var testDescription: String { slug }
}

extension DemoShow: CustomTestStringConvertible {
    public var testDescription: String { key }
}

extension DemoCampaign: CustomTestStringConvertible {
    public var testDescription: String { name }
}

extension DemoPlacement: CustomTestStringConvertible {
    public var testDescription: String { "\(show) \(position.rawValue) \(seconds)" }
}
