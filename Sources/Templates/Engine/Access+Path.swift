extension Access {
    /// The same field seen from one view further out, as `brand.name` needs it. Where that view is
    /// absent the field is, too: it writes nothing, has no items and is not set.
    func reached(through step: Step) -> Access {
        switch self {
        case .text(let write, let isPresent):
            .text(write: step.then(write), isPresent: step.presence(isPresent))
        case .number(let write):
            .number(write: step.then(write))
        case .markup(let write, let isPresent):
            .markup(write: step.then(write), isPresent: step.presence(isPresent))
        case .flag(let isSet):
            .flag(step.then(isSet))
        case .list(let visit, let hasItems, let schema):
            .list(visit: step.then(visit), hasItems: step.then(hasItems), schema: schema)
        case .texts(let visit, let hasItems):
            .texts(visit: step.then(visit), hasItems: step.then(hasItems))
        case .view(let visit, let isPresent, let schema):
            .view(visit: step.then(visit), isPresent: step.presence(isPresent), schema: schema)
        }
    }

    /// The way from a model into one of its views.
    struct Step: Sendable {
        let visit: Visitor
        let isPresent: Test?

        func then(_ write: @escaping Writer) -> Writer {
            { [visit] place, output in visit(place) { inner in write(inner, &output) } }
        }

        func then(_ inside: @escaping Visitor) -> Visitor {
            { [visit] place, body in visit(place) { inner in inside(inner, body) } }
        }

        func then(_ test: @escaping Test) -> Test {
            { [visit] place in
                var holds = false
                visit(place) { inner in holds = test(inner) }
                return holds
            }
        }

        /// `nil` only where neither the view nor the field in it can be absent.
        func presence(_ inside: Test?) -> Test? {
            inside.map { then($0) } ?? isPresent
        }
    }
}
