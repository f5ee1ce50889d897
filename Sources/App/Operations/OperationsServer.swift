import CoreMetrics
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Jobs
import NIOCore
import Postgres
import ServiceLifecycle
import Web

/// What those ask who keep the service running: is it alive, is it ready, how is it doing. On a port of its own, which is
/// not for the outside.
struct OperationsServer {
    let services: Services
    let metrics: PrometheusMetrics

    func service(host: String, port: Int) -> some Service {
        let router = Router()
        Probes.add(to: router, services, inDetail: true)
        let gate = CertificateGate(directory: services.directory)
        router.get("/internal/tls/ask") { request, _ in await gate.answer(request) }
        router.get("/metrics") { _, _ in await scrape() }
        return Application(
            router: router, configuration: .init(address: .hostname(host, port: port)), logger: services.logger)
    }

    private func scrape() async -> Response {
        measure("pages", services.pool)
        measure("imports", services.importPool)
        measure("jobs", services.automation.pool)
        await measureQueue()
        return .operations(metrics.text, type: "text/plain; version=0.0.4; charset=utf-8")
    }

    private func measure(_ name: String, _ pool: Pool) {
        let now = pool.metrics
        for (state, count) in [("busy", now.busy), ("idle", now.idle), ("opening", now.opening)] {
            gauge("database.connections", [("pool", name), ("state", state)], count)
        }
        gauge("database.waiting", [("pool", name)], now.waiting)
    }

    private func measureQueue() async {
        let now = services.clock.now()
        guard let depth = try? await services.automation.database.read(QueueDepth.now(at: now)).first else { return }
        for (state, count) in [("due", depth.due), ("running", depth.running), ("parked", depth.parked)] {
            gauge("jobs.queued", [("state", state)], count)
        }
        gauge("jobs.oldest_due_seconds", [], depth.oldest.map { Int(max(0, now.timeIntervalSince($0))) } ?? 0)
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)], _ value: Int) {
        metrics.makeMeter(label: label, dimensions: dimensions).set(Int64(value))
    }
}

/// `/healthz`: the process answers. `/readyz`: it can do its work; what it lacks is said inside only.
enum Probes {
    static func add(
        to router: some RouterMethods<some RequestContext>, _ services: Services, inDetail: Bool = false
    ) {
        router.get("/healthz") { _, _ in Response.operations("ok\n") }
        router.get("/readyz") { _, _ in
            let health = await Health.check(services)
            let summary = health.isReady ? "ok\n" : "not ready\n"
            return Response.operations(
                inDetail ? health.text : summary, health.isReady ? .ok : .serviceUnavailable)
        }
    }
}

extension Response {
    static func operations(
        _ text: String, _ status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
