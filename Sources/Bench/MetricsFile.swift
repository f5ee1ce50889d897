import App
import Foundation
import Values

/// The large sample of the tenant, as it is uploaded.
struct MetricsFile {
    let url: URL
    let bytes: [UInt8]

    init(rows: Int, in directory: URL) throws {
        var bytes: [UInt8] = []
        for chunk in SampleFile.large(rows: rows).chunks(for: BenchSite.tenant, on: App.today().previous) {
            bytes += chunk
        }
        url = directory.appending(path: "sample.csv")
        try Data(bytes).write(to: url)
        self.bytes = bytes
    }
}
