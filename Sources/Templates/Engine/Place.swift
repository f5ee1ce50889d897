// The only code of the engine that works around the type system.
//
// A section of a list of `Row` inside a page `Shows` needs the row, the page and the frame at the
// same time. Those are three types; the interpreter is one function. So it works with places:
// addresses whose type is known only to the accessor that reads them. That is sound because
//
// - type: an `Access` is made only inside a `Field<Model>` and reads its place as that `Model`; the
//   compiler pairs it with the level whose schema holds the field, and a level's schema is the
//   schema of the type whose places are entered at that level. Levels 0 and 1 are entered by
//   `TemplateSet.render`, which finds the program by the page's type.
// - lifetime: a place exists only during the `body` of one of the functions below, which keep the
//   value or the array alive and in place until `body` returns. An instruction's body runs inside
//   them, and outside of it no instruction reads its level. Nothing is written through a place.

/// The address of a value that stays where it is while a template's section is written.
struct Place {
    private let address: UnsafeRawPointer

    /// Runs `body` with the place of one value.
    static func with<Value>(_ value: Value, _ body: (Place) -> Void) {
        withUnsafePointer(to: value) { body(Place(address: UnsafeRawPointer($0))) }
    }

    /// Runs `body` with the place of each value in turn, without copying any.
    static func forEach<Value>(in values: [Value], _ body: (Place) -> Void) {
        values.withUnsafeBufferPointer { buffer in
            guard var address = buffer.baseAddress else { return }
            for _ in buffer.indices {
                body(Place(address: UnsafeRawPointer(address)))
                address += 1
            }
        }
    }

    /// What `get` makes of the value. `Value` must be the type the place was made from.
    func read<Value: ~Copyable, Result>(_ get: (borrowing Value) -> Result) -> Result {
        get(address.assumingMemoryBound(to: Value.self).pointee)
    }
}
