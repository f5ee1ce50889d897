public import Foundation
public import Outbound

/// Google's sheets, as a service account sees them.
public struct Google: Sendable {
    private let addresses: GoogleAddresses
    private let fetcher: Fetcher
    private let now: @Sendable () -> Date
    private let tokens = AccessTokens()

    public init(_ addresses: GoogleAddresses, _ fetcher: Fetcher, now: @escaping @Sendable () -> Date) {
        (self.addresses, self.fetcher, self.now) = (addresses, fetcher, now)
    }

    /// What a spreadsheet is called and which sheets it has.
    public func spreadsheet(_ id: SpreadsheetID, with key: ServiceAccountKey) async throws(GoogleError) -> Spreadsheet {
        let fields = "properties.title,sheets.properties(title,sheetType)"
        let answer = try await get("/\(id.text)?fields=\(fields)", with: key)
        guard let found = try? JSONDecoder().decode(Spreadsheet.self, from: Data(answer.body)) else {
            throw .unreadable
        }
        return found
    }

    /// Throws what reading this part would throw, without reading it.
    public func check(_ part: SheetPart, with key: ServiceAccountKey) async throws(GoogleError) {
        _ = try await get("\(part.path)?fields=range", with: key)
    }

    /// The rows as CSV, while they arrive. Throws `GoogleError`, and whatever `take` throws.
    public nonisolated(nonsending) func read(
        _ part: SheetPart, with key: ServiceAccountKey, _ limits: OutboundLimits,
        _ take: nonisolated(nonsending) ([UInt8]) async throws -> Void
    ) async throws {
        var request = try await request(part.path + "?" + SheetPart.rendering, key)
        request.limits = limits
        var stranger: (any Error)?
        do {
            try await fetcher.open(request) { _, body in
                var rows = SheetRows()
                while let piece = try await body.next() {
                    let csv = try rows.read(piece)
                    do { try await take(csv) } catch {
                        stranger = error
                        throw error
                    }
                }
                try await take(try rows.finish())
            }
        } catch {
            if let stranger { throw stranger }
            throw await meaning(of: error, for: key)
        }
    }

    private func get(_ path: String, with key: ServiceAccountKey) async throws(GoogleError) -> OutboundAnswer {
        let request = try await request(path, key)
        do throws(OutboundError) {
            return try await fetcher.fetch(request)
        } catch {
            throw await meaning(of: error, for: key)
        }
    }

    private func meaning(of error: any Error, for key: ServiceAccountKey) async -> GoogleError {
        let meaning = GoogleError(error, asking: key.email)
        if meaning == .keyRefused { await tokens.forget(key) }
        return meaning
    }

    private func request(_ path: String, _ key: ServiceAccountKey) async throws(GoogleError) -> OutboundRequest {
        var request = OutboundRequest(addresses.spreadsheets + path)
        request.types = ["application/json"]
        request.headers = [
            ("authorization", "Bearer \(try await access(key))"), ("accept", "application/json"),
        ]
        return request
    }

    /// From memory, or for a signed claim.
    private func access(_ key: ServiceAccountKey) async throws(GoogleError) -> String {
        let now = now()
        if let text = await tokens.token(of: key, at: now) { return text }
        let claim = AccessClaim(key, audience: addresses.token, at: now)
        guard let signed = try? await claim.signed(with: key) else { throw .keyRefused }
        let token = try await token(for: signed, at: now)
        await tokens.keep(token, of: key)
        return token.text
    }

    private func token(for claim: String, at now: Date) async throws(GoogleError) -> AccessToken {
        var request = OutboundRequest(addresses.token)
        request.method = .post
        request.headers = [("content-type", "application/x-www-form-urlencoded"), ("accept", "application/json")]
        request.body = Array("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=\(claim)".utf8)
        request.limits.bytes = 64_000
        do {
            let answer = try await fetcher.fetch(request)
            let grant = try JSONDecoder().decode(Grant.self, from: Data(answer.body))
            // A minute early: it must not end on the way.
            let life = TimeInterval(min(max(grant.seconds - 60, 0), 3600))
            return AccessToken(text: grant.token, endsAt: now.addingTimeInterval(life))
        } catch {
            throw GoogleError(token: error)
        }
    }

    /// Google's answer to a claim.
    private struct Grant: Decodable {
        let token: String
        let seconds: Int

        private enum CodingKeys: String, CodingKey {
            case token = "access_token"
            case seconds = "expires_in"
        }
    }
}
