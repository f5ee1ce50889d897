import Foundation
import Testing
import Values

@testable import Sponsorship

@Suite struct `Delivery against plan` {
    @Test(
        arguments: [
            // booked, delivered, due in millionths → delivery and index in millionths, verdict
            (100_000, 60_000, 500_000, 600_000, 1_200_000, .over),
            (100_000, 45_000, 500_000, 450_000, 900_000, .onTrack),
            (100_000, 55_000, 500_000, 550_000, 1_100_000, .onTrack),
            (100_000, 44_999, 500_000, 449_990, 899_980, .under),
            (100_000, 55_001, 500_000, 550_010, 1_100_020, .over),
            (30_000, 21_000, 666_667, 700_000, 1_049_999, .onTrack),
            (30_000, 21_000, 970_000, 700_000, 721_649, .under),
            (100_000, 0, 500_000, 0, 0, .under),
        ] as [(Int, Int, Int, Int, Int, Pacing.Verdict)])
    func `the index is delivery against what is due`(
        booked: Int, delivered: Int, due: Int, delivery: Int, index: Int, verdict: Pacing.Verdict
    ) {
        let pacing = Pacing(booked: booked, delivered: delivered, due: Percentage(millionths: due))
        #expect(pacing.delivery?.millionths == delivery)
        #expect(pacing.index?.millionths == index)
        #expect(pacing.verdict() == verdict)
    }

    @Test(arguments: [(0, 10, 500_000), (100, 10, 0)])
    func `without a booking or before the flight there is no index`(booked: Int, delivered: Int, due: Int) {
        let pacing = Pacing(booked: booked, delivered: delivered, due: Percentage(millionths: due))
        #expect(pacing.index == nil)
        #expect(pacing.verdict() == .notApplicable)
    }

    @Test func `a tenant may be stricter`() {
        let strict = Pacing.Thresholds(under: Percentage(percent: 98), over: Percentage(percent: 102))
        let pacing = Pacing(booked: 100, delivered: 95, due: .whole)
        #expect(pacing.verdict() == .onTrack)
        #expect(pacing.verdict(strict) == .under)
    }

    @Test func `absurd figures saturate`() {
        let pacing = Pacing(booked: 1, delivered: .max, due: Percentage(millionths: 1))
        #expect(pacing.index?.millionths == .max)
    }

    @Test func `a flight elapses from midnight to midnight in the tenant's zone`() throws {
        let zone = try #require(TimeZone(identifier: "America/New_York"))
        let flight = try #require(Flight(Day(daysSince2000: 9617), through: Day(daysSince2000: 9618)))
        let start = flight.start.start(in: zone)
        let elapsed = { (hours: Double) in
            Pacing.elapsed(of: flight, at: start.addingTimeInterval(hours * 3600), in: zone).millionths
        }
        #expect([-1, 0, 12, 24, 48, 100].map(elapsed) == [0, 0, 250_000, 500_000, 1_000_000, 1_000_000])
        let pacing = Pacing(
            booked: 100_000, delivered: 60_000, flight: flight, now: start.addingTimeInterval(86_400), in: zone)
        #expect(pacing.verdict() == .over)
        let empty = Flight(flight.start, until: flight.start)
        #expect(Pacing.elapsed(of: empty, at: start.addingTimeInterval(1), in: zone) == .whole)
    }

    @Test func `a finished flight below its booking owes the difference`() throws {
        let shortfall = try #require(Shortfall(booked: 50_000, delivered: 42_000))
        #expect(shortfall.impressions == 8000)
        #expect(shortfall.share == Percentage(percent: 16))
        #expect(try shortfall.value(cpm: usd(3000)) == usd(24_000))
        #expect(Shortfall(booked: 50_000, delivered: 42_000, tolerance: Percentage(percent: 16)) == nil)
        #expect(Shortfall(booked: 50_000, delivered: 50_000) == nil)
        #expect(Shortfall(booked: 0, delivered: 0) == nil)
    }
}
