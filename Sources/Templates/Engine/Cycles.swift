/// Finds templates that include themselves, directly or by way of others.
struct Cycles {
    private(set) var errors: [TemplateError] = []
    private let library: Library
    private var finished: Set<String> = []
    private var trail: [String] = []

    init(in library: Library) {
        self.library = library
        for path in library.paths { follow(path) }
    }

    private mutating func follow(_ path: String) {
        guard let template = library[path], finished.insert(path).inserted else { return }
        trail.append(path)
        for reference in template.references {
            if let start = trail.firstIndex(of: reference.path) {
                errors.append(
                    TemplateError(
                        file: template.file, line: reference.line,
                        reason: .cycle(Array(trail[start...]) + [reference.path])))
            } else {
                follow(reference.path)
            }
        }
        trail.removeLast()
    }
}
