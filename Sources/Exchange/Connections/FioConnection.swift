import Domain
import Ledger
import Payments
import Settings
import Spool
import Transports

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
        return now.seconds - record.tried.seconds < FioAPI.pauseSeconds
    }

    /// Fetches the movements into `spool/inbox`; the period overlaps the one before, and what is known already is
    /// found to be so by the bank's own ids.
    ///
    /// - Parameter pass: the pass's number, which tells the files of one day apart.
    func fetch(_ workspace: Workspace, _ record: inout ConnectionRecord, pass: Int, now: Instant) throws(Problem) {
        let period = period(workspace, record, now: now)
        let path = path(period, pass: pass)
        let address = try address(workspace, period)
        let written = try workspace.spool.write(path, replacing: true) { output throws(Problem) in
            try receive(address) { (part) throws(Problem) in output.append(part) }
        }
        // The same answer again tells nothing, and every half hour would fill the archive with it.
        if written.bytes == 0 || written.hash.hex == record.content {
            try workspace.spool.remove(path)
        }
        record.content = written.hash.hex
    }

    /// Asks for today's movements and keeps nothing.
    func attempt(_ workspace: Workspace, now: Instant) throws(Problem) {
        try receive(try address(workspace, (now.day, now.day))) { (_) throws(Problem) in }
    }

    private func receive(
        _ address: HTTPAddress,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) {
        let status = try HTTPClient().get(address, body)
        guard status != 200 else { return }
        if let own = FioAPI.problem(status: status) { throw Problem(own, .error, ["secret": token.name]) }
        throw Problem(HTTPProblem.status, .error, ["host": address.host, "status": String(status)])
    }

    private func period(_ workspace: Workspace, _ record: ConnectionRecord, now: Instant) -> (from: Day, to: Day) {
        let known = min(record.succeeded?.day ?? now.day, now.day)
        let from = known.advanced(by: -workspace.configuration.payments.fioDays)
        return (max(from, now.day.advanced(by: 1 - FioAPI.mostDays)), now.day)
    }

    private func address(_ workspace: Workspace, _ period: (from: Day, to: Day)) throws(Problem) -> HTTPAddress {
        let secret = try workspace.secret(token)
        guard FioAPI.isToken(secret) else { throw Problem(FioAPIProblem.badToken, .error, ["secret": token.name]) }
        let base = workspace.configuration.payments.fioAddress
        return try HTTPAddress(FioAPI.movements(at: base, token: secret, from: period.from, to: period.to))
    }

    private func path(_ period: (from: Day, to: Day), pass: Int) -> String {
        let number = account.account.description.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
        let name = String(decoding: number, as: UTF8.self)
        return "\(Place.inbox.path)/fio-\(name)-\(period.from)-\(period.to)-pass-\(pass).json"
    }
}
