/// Something of an SVG that was left out, and why.
public struct PictureRemoval: Sendable, Equatable {
    /// From 1.
    public let line: Int
    /// Such as `<script>` or `onclick`.
    public let what: String
    public let reason: Reason

    public enum Reason: Sendable, Equatable {
        case script, handler, style, animation, request, foreign, link, unknown, nesting, value
    }

    public var sentence: String {
        switch reason {
        case .script: "It runs code."
        case .handler: "It runs code when something happens."
        case .style: "A stylesheet inside of a picture is not read. Export it with presentation attributes."
        case .animation: "A picture of a brand stands still."
        case .request: "It would fetch something from elsewhere. Only parts of the picture itself may be named."
        case .foreign: "It holds something that is no drawing."
        case .link: "A picture leads nowhere. What was inside the link is kept."
        case .unknown: "It is not among what a picture of a brand needs."
        case .nesting: "A copy of something that holds copies could grow without end."
        case .value: "Its value is not one that it may have."
        }
    }
}
