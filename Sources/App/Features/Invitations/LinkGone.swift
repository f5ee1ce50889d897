import Hummingbird
import Web

/// A link that was used, withdrawn, replaced by a newer one, or is too old; or never was one.
struct LinkGone: Error, Refusal {
    var failure: HTTPFailure {
        HTTPFailure(
            .notFound, title: "This link does not work any more",
            detail: "It was used already, is too old, or a newer one has taken its place. Ask for another.")
    }
}
