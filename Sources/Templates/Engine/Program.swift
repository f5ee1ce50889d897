import Synchronization

/// A page's template, its layouts and its partials, compiled to one list of instructions.
final class Program: Sendable {
    private let text: [UInt8]
    private let instructions: [Instruction]
    private let levels: Int
    /// The size of the last page written: the next one will be much like it.
    private let sizeHint = Atomic<Int>(4096)

    init(text: [UInt8], instructions: [Instruction], levels: Int) {
        self.text = text
        self.instructions = instructions
        self.levels = levels
    }

    /// Writes a page. The types must be those the program was compiled for.
    func render<P: Page>(_ page: P, in frame: P.Frame) -> [UInt8] {
        var writing = Writing(capacity: sizeHint.load(ordering: .relaxed))
        Place.with(frame) { frame in
            Place.with(page) { page in
                writing.places = Array(repeating: frame, count: levels)
                writing.places[1] = page
                run(instructions, &writing)
            }
        }
        let size = writing.output.count
        sizeHint.store(size + size / 8, ordering: .relaxed)
        return writing.output
    }

    private func run(_ instructions: [Instruction], _ writing: inout Writing) {
        for instruction in instructions {
            switch instruction {
            case .literal(let range):
                writing.output.appendBytes(range, of: text)
            case .write(let level, let write):
                write(writing.places[level], &writing.output)
            case .choose(let level, let test, let expected, let body):
                if test(writing.places[level]) == expected { run(body, &writing) }
            case .visit(let level, let visit, let inner, let body):
                visit(writing.places[level]) { place in
                    writing.places[inner] = place
                    run(body, &writing)
                }
            }
        }
    }

    /// What one rendering changes.
    private struct Writing {
        var places: [Place] = []
        var output: [UInt8] = []

        init(capacity: Int) {
            output.reserveCapacity(capacity)
        }
    }
}
