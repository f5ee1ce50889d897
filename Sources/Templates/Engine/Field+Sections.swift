extension Field {
    /// A list of views: `{{#rows}}…{{/rows}}` once for each, `{{^rows}}…{{/rows}}` where there are none.
    public static func list<Item: View>(
        _ name: String, _ get: @escaping @Sendable (Model) -> [Item]
    ) -> Field {
        Field(
            name: name,
            access: .list(
                visit: { place, body in Place.forEach(in: place.read(get), body) },
                hasItems: { !$0.read(get).isEmpty },
                schema: { Schema(of: Item.self) }))
    }

    /// A list of texts, each of them `{{.}}` inside `{{#tags}}…{{/tags}}`.
    public static func texts(_ name: String, _ get: @escaping @Sendable (Model) -> [String]) -> Field {
        Field(
            name: name,
            access: .texts(
                visit: { place, body in Place.forEach(in: place.read(get), body) },
                hasItems: { !$0.read(get).isEmpty }))
    }

    /// A view inside this one: `{{brand.name}}` or `{{#brand}}{{name}}{{/brand}}`.
    public static func view<Inner: View>(
        _ name: String, _ get: @escaping @Sendable (Model) -> Inner
    ) -> Field {
        Field(
            name: name,
            access: .view(
                visit: { place, body in Place.with(place.read(get), body) },
                isPresent: nil,
                schema: { Schema(of: Inner.self) }))
    }

    /// A view that may be absent: `{{member.name}}` then writes nothing, `{{#member}}…{{/member}}`
    /// is left out.
    public static func view<Inner: View>(
        _ name: String, _ get: @escaping @Sendable (Model) -> Inner?
    ) -> Field {
        Field(
            name: name,
            access: .view(
                visit: { place, body in
                    if let inner = place.read(get) { Place.with(inner, body) }
                },
                isPresent: { $0.read(get) != nil },
                schema: { Schema(of: Inner.self) }))
    }
}
