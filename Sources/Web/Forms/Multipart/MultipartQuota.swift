/// Counts parts and bytes against the limits.
struct MultipartQuota {
    let limits: MultipartLimits
    private var parts = 0
    private var bytes = 0
    private var part: MultipartPart?

    init(_ limits: MultipartLimits) {
        self.limits = limits
    }

    mutating func countPart() throws(MultipartFailure) {
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
    }

    mutating func begin(_ part: MultipartPart) {
        self.part = part
        bytes = 0
    }

    mutating func count(_ more: Int) throws(MultipartFailure) {
        // Cannot overflow: each addend is the size of a buffer, and the sum stops at the limit.
        bytes += more
        // A file without a name is an input nobody chose a file for: it has nothing to send.
        let isFile = part?.filename.map { !$0.isEmpty } ?? false
        guard bytes > (isFile ? limits.fileBytes : limits.fieldBytes) else { return }
        let name = part?.name ?? ""
        throw isFile ? .fileTooLarge(name) : .fieldTooLarge(name)
    }
}
