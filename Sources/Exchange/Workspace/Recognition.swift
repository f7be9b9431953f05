import Channels
import Domain
import Formats
import Payments
import Spool
import Tables
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
    private let mails: MailLayouts

    /// Without a workspace: every system with the layouts that are shipped.
    public static let shipped = Recognition(
        profiles: WarehouseRegistry.all.flatMap(\.shippedTables.tables) + PaymentRegistry.shippedTables.tables
    )

    /// Every system, and the layouts of one workspace.
    public init(profiles: [TableProfile], mails: MailLayouts = MailLayouts()) {
        self.profiles = profiles
        self.mails = mails
        var all: [(format: Format, home: Home)] = []
        for system in WarehouseRegistry.all {
            for format in system.formats { all.append((format, .warehouse)) }
            for format in system.orderFormats { all.append((format, .channel)) }
        }
        for profile in profiles { all.append((profile.format, Recognition.home(of: profile))) }
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
    /// A file that two layouts fit, and one that a layout fits but for a column, get a format that says so.
    public func format(of head: FileHead, preferring home: Home? = nil) -> (format: Format, home: Home)? {
        // Asked first: its many formats would each look into it.
        if let mail = BankMail.format(of: head, mails) { return (mail, .inbox) }
        let found =
            formats.first { $0.home == home && $0.format.recognises(head) }
            ?? formats.first { $0.format.recognises(head) }
        guard let found else { return home == .channel ? nil : nearly(head, home) }
        guard profiles.contains(where: { $0.name == found.format.id }) else { return found }
        let fitting = profiles.filter { $0.format.recognises(head) }
        guard fitting.count > 1 else { return found }
        return (Recognition.ambiguous(found.format, fitting.map(\.name)), found.home)
    }

    /// The kind of folder that a format's files belong to.
    func home(of format: Format) -> Home {
        formats.first { $0.format.id == format.id }?.home ?? .inbox
    }

    /// The only layout of which some columns are there, so that its reader can say which one is missing.
    private func nearly(_ head: FileHead, _ home: Home?) -> (format: Format, home: Home)? {
        let near = profiles.filter { (home == nil || Recognition.home(of: $0) == home) && $0.nearlyFits(head) }
        return near.count == 1 ? (near[0].format, Recognition.home(of: near[0])) : nil
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
