/// The files of a tenant that its style sheet may show: what they are called, and the path on its own host where each is served.
public struct BrandAssets: Sendable, Equatable {
    private let paths: [String: String]

    public static let none = BrandAssets([:])

    /// Paths by name, such as `art.svg` to `/brand/….svg`. A sheet may use either; what is written is the path.
    public init(_ paths: [String: String]) {
        self.paths = paths.merging(paths.values.map { ($0, $0) }) { first, _ in first }
    }

    /// The path that a `url()` stands for; nil where it is none, or is another file. Names are compared whole: nothing is
    /// resolved, so nothing can lead elsewhere.
    func path(of component: ComponentValue) -> String? {
        Self.address(component).flatMap { paths[$0] }
    }

    /// What in these components would fetch something or is not known, however deep it stands.
    func danger(in values: [ComponentValue]) -> Removal.Reason? {
        for value in values {
            if let danger = danger(value) { return danger }
        }
        return nil
    }

    private func danger(_ value: ComponentValue) -> Removal.Reason? {
        switch value.kind {
        case .token(.url), .token(.badURL): path(of: value) == nil ? .request("url") : nil
        case .token(.badString): .badString
        case .tooDeep: .tooDeep
        case .block(_, let inside): danger(in: inside)
        case .function(let name, let inside): danger(name.lowercased(), inside, value)
        default: nil
        }
    }

    private func danger(_ name: String, _ inside: [ComponentValue], _ value: ComponentValue) -> Removal.Reason? {
        if path(of: value) != nil { return nil }
        if Functions.fetching.contains(name) { return .request(name) }
        return Functions.all.contains(name) ? danger(in: inside) : .function(name)
    }

    private static func address(_ component: ComponentValue) -> String? {
        switch component.kind {
        case .token(.url(let address)): address
        case .function(let name, let inside) where name.lowercased() == "url":
            if inside.withoutSpace.count == 1, case .token(.string(let address))? = inside.withoutSpace.first?.kind {
                address
            } else {
                nil
            }
        default: nil
        }
    }
}
