/// Why a file is not taken as a picture.
public enum PictureError: Error, Sendable, Equatable {
    case empty
    case tooLarge(limit: Int)
    /// A kind of file that is not taken, by the name that people know it by.
    case otherKind(String?)
    /// Begins like such a file, and cannot be read.
    case broken(String)
    case tooManyPixels(limit: Int)
    case noPixels
    /// It could not be made smaller.
    case noRoom
    /// Small as it came and too large as it would be kept.
    case tooHeavy(limit: Int)
    case noSVG
    case malformedSVG(line: Int, reason: String)
    case doctype(line: Int)
    case largeSVG(limit: Int)
    case complexSVG

    /// For the person who chose the file: what is wrong, and what to do.
    public var message: String {
        switch self {
        case .empty: "The file is empty. Choose another one."
        case .tooLarge(let limit):
            "The file is larger than \(limit >> 20) MB. Save the picture smaller and choose it again."
        case .otherKind(let name):
            "\(name.map { "This is a \($0) file" } ?? "This is not a picture that can be used"). Save it as SVG, PNG, JPEG or WebP."
        case .broken(let name): "This \(name) file is damaged or cut off. Save it anew and choose it again."
        case .tooManyPixels(let limit):
            "The picture has more than \(limit) pixels on a side. Save it smaller and choose it again."
        case .noPixels: "The picture has no pixels."
        case .noRoom: "The picture could not be made smaller just now. Save it smaller, or try again."
        case .tooHeavy(let limit):
            "Kept without loss, the picture would take more than \(limit >> 20) MB. Save it with fewer pixels."
        case .noSVG: "This is XML, but no SVG picture. Save it as SVG, PNG, JPEG or WebP."
        case .malformedSVG(let line, let reason): "Line \(line) of the SVG is not right: \(reason). Export it anew."
        case .doctype(let line):
            "Line \(line) of the SVG declares entities, which are not read. Export it without, as plain SVG."
        case .largeSVG(let limit): "The SVG is larger than \(limit >> 10) KB, which every page would load. Simplify it."
        case .complexSVG: "The SVG has more parts than a page can draw quickly. Simplify it."
        }
    }
}
