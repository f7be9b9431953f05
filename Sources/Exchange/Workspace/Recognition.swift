import Channels
import Connectors
import Domain
import Payments
import Spool
import Warehouses

/// Which format a file is of: one value for the runner, the inbox and `spojka inspect`.
public struct Recognition: Sendable {
    /// A kind of folder.
    public enum Home: Sendable {
        case warehouse
        case channel
        case inbox

        /// The kind of a place.
        init(_ place: Place) {
            switch place {
            case .warehouseIn: self = .warehouse
            case .channelIn: self = .channel
            case .inbox: self = .inbox
            }
        }

        /// The folder as a person finds it.
        var folder: String {
            switch self {
            case .warehouse: "spool/warehouse/in"
            case .channel: "spool/channels/<channel>/in"
            case .inbox: "spool/inbox"
            }
        }
    }

    /// Every format, with the folder that its files belong to.
    let formats: [(format: Format, home: Home)]
    private let profiles: [TableProfile]
    /// The layouts of bank mails.
    let mails: MailLayouts
    /// Layouts of other systems, asked when none of the others fits.
    private let spare: [TableProfile]
    /// The merchant's accounts, by which statements without a proof of their bank are told apart.
    public let accounts: [ReaderContext.Account]
    private let statements: StatementChoice

    /// Without a workspace: every system with the layouts that are shipped.
    public static let shipped = Recognition(
        profiles: WarehouseRegistry.all.flatMap(\.shippedTables.tables) + PaymentRegistry.shippedTables.tables
    )

    /// Every system, and the layouts of one workspace; those of `spare` give way to them.
    public init(
        profiles: [TableProfile],
        spare: [TableProfile] = [],
        mails: MailLayouts = MailLayouts(),
        accounts: [ReaderContext.Account] = []
    ) {
        self.profiles = profiles
        self.spare = spare
        self.mails = mails
        self.accounts = accounts
        statements = StatementChoice(profiles + spare, accounts: accounts)
        var all: [(format: Format, home: Home)] = []
        for system in WarehouseRegistry.all {
            for format in system.formats { all.append((format, .warehouse)) }
            for format in system.orderFormats { all.append((format, .channel)) }
        }
        // A table of any bank is asked for last: its names prove nothing.
        for profile in profiles + spare where !profile.isOfAnyBank {
            all.append((profile.format, Recognition.home(of: profile)))
        }
        for kind in ChannelRegistry.all {
            for format in kind.formats { all.append((format, .channel)) }
        }
        for source in PaymentRegistry.all {
            for format in source.formats { all.append((format, .inbox)) }
        }
        formats = all
    }

    /// The format of a file, wherever it lies; those of `home` are asked first.
    ///
    /// A file that two layouts fit, and one that a layout fits but for a column, get a format that says so; of several
    /// such layouts the one with most of its columns there.
    public func format(of head: FileHead, preferring home: Home? = nil) -> (format: Format, home: Home)? {
        // Asked first: its many formats would each look into it.
        if let mail = BankMail.format(of: head, mails) { return (mail, .inbox) }
        let found =
            formats.first { $0.home == home && $0.format.recognises(head) }
            ?? formats.first { $0.format.recognises(head) }
        guard let found else {
            guard home != .channel else { return nil }
            if let own = nearest(head, home, among: profiles.filter(\.isMerchants)) { return own }
            if let statement = statements.format(of: head) { return (statement, .inbox) }
            return nearest(head, home, among: profiles + spare) ?? headless(head, home)
        }
        if found.format.kind == .statement, profiles.contains(where: { $0.name == found.format.id }) {
            return statements.format(of: head).map { ($0, .inbox) }
        }
        let group = [profiles, spare].first { $0.contains { $0.name == found.format.id } }
        let fitting = (group ?? []).filter { $0.format.recognises(head) }
        guard fitting.count > 1 else { return found }
        return (Recognition.ambiguous(found.format, fitting.map(\.name)), found.home)
    }

    /// The merchant's accounts, for a table of a bank: they say whose it is.
    func accounts(for format: Format) -> [ReaderContext.Account] {
        (profiles + spare).contains { $0.kind == .statement && $0.name == format.id } ? accounts : []
    }

    /// The kind of folder that a format's files belong to.
    func home(of format: Format) -> Home { formats.first { $0.format.id == format.id }?.home ?? .inbox }

    /// What a file is that no format fits.
    func problem(of head: FileHead) -> Problem { UnknownFile(head, profiles + spare).problem }

    /// The layout of which most columns are there, the first of several, so that its reader can say which is missing.
    private func nearest(
        _ head: FileHead,
        _ home: Home?,
        among profiles: [TableProfile]
    ) -> (format: Format, home: Home)? {
        guard !FileSignature.all.contains(where: { $0.fits(head) }) else { return nil }
        var nearest: TableProfile?
        var most = 0
        let isOfBank = Recognition.isOfBank(head)
        for profile in profiles where home == nil || Recognition.home(of: profile) == home {
            if isOfBank, profile.kind == .stock { continue }
            let likeness = profile.likeness(head)
            if likeness > most { (nearest, most) = (profile, likeness) }
        }
        return nearest.map { ($0.nearFormat(head), Recognition.home(of: $0)) }
    }

    private static func isOfBank(_ head: FileHead) -> Bool {
        BankWords.header(of: head).map { BankWords.fit($0) } ?? false
    }

    /// A table without its header row, which can only be told by where it lies.
    private func headless(_ head: FileHead, _ home: Home?) -> (format: Format, home: Home)? {
        guard home == .warehouse, !FileSignature.all.contains(where: { $0.fits(head) }), !Recognition.isOfBank(head)
        else { return nil }
        return profiles.first { $0.mayLackHeader(head) }.map { ($0.headlessFormat(head), .warehouse) }
    }

    /// Where files of a layout are dropped.
    private static func home(of profile: TableProfile) -> Home { profile.kind == .statement ? .inbox : .warehouse }

    private static func ambiguous(_ format: Format, _ names: [String]) -> Format {
        Format(
            id: format.id,
            kind: format.kind,
            recognises: format.recognises,
            completeness: format.completeness,
            makeReader: { (_, _) throws(Problem) in
                throw Problem(TableProblem.twoProfiles, .error, ["profiles": names.joined(separator: ", ")])
            }
        )
    }
}
