import Connectors
import Domain
import Payments
import Spool

/// Which format a file is of: one value for the runner, the inbox and `spojka inspect`.
public struct Recognition: Sendable {
    /// Every format.
    let formats: [Format]
    private let profiles: [TableProfile]
    /// What tells the formats of families apart, by the layouts of this workspace.
    let families: [LayoutRecogniser]
    /// Layouts of other systems, asked when none of the others fits.
    private let spare: [TableProfile]
    /// The merchant's accounts, by which statements without a proof of their bank are told apart.
    public let accounts: [ReaderContext.Account]
    private let statements: StatementChoice

    /// Without a workspace: every connector with the layouts that are shipped.
    public static let shipped = Recognition(.all)

    /// Without a workspace: the connectors of a registry with the layouts that are shipped.
    public init(_ registry: Registry) {
        // What is shipped is read by its tests, and families without a merchant's files have nothing else to read.
        let families = (try? LayoutFiles.recognisers(registry)) ?? []
        self.init(registry, profiles: registry.tables.tables, families: families)
    }

    /// The connectors of a registry, and the layouts of one workspace; those of `spare` give way to them.
    public init(
        _ registry: Registry = .all,
        profiles: [TableProfile],
        spare: [TableProfile] = [],
        families: [LayoutRecogniser] = [],
        accounts: [ReaderContext.Account] = []
    ) {
        self.profiles = profiles
        self.spare = spare
        self.families = families
        self.accounts = accounts
        statements = StatementChoice(profiles + spare, accounts: accounts)
        // A table of any bank is asked for last: its names prove nothing.
        let tables = (profiles + spare).filter { !$0.isOfAnyBank }.map(\.format)
        formats =
            registry.warehouses.flatMap(\.formats) + tables + registry.channels.flatMap(\.formats)
            + registry.payments.flatMap(\.formats)
    }

    /// The format of a file, wherever it lies; those of `home` are asked first.
    ///
    /// A file that two layouts fit, and one that a layout fits but for a column, get a format that says so; of several
    /// such layouts the one with most of its columns there.
    public func format(of head: FileHead, preferring home: Format.Home? = nil) -> Format? {
        // What strangers can make a shop drop is never taken for a statement or an answer.
        if head.isNotice { return formats.first { $0.isNotice && $0.recognises(head) } }
        // Asked first: the many formats of a family would each look into the file.
        if let found = families.lazy.compactMap({ $0.format(head) }).first { return found }
        let found =
            formats.first { $0.home == home && $0.recognises(head) }
            ?? formats.first { $0.recognises(head) }
        guard let found else {
            guard home != .channel else { return nil }
            if let own = nearest(head, home, among: profiles.filter(\.isMerchants)) { return own }
            if let statement = statements.format(of: head) { return statement }
            return nearest(head, home, among: profiles + spare) ?? headless(head, home)
        }
        if found.kind == .statement, profiles.contains(where: { $0.name == found.id }) {
            return statements.format(of: head)
        }
        let group = [profiles, spare].first { $0.contains { $0.name == found.id } }
        let fitting = (group ?? []).filter { $0.format.recognises(head) }
        guard fitting.count > 1 else { return found }
        let names = fitting.map(\.name).joined(separator: ", ")
        return found.refusing(Problem(TableProblem.twoProfiles, .error, ["profiles": names]))
    }

    /// The merchant's accounts, for a table of a bank: they say whose it is.
    func accounts(for format: Format) -> [ReaderContext.Account] {
        (profiles + spare).contains { $0.kind == .statement && $0.name == format.id } ? accounts : []
    }

    /// What a file is that no format fits.
    func problem(of head: FileHead) -> Problem { UnknownFile(head, profiles + spare).problem }

    /// The layout of which most columns are there, the first of several, so that its reader can say which is missing.
    private func nearest(_ head: FileHead, _ home: Format.Home?, among profiles: [TableProfile]) -> Format? {
        guard !FileSignature.all.contains(where: { $0.fits(head) }) else { return nil }
        var nearest: TableProfile?
        var most = 0
        let isOfBank = Recognition.isOfBank(head)
        for profile in profiles where home == nil || profile.format.home == home {
            if isOfBank, profile.kind == .stock { continue }
            let likeness = profile.likeness(head)
            if likeness > most { (nearest, most) = (profile, likeness) }
        }
        return nearest.map { $0.nearFormat(head) }
    }

    private static func isOfBank(_ head: FileHead) -> Bool {
        BankWords.header(of: head).map { BankWords.fit($0) } ?? false
    }

    /// A table without its header row, which can only be told by where it lies.
    private func headless(_ head: FileHead, _ home: Format.Home?) -> Format? {
        guard home == .warehouse, !FileSignature.all.contains(where: { $0.fits(head) }), !Recognition.isOfBank(head)
        else { return nil }
        return profiles.first { $0.mayLackHeader(head) }.map { $0.headlessFormat(head) }
    }
}

extension Recognition {
    /// The format of a file wherever it lies, as `format(of:preferring:)`; of an archive that of the statement in it, for
    /// which its whole `content` is read.
    public func format(
        of head: FileHead,
        preferring home: Format.Home? = nil,
        content: () throws(Problem) -> [UInt8]
    ) throws(Problem) -> Format? {
        guard home == nil || home == .inbox, !head.isNotice else { return format(of: head, preferring: home) }
        guard StatementArchive.isArchive(head) else {
            guard GatewayWorkbook.isWorkbook(head) else { return format(of: head, preferring: home) }
            return try workbook(content) ?? format(of: head, preferring: home)
        }
        let bytes: [UInt8]
        do throws(Problem) {
            bytes = try content()
        } catch {
            guard error.is(SpoolProblem.tooLarge) else { throw error }
            return StatementArchive.tooLargeFormat
        }
        return StatementArchive.format(bytes) { inner in
            let known = format(of: inner, preferring: .inbox)
            return known?.home == .inbox && known?.kind == .statement ? known : nil
        }
    }

    /// The format of a workbook of a gateway; nil of any other, and of one that is too large to be opened.
    private func workbook(_ content: () throws(Problem) -> [UInt8]) throws(Problem) -> Format? {
        do throws(Problem) { return GatewayWorkbook.format(try content()) } catch {
            guard error.is(SpoolProblem.tooLarge) else { throw error }
            return nil
        }
    }
}
