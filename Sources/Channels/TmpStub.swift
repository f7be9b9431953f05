import Domain
import Formats
public struct OrderStateLine: Sendable { public init(order: String, state: String, paid: Bool, paidAt: Day?, amount: Money, vs: String?) {} }
public struct ChannelKind: Sendable { public var id = ""; public var settings: [Setting] = []; public var formats: [Format] = []; public var stockHeader: [UInt8] = []
 public func appendStock(_ code: String, _ ean: String?, _ q: Quantity, _ u: String, _ o: inout [UInt8]) {}
 public func writeStates(_ l: [OrderStateLine]) -> [UInt8] { [] } }
public enum ChannelRegistry { public static let all: [ChannelKind] = [] }
