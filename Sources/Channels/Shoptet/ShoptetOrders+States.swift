import Connectors
import Domain

/// Orders of a shop without an interface.
enum ShoptetOrders {
    /// No state can be told to such a shop: each one is reported, so that a person sets it.
    static let states = StateWriter(
        obstacle: { line in
            let about = ["order": line.order, "state": line.state]
            return Problem(ShoptetProblem.noStates, .warning, scope: .record, about)
        },
        write: { _ in [] }
    )
}
