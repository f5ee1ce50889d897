import Synchronization

/// The template set in use: compiled once, or, while templates are being written, again after each
/// change of a file.
public final class TemplateStore: Sendable {
    private let directories: TemplateDirectories
    private let pages: [any Page.Type]
    private let isReloading: Bool
    private let complain: @Sendable (TemplateErrors) -> Void
    private let state: Mutex<State>

    private struct State {
        var set: TemplateSet
        var errors: TemplateErrors?
        var stamps: [String: TemplateDirectories.Stamp]
    }

    /// Compiles all pages. With `reloading`, for development, changed files are looked for at each use, and what is wrong
    /// with a change goes to `complain`.
    /// - Throws: everything that is wrong with the files as they are now.
    public init(
        _ directories: TemplateDirectories, pages: [any Page.Type], reloading: Bool = false,
        complain: @escaping @Sendable (TemplateErrors) -> Void = { _ in }
    ) throws(TemplateErrors) {
        self.directories = directories
        self.pages = pages
        isReloading = reloading
        self.complain = complain
        let stamps = reloading ? directories.stamps() : [:]
        let set = try TemplateSet(directories.read(), pages: pages)
        state = Mutex(State(set: set, stamps: stamps))
    }

    /// The set to use now: the newest that compiled.
    public var current: TemplateSet {
        state.withLock { state in
            if isReloading { reload(&state) }
            return state.set
        }
    }

    /// What is wrong with the files since `current` last looked, `nil` if they are in use.
    public var errors: TemplateErrors? {
        state.withLock(\.errors)
    }

    private func reload(_ state: inout State) {
        let stamps = directories.stamps()
        guard stamps != state.stamps else { return }
        state.stamps = stamps
        do throws(TemplateErrors) {
            state.set = try TemplateSet(directories.read(), pages: pages)
            state.errors = nil
        } catch {
            state.errors = error
            complain(error)
        }
    }
}
