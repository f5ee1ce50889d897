/// Two colours that pages put on one another, and how much they must differ.
public struct ContrastPair: Sendable, Equatable {
    /// What a person sees there, such as "Quiet text on a panel".
    public let name: String
    public let group: Group
    public let text, background: Token
    public let need: Need

    public enum Group: String, Sendable, CaseIterable, Codable {
        case text = "Text and links"
        case controls = "Buttons and fields"
        case messages = "Messages and badges"
        case charts = "Charts and meters"
        case rail = "Rail"
        case hero = "Landing page"
    }

    init(_ name: String, _ text: Token, on background: Token, _ need: Need, _ group: Group) {
        self.name = name
        self.group = group
        self.text = text
        self.background = background
        self.need = need
    }
}
