/// The upload form, filled in and sent.
struct FileUpload {
    private let file: MetricsFile
    private let visitor: Visitor

    init(_ file: MetricsFile, by visitor: Visitor) {
        self.file = file
        self.visitor = visitor
    }

    /// Gives the seconds from the first byte sent to the finished import.
    func run() throws -> Double {
        let connection = try HTTPConnection(port: visitor.port)
        guard let token = try connection.exchange(visitor.get("/imports/new")).formToken else {
            throw BenchFailure("The upload page has no form.")
        }
        let (before, after) = body(token)
        let head = visitor.post(
            "/imports", type: "multipart/form-data; boundary=\(Self.boundary)",
            length: before.count + file.bytes.count + after.count)
        let start = ContinuousClock.now
        let answer = try connection.exchange(head, before, file.bytes, after)
        guard answer.status == 303 else {
            throw BenchFailure("The import was refused:\n\(answer.head)\n\(answer.text)")
        }
        return (ContinuousClock.now - start).inSeconds
    }

    private static let boundary = "flightline-bench-boundary"

    private func body(_ token: String) -> (before: [UInt8], after: [UInt8]) {
        let before = [
            "--\(Self.boundary)", "content-disposition: form-data; name=\"csrf\"", "", token,
            "--\(Self.boundary)", "content-disposition: form-data; name=\"at_once\"", "", "on",
            "--\(Self.boundary)", "content-disposition: form-data; name=\"file\"; filename=\"large.csv\"",
            "content-type: text/csv", "", "",
        ]
        let after = ["", "--\(Self.boundary)--", ""]
        return (Array(before.joined(separator: "\r\n").utf8), Array(after.joined(separator: "\r\n").utf8))
    }
}
