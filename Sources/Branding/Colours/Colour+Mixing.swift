extension Colour {
    /// `color-mix(in oklab, other share, self)`.
    func mixed(_ share: Double, with other: Colour) -> Colour {
        Colour(OKLCH(oklab.mixed(share, with: other.oklab)))
    }

    /// What is seen where `veil` lies over it with that opacity, 0 to 1. Browsers lay one over the other channel by channel.
    func under(_ veil: Colour, opacity: Double) -> Colour {
        func channel(_ path: KeyPath<Colour, UInt8>) -> UInt8 {
            let mixed = Double(veil[keyPath: path]) * opacity + Double(self[keyPath: path]) * (1 - opacity)
            return UInt8(exactly: mixed.rounded()) ?? 0
        }
        return Colour(red: channel(\.red), green: channel(\.green), blue: channel(\.blue))
    }
}
