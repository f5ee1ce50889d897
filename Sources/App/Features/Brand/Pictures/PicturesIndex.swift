import Pictures
import Templates
import Web

/// The pictures of the brand, each with a way to replace it.
struct PicturesIndex: SitePage {
    static let template = "brand/pictures"
    static let takesStyles = false

    let stamp: String
    let state: String
    let problems: ErrorSummary?
    let news: PictureNews?
    let pictures: [Place]

    init(_ brand: Brand, stamp: String, hasDraft: Bool, _ errors: FormErrors, _ news: PictureNews?) {
        self.stamp = stamp
        state = hasDraft ? "As the draft has them" : "As they are published; what you choose becomes a draft"
        problems = ErrorSummary(errors, title: "The picture was not saved")
        self.news = news
        pictures = BrandPicture.allCases.map { Place($0, brand, errors) }
    }

    static let fields: [Field<Self>] = [
        .text("stamp") { $0.stamp },
        .text("state") { $0.state },
        .view("problems") { $0.problems },
        .view("news") { $0.news },
        .list("pictures") { $0.pictures },
    ]

    struct Place: View {
        let id, title, hint: String
        /// Where the picture is; nil where there is none.
        let address: String?
        let error: String?
        let isOnDark, canBeRemoved: Bool

        init(_ slot: BrandPicture, _ brand: Brand, _ errors: FormErrors) {
            (id, title, hint) = (slot.rawValue, slot.title, slot.hint)
            let isThere = brand.settings[slot] != nil
            let files: [BrandPicture: BrandFile?] = [
                .logo: brand.logo, .logoDark: brand.logoDark, .mark: brand.mark, .art: brand.art,
            ]
            address = isThere ? (files[slot] ?? nil).map(brand.path) : nil
            error = errors[slot.rawValue]
            isOnDark = slot == .logoDark
            canBeRemoved = isThere && slot != .logo
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .text("hint") { $0.hint },
            .text("address") { $0.address },
            .text("error") { $0.error },
            .flag("isOnDark") { $0.isOnDark },
            .flag("canBeRemoved") { $0.canBeRemoved },
        ]
    }
}

/// A picture was saved, without some of what was in it.
struct PictureNews: View {
    let title: String
    let rows: [RemovalList.Row]

    init(_ slot: BrandPicture, _ removals: [PictureRemoval]) {
        let count = removals.count == 1 ? "one thing of it was" : "\(removals.count) things of it were"
        title = "\(slot.title) is saved in the draft; \(count) left out"
        rows = removals.map { .init(place: "Line \($0.line)", excerpt: $0.what, reason: $0.sentence, suggestion: nil) }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .list("rows") { $0.rows },
    ]
}

extension BrandPicture {
    /// What it is for, and what stands in where there is none.
    fileprivate var hint: String {
        switch self {
        case .logo: "On light pages, 32 px high. SVG is sharpest; at least 64 px high otherwise."
        case .logoDark: "On dark pages and a dark menu. Without one, the logo is used there too."
        case .mark:
            "A square: the icon of the browser’s tab, and the menu where it is narrow. Without one, the logo is used."
        case .art:
            "Beside the headline of the landing page and the sign-in form, about 1200 × 780 px. Without one, there is none."
        }
    }
}
