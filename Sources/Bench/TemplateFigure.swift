import App

/// One shows page after another, in this process: from the page's value to bytes, and from the records to bytes.
struct TemplateFigure {
    private let page: Workload.ShowsPage

    init(_ site: BenchSite) async throws {
        page = try await site.workload.readShowsPage()
    }

    func measure() throws -> String {
        let bytes = try page.render().count
        return """
            template \(Output.whole(try median(page.render))) µs a page   (\(Output.whole(Double(bytes))) bytes; \
            \(Output.whole(try median(page.make))) µs with formatting and charts, from the records)
            """
    }

    /// Microseconds, over rounds of a few hundred pages.
    private func median(_ make: () throws -> [UInt8]) throws -> Double {
        var series = Series()
        for _ in 0..<15 {
            let start = ContinuousClock.now
            for _ in 0..<200 { _ = try make() }
            series.append((ContinuousClock.now - start).inSeconds * 1e6 / 200)
        }
        return series.median
    }
}
