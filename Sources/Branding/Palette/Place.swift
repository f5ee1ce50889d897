/// The rail or the hero: a surface of the brand's own colour, which may wear the other scheme than its page.
struct Place {
    let surface: Colour
    /// What the brief asked for, where that would not do.
    let wanted: Colour?
    let origin: Shade.Origin
    /// The scheme whose text stands on it.
    let worn: Scheme

    /// How much of the accent lies behind the current destination (frame.css).
    static let currentOpacity = 0.12
}

extension Palette {
    /// Whether all that stands on a rail or a hero can be read there.
    func suits(_ surface: Colour) -> Bool {
        let current = surface.under(self[.accent], opacity: Place.currentOpacity)
        let isRead = [self[.text], self[.textQuiet], self[.accentText], railLink].allSatisfy {
            $0.contrast(with: surface) >= Need.text.ratio
        }
        return isRead && self[.accentText].contrast(with: current) >= Need.text.ratio
            && self[.accentMark].contrast(with: surface) >= Need.graphic.ratio
    }

    /// `color-mix(in oklch, var(--text) 84%, var(--text-quiet))`, as frame.css has it.
    var railLink: Colour { between(0.16) }

    /// As pages.css has it.
    var heroLead: Colour { between(0.22) }

    private func between(_ share: Double) -> Colour { self[.text].mixed(share, with: self[.textQuiet]) }

    mutating func setRail(_ place: Place, in worn: Palette) {
        set(.rail, place.surface, place.origin, wanted: place.wanted)
        set(.railText, worn[.text], .house)
        set(.railLink, worn.railLink, .house)
        set(.railQuiet, worn[.textQuiet], .house)
        set(.railAccent, worn[.accentText], worn.shade(.accentText).origin, wanted: worn.shade(.accentText).wanted)
        func current(_ surface: Colour) -> Colour { surface.under(worn[.accent], opacity: Place.currentOpacity) }
        set(.railCurrent, current(place.surface), place.origin, wanted: place.wanted.map(current))
    }

    mutating func setHero(_ place: Place, in worn: Palette) {
        set(.hero, place.surface, place.origin, wanted: place.wanted)
        set(.heroText, worn[.text], .house)
        set(.heroLead, worn.heroLead, .house)
        set(.heroMark, worn[.accentMark], worn.shade(.accentMark).origin, wanted: worn.shade(.accentMark).wanted)
        set(.heroLine, place.surface.under(worn[.text], opacity: 0.6), .house)
    }
}
