/// The positions in a block of 16 bytes that hold one of three values, in ascending order.
struct BlockHits {
    /// 0xFF in the byte of each hit.
    private var low: UInt64
    private var high: UInt64

    @inline(__always)
    init(_ block: SIMD16<UInt8>, _ first: SIMD16<UInt8>, _ second: SIMD16<UInt8>, _ third: SIMD16<UInt8>) {
        let mask = (block .== first) .| (block .== second) .| (block .== third)
        // A vector mask is all ones or all zeros per lane; the standard library offers no other way to its bits.
        let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        low = UInt64(littleEndian: words[0])
        high = UInt64(littleEndian: words[1])
    }

    @inline(__always)
    mutating func next() -> Int? {
        if low != 0 {
            let bit = low.trailingZeroBitCount
            low &= ~(0xFF << UInt64(bit))
            return bit >> 3
        }
        guard high != 0 else { return nil }
        let bit = high.trailingZeroBitCount
        high &= ~(0xFF << UInt64(bit))
        return 8 + bit >> 3
    }
}
