import Domain
import Ledger
import Network
import Payments
import Settings
import Spool

/// An account at Fio banka whose movements are fetched into the inbox.
struct FioConnection {
    /// What people and the ledger call it.
    let name: String
    private let account: AccountSettings
    private let token: SecretReference

    /// The connection of an account, or nil when it has no token.
    init?(_ account: AccountSettings) {
        guard let token = account.fioToken else { return nil }
        self.account = account
        self.token = token
        name = "Fio " + (account.name ?? account.account.description)
    }

    /// Whether the bank would refuse a call now because the last one is too near.
    func mustRest(_ record: ConnectionRecord?, now: Instant) -> Bool {
        guard let record, record.tried < now || record.tried == now else { return false }
        return now.seconds -| record.tried.seconds < FioAPI.pauseSeconds
    }

    /// Until when the bank must not be asked again after a call.
    func rests(until call: Instant) -> Instant { Instant(seconds: call.seconds +| FioAPI.pauseSeconds) }

    /// Fetches the movements into `spool/inbox`; the period overlaps the one before, and what is known already is
    /// found to be so by the bank's own ids.
    ///
    /// - Parameter pass: the pass's number, which tells the files of one day apart.
    /// - Returns: what a person should know of movements that are left out.
    func fetch(
        _ workspace: Workspace,
        _ record: inout ConnectionRecord,
        pass: Int,
        today: Day
    ) throws(Problem) -> Problem? {
        let days = workspace.configuration.payments.fioDays
        let period = FioPeriod(since: record.succeeded?.day, days: days, today: today)
        let path = path(period, pass: pass)
        let address = try address(workspace, period)
        let written = try workspace.spool.write(path, replacing: true) { output throws(Problem) in
            var watch = TokenWatch(try workspace.secret(token))
            try receive(address, period) { (part) throws(Problem) in
                guard !watch.sees(part) else {
                    throw Problem(FioAPIProblem.tokenInAnswer, .error, ["secret": token.name])
                }
                output.append(part)
            }
        }
        // The same answer again tells nothing, and every half hour would fill the archive with it.
        if written.bytes == 0 || written.hash.hex == record.content {
            try workspace.spool.remove(path)
        }
        record.content = written.hash.hex
        return period.gap
    }

    /// Asks for today's movements and keeps nothing.
    func attempt(_ workspace: Workspace, today: Day) throws(Problem) {
        let period = FioPeriod(today: today)
        try receive(try address(workspace, period), period) { (_) throws(Problem) in }
    }

    private func receive(
        _ address: HTTPAddress,
        _ period: FioPeriod,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) {
        let status = try HTTPClient().get(address, body)
        guard status != 200 else { return }
        switch FioAPI.problem(status: status) {
        case .tooOld?: throw period.tooOld
        case let own?: throw Problem(own, .error, ["secret": token.name])
        case nil: throw Problem(HTTPProblem.status, .error, ["host": address.host, "status": String(status)])
        }
    }

    private func address(_ workspace: Workspace, _ period: FioPeriod) throws(Problem) -> HTTPAddress {
        let secret = try workspace.secret(token)
        guard FioAPI.isToken(secret) else { throw Problem(FioAPIProblem.badToken, .error, ["secret": token.name]) }
        let base = workspace.configuration.payments.fioAddress
        return try HTTPAddress(FioAPI.movements(at: base, token: secret, from: period.from, to: period.to))
    }

    private func path(_ period: FioPeriod, pass: Int) -> String {
        let number = account.account.description.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
        let name = String(decoding: number, as: UTF8.self)
        return "\(Place.inbox.path)/fio-\(name)-\(period.from)-\(period.to)-pass-\(pass).json"
    }
}
