import Channels
import Domain
import Formats
import Payments
import Spool
import Warehouses

/// Which format a file is of: one function for the runner, the inbox and `spojka inspect`.
public enum Recognition {
    /// Every format, with the folder that its files belong to.
    static let all: [(format: Format, home: Home)] = {
        var all: [(format: Format, home: Home)] = []
        for system in WarehouseRegistry.all {
            for format in system.formats { all.append((format, .warehouse)) }
            for format in system.orderFormats { all.append((format, .channel)) }
        }
        for kind in ChannelRegistry.all {
            for format in kind.formats { all.append((format, .channel)) }
        }
        for source in PaymentRegistry.all {
            for format in source.formats { all.append((format, .inbox)) }
        }
        return all
    }()

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

    /// The format of a file, wherever it lies; those of `home` are asked first.
    public static func format(of head: FileHead, preferring home: Home? = nil) -> (format: Format, home: Home)? {
        all.first { $0.home == home && $0.format.recognises(head) } ?? all.first { $0.format.recognises(head) }
    }
}
