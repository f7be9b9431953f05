import Channels
import Domain
import Ledger
import Settings
import Spool

/// What every worker of a pass works in: the merchant's workspace, a session of its ledger, the time, and which pass it is.
struct Environment {
    /// What is done with files.
    enum Mode {
        /// They are moved and written.
        case real
        /// They stay where they are: a trial, a person's decision, a look.
        case trial
        /// They stay where they are, and what was done with them once is recognised by the journal.
        case replay
    }

    let workspace: Workspace
    let ledger: Ledger
    let clock: Clock
    /// The pass that is made, or after which a person decides.
    let pass: PassRecord
    /// What becomes of files.
    let mode: Mode
    /// Told how far the pass has come.
    let progress: (Progress) -> Void
    private let states: StateMeanings

    init(
        _ workspace: Workspace,
        _ ledger: Ledger,
        clock: Clock,
        pass: PassRecord,
        mode: Mode,
        progress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.workspace = workspace
        self.ledger = ledger
        self.clock = clock
        self.pass = pass
        self.mode = mode
        self.progress = { step in
            workspace.log.note(step)
            progress(step)
        }
        states = StateMeanings(workspace)
    }

    /// Whether files are moved and written.
    var isReal: Bool { mode == .real }

    /// Whether the journal tells what is done.
    var isReplay: Bool { mode == .replay }

    /// The channel of that name; nil when the configuration has none.
    func channel(_ name: String) -> ChannelSettings? { workspace.configuration.channels.first { $0.name == name } }

    /// What a state means to a channel; nil for one that says nothing to us, and for a channel that is no more.
    func meaning(of state: String, channel: String) -> OrderMeaning? { states.meaning(of: state, channel: channel) }

    /// Whether a channel is done with an order in that state: the goods left the house.
    func isDone(_ state: String?, channel: String) -> Bool {
        state.map { meaning(of: $0, channel: channel) == .done } ?? false
    }
}

extension Environment {
    /// Whether channels get no stock: the warehouse system is off, or took the place of another and has not exported
    /// all of its stock yet.
    func restsStock() throws(Problem) -> Bool {
        guard workspace.configuration.warehouse.isActive else { return true }
        let known = try ledger.warehouseSystem()
        return known?.awaitsExport ?? false
    }

    /// A time that a folder gives, if it can be right: not ahead of the clock, nor long past.
    func credible(_ nanoseconds: Int64?) -> Moment? {
        guard let nanoseconds else { return nil }
        let moment = Moment(nanoseconds: nanoseconds)
        let now = Moment(seconds: pass.started.seconds)
        guard moment < now.advanced(bySeconds: 900), moment > now.advanced(bySeconds: -30 * 86_400) else { return nil }
        return moment
    }

    /// When the pass began: what it finds had happened by then. A replay has the same.
    var untilStart: Moment { Moment(seconds: pass.started.seconds).advanced(bySeconds: 1) }

    /// The end of the present second: what happened until now was not later.
    var untilNow: Moment { Moment(seconds: clock.now().seconds).advanced(bySeconds: 1) }

    /// How long files must have stood still by now.
    var stillness: Stillness { Stillness(workspace.configuration.spool, now: clock.now()) }
}

/// Where a pass takes the time from.
public struct Clock: Sendable {
    /// The present instant; tests set it.
    public let now: @Sendable () -> Instant
    /// Waits that many milliseconds.
    public let sleep: @Sendable (Int) -> Void

    /// A clock by its functions.
    public init(now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Int) -> Void) {
        self.now = now
        self.sleep = sleep
    }
}

/// What the states of each channel mean, each looked up once: a channel has few of them and many orders.
private final class StateMeanings {
    private let workspace: Workspace
    private var states: [String: OrderStates] = [:]
    private var known: [String: [String: OrderMeaning?]] = [:]

    init(_ workspace: Workspace) { self.workspace = workspace }

    func meaning(of state: String, channel: String) -> OrderMeaning? {
        if let meaning = known[channel]?[state] { return meaning }
        guard let states = states(of: channel) else { return nil }
        let meaning = states.meaning(of: state)
        known[channel, default: [:]][state] = .some(meaning)
        return meaning
    }

    private func states(of channel: String) -> OrderStates? {
        if let known = states[channel] { return known }
        guard let settings = workspace.configuration.channels.first(where: { $0.name == channel }) else { return nil }
        let found = workspace.orderStates(settings)
        states[channel] = found
        return found
    }
}

/// How far a pass or a replay has come, for those who wait.
public enum Progress: Sendable {
    /// Something is being fetched over the connection of that name.
    case fetching(String)
    /// Files are being sent over the connection of that name.
    case sending(String)
    /// A file of that name is being read.
    case reading(String)
    /// What was read is being settled.
    case settling
    /// Files are being written.
    case writing
    /// The pass of that number is being replayed.
    case pass(Int)
}
