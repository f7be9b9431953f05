import Exchange
import Messages

extension Workspace {
    /// Shows on a terminal how far a pass or replay has come, in the merchant's language.
    func showProgress(_ progress: Progress) {
        guard Terminal.showsProgress else { return }
        switch progress {
        case .fetching(let name): Terminal.progress(renderer.phrase(.fetching, ["name": name]))
        case .sending(let name): Terminal.progress(renderer.phrase(.sending, ["name": name]))
        case .reading(let file): Terminal.progress(renderer.phrase(.reading, ["file": file]))
        case .settling: Terminal.progress(renderer.phrase(.settling))
        case .writing: Terminal.progress(renderer.phrase(.writing))
        case .pass(let pass): Terminal.progress(renderer.phrase(.replaying, ["pass": String(pass)]))
        }
    }
}
