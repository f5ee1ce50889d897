import Foundation

/// Ctrl-C and SIGTERM. Foundation starts programs in process groups of their own, so whoever stops the bench does not
/// reach the server it started: that is left to us.
enum Interruption {
    /// Tidies up and ends the program when it is told to stop, for as long as the sources live.
    static func watch(_ tidyUp: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                tidyUp()
                exit(128 + number)
            }
            source.activate()
            return source
        }
    }
}
