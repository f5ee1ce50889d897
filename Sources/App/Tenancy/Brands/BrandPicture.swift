/// A place for a picture in a brand.
enum BrandPicture: String, Sendable, CaseIterable {
    case logo
    case logoDark = "logo-dark"
    case mark
    case art

    /// As people call it.
    var title: String {
        switch self {
        case .logo: "Logo"
        case .logoDark: "Logo on dark"
        case .mark: "Mark"
        case .art: "Picture of the landing page"
        }
    }
}

extension BrandSettings {
    /// The digest of a picture. The logo can be replaced and never be missing.
    subscript(_ picture: BrandPicture) -> String? {
        get {
            switch picture {
            case .logo: logo
            case .logoDark: logoDark
            case .mark: mark
            case .art: art
            }
        }
        set {
            switch picture {
            case .logo: logo = newValue ?? logo
            case .logoDark: logoDark = newValue
            case .mark: mark = newValue
            case .art: art = newValue
            }
        }
    }
}
