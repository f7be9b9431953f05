import Domain
import Formats
public enum WarehouseRegistry { public static let all: [WarehouseSystem] = [] }
extension WarehouseSystem { public var orderFormats: [Format] { [] } }
extension OrderFile { public var refused: [String: Problem] { [:] } }
