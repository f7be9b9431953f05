import Domain
import Syntax

/// Which layout a bank's table is read by.
///
/// The account that a file names decides, then a layout that proves its bank. A layout that proves nothing is taken only for
/// a file whose account is known; where it is not, the merchant is asked, and nothing is guessed.
public struct StatementChoice: Sendable {
    /// Why a layout may be taken, the best reason last.
    private enum Reason: Int {
        /// The merchant says whose the file is, and the account is at the layout's bank.
        case assigned = 1
        /// The layout proves its bank, or a merchant wrote it.
        case proven
        /// The file names an account at the layout's bank.
        case named
    }

    private let layouts: [TableProfile]
    private let usual: [TableProfile]
    private let accounts: [ReaderContext.Account]

    /// Among profiles, of which only those of statements count, for a merchant with those accounts.
    public init(_ profiles: [TableProfile], accounts: [ReaderContext.Account]) {
        let statements = profiles.filter { $0.kind == .statement }
        layouts = statements.filter { !$0.statement.isUsual }
        usual = statements.filter(\.statement.isUsual)
        self.accounts = accounts
    }

    /// The format of a statement, which may be one whose reader refuses it: for two layouts `TABLE-012`, for one of another
    /// bank than the account's `TABLE-044`, for an account that nobody tells `TABLE-043`. Nil when no layout fits.
    public func format(of head: FileHead) -> Format? {
        let fitting = layouts.filter { $0.format.recognises(head) }
        var found: [(profile: TableProfile, reason: Reason, columns: Int)] = []
        var contradiction: Problem?
        for profile in fitting {
            let glance = StatementGlance(profile, head)
            switch reason(profile, glance, head) {
            case .success(let reason?): found.append((profile, reason, glance.columns))
            case .success: continue
            case .failure(let problem): contradiction = contradiction ?? problem
            }
        }
        if let chosen = choose(found) { return chosen }
        let general = usual.first { $0.format.recognises(head) }
        if let contradiction, let profile = fitting.first { return profile.format.refusing(contradiction) }
        if let general, case .success(_?) = reason(general, StatementGlance(general, head), head) {
            return general.format
        }
        guard let unknown = fitting.first ?? general else { return nil }
        let problem =
            StatementGlance(unknown, head).isEmpty
            ? Problem(StatementProblem.noMovements, at: SourcePosition(line: 1)) : unknownBank(head)
        return unknown.format.refusing(problem)
    }

    /// The layout with the best reason; of several one that finds more of its columns, if it is of ours.
    private func choose(_ found: [(profile: TableProfile, reason: Reason, columns: Int)]) -> Format? {
        guard let best = found.map(\.reason.rawValue).max() else { return nil }
        let most = found.filter { $0.reason.rawValue == best }.map(\.columns).max()
        let isOwn = found.contains { $0.reason.rawValue == best && $0.profile.statement.isMerchants }
        let chosen = found.filter { candidate in
            guard candidate.reason.rawValue == best else { return false }
            return isOwn || candidate.reason == .proven || candidate.columns == most
        }
        guard let first = chosen.first else { return nil }
        guard chosen.count > 1 else { return first.profile.format }
        let names = chosen.map(\.profile.name).joined(separator: ", ")
        return first.profile.format.refusing(Problem(TableProblem.twoProfiles, .error, ["profiles": names]))
    }

    /// Why a layout may be taken; nil when nothing speaks for it; a failure when the file is of another bank.
    private func reason(_ profile: TableProfile, _ glance: StatementGlance, _ head: FileHead) -> Result<
        Reason?, Problem
    > {
        let layout = profile.statement
        let named = head.name.flatMap { layout.accountFromName?.name(in: $0) }.flatMap {
            StatementAccounts.account(in: $0, bank: nil)
        }
        if let told = glance.account ?? named ?? layout.account {
            let known = accounts.first { told.means($0.account) && layout.isOfBank($0.account) != false }
            switch layout.isOfBank(known?.account ?? told) {
            case true?: return .success(.named)
            case false?: return .failure(StatementAccounts.otherBank(profile, told))
            case nil:
                if layout.isUsual { return .success(reason(usual: told, head)) }
                if layout.isMerchants { return .success(.named) }
                return .success(glance.isProven ? .proven : nil)
            }
        }
        var context = ReaderContext()
        (context.accounts, context.fileName) = (accounts, head.name)
        if let assigned = context.assigned(.none) ?? accounts.first(where: { isAssigned($0, head) }) {
            switch layout.isOfBank(assigned.account) {
            case true?: return .success(glance.isProven ? .proven : .assigned)
            case false?:
                return glance.isProven && !layout.isMerchants
                    ? .failure(StatementAccounts.otherBank(profile, assigned.account)) : .success(nil)
            case nil: if layout.isUsual { return .success(.assigned) }
            }
        }
        return .success(glance.isProven ? .proven : nil)
    }

    /// Of an account in a table of any bank: a number without its bank counts where the merchant says whose it is.
    private func reason(usual told: BankAccount, _ head: FileHead) -> Reason? {
        if told.hasBank { return .named }
        return accounts.contains { told.means($0.account) && isAssigned($0, head) } ? .assigned : nil
    }

    private func isAssigned(_ account: ReaderContext.Account, _ head: FileHead) -> Bool {
        account.files.contains { NamePattern($0).fits(head.name ?? "") }
    }

    private func unknownBank(_ head: FileHead) -> Problem {
        let row = (layouts + usual).lazy.compactMap { StatementHeader($0).row(in: $0.top(of: head)) }.first
        return Problem(
            TableProblem.unknownBank,
            .error,
            [
                "headers": (row?.names ?? []).prefix(30).map { String($0.prefix(40)) }.joined(separator: " | "),
                "pattern": NamePattern.like(head.name),
            ]
        )
    }
}

/// What the first rows of a statement tell by a layout: whether they prove its bank, and whose account it is.
struct StatementGlance {
    /// Whether the header row or a title above it proves the bank.
    private(set) var isProven = false
    /// The account in a line above the table or in the first movements' column of it.
    private(set) var account: BankAccount?
    /// Whether nothing stands below the header row.
    private(set) var isEmpty = false
    /// How many of the layout's columns are there.
    private(set) var columns = 0

    /// Looks at the first bytes of a file that the layout fits.
    init(_ profile: TableProfile, _ head: FileHead) {
        let header = StatementHeader(profile)
        guard let found = header.row(in: profile.top(of: head)) else { return }
        columns = header.found(found.keys)
        let reader = CSVReader(
            nil,
            delimiter: found.delimiter,
            quote: profile.quote,
            encoding: profile.encoding,
            handler: Rows(header, profile.statement, line: found.line)
        )
        do throws(Problem) {
            try reader.read(head.bytes.span.bytes)
            try reader.finish()
        } catch {
            // The handler stops after some movements; of what is broken or cut off nothing is known.
        }
        guard let rows = reader.handler as? Rows else { return }
        isProven = header.isProven(found.keys, hasTitle: rows.preamble.hasTitle)
        account = rows.account
        isEmpty = rows.seen == 0
    }

    private struct Rows: CSVRowHandler {
        private static let reach = 50
        private let header: StatementHeader
        private let line: Int
        private(set) var preamble: StatementPreamble
        private var places: StatementPlaces?
        private var texts: [String] = []
        private(set) var seen = 0

        init(_ header: StatementHeader, _ layout: StatementLayout, line: Int) {
            self.header = header
            self.line = line
            preamble = StatementPreamble(layout)
        }

        var account: BankAccount? {
            StatementAccounts.account(among: texts + [preamble[.account]?.text], bank: preamble[.bank]?.text)
        }

        mutating func row(_ row: CSVRow) throws(Problem) {
            guard row.line >= line else {
                _ = preamble.take(row)
                return
            }
            guard let places else {
                places = try header.places((0..<row.count).map { row.string(at: $0) }, line: row.line)
                return
            }
            guard (0..<row.count).contains(where: { row.withBytes(at: $0) { !$0.isEmpty } }) else { return }
            seen += 1
            guard seen <= Self.reach else { throw Problem(CSVProblem.noHeader) }
            let text = row.string(at: places.account)
            if places.account >= 0, !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
    }
}
