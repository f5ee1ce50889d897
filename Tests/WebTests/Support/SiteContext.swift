import Hummingbird
import Logging
import Web

/// A context with nothing but the visit, for testing what needs no more.
struct SiteContext: VisitContext {
    var coreContext: CoreRequestContextStorage
    var visit: Visit

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        visit = Visit(source: source)
        logger[metadataKey: Visit.loggerKey] = .string(visit.requestID)
    }
}
