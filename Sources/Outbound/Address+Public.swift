extension Address {
    /// Whether it is somebody's on the public Internet, by IANA's registries of special-purpose addresses.
    ///
    /// IPv6 is judged the other way around, for only 2000::/3 has been given out: what is mapped, embedded, local,
    /// multicast or not yet given out lies outside.
    public var isPublic: Bool {
        guard isV6 else { return !Self.specialV4.contains { $0.contains(self) } }
        return Self.globalV6.contains(self) && !Self.specialV6.contains { $0.contains(self) }
    }

    private static let specialV4: [Block] = [
        Block([0], 8),  // this network
        Block([10], 8), Block([172, 16], 12), Block([192, 168], 16),  // private
        Block([100, 64], 10),  // carrier-grade NAT
        Block([127], 8),  // loopback
        Block([169, 254], 16),  // link-local, where clouds keep their credentials
        Block([192, 0, 0], 24), Block([192, 88, 99], 24),  // protocols, 6to4 relays
        Block([192, 0, 2], 24), Block([198, 51, 100], 24), Block([203, 0, 113], 24),  // documentation
        Block([198, 18], 15),  // benchmarks
        Block([224], 4), Block([240], 4),  // multicast, reserved, broadcast
    ]

    private static let globalV6 = Block([0x20], 3)
    private static let specialV6: [Block] = [
        Block([0x20, 0x01, 0x00], 23),  // protocols, Teredo among them, which carries IPv4
        Block([0x20, 0x01, 0x0d, 0xb8], 32), Block([0x3f, 0xff, 0x00], 20),  // documentation
        Block([0x20, 0x02], 16),  // 6to4, which carries IPv4
    ]
}

/// The addresses that begin alike.
private struct Block {
    let start: [UInt8]
    let length: Int

    /// `start` holds at least the bytes that `length` bits reach into.
    init(_ start: [UInt8], _ length: Int) {
        self.start = start
        self.length = length
    }

    func contains(_ address: Address) -> Bool {
        zip(address.bytes, start).enumerated().allSatisfy { index, pair in
            let bits = min(max(length - index * 8, 0), 8)
            let mask = UInt8(truncatingIfNeeded: 0xff00 >> bits)
            return (pair.0 ^ pair.1) & mask == 0
        }
    }
}
