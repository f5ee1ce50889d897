import Foundation

extension Process {
    /// Runs the program with no signal blocked. Async code here runs on threads that block most of them, a new process
    /// inherits that, and pgbench then never hears the alarm that ends its time.
    func runUnblocked() throws {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try run()
    }
}
