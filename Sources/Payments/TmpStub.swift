import Formats
public struct PaymentSource: Sendable { public var formats: [Format] = [] }
public enum PaymentRegistry { public static let all: [PaymentSource] = [] }
