/// A member of a pool in someone's hands, with the time after which it is not used again.
struct Lease<Member> {
    var member: Member
    var expires: ContinuousClock.Instant
}

extension Lease: Sendable where Member: Sendable {}
