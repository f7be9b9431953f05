/// The warehouse system's answer to one order that it was sent.
public struct Receipt: Hashable, Sendable {
    /// What became of the order.
    public enum State: String, Sendable {
        /// Imported.
        case accepted
        /// Imported, with values that the system changed.
        case acceptedWithWarning
        /// Not imported; a person must act.
        case refused
        /// The system had it already: as good as accepted.
        case duplicate
        /// The answer does not say; asking is the only way to know.
        case unknown

        /// Whether the system has it.
        public var isYes: Bool { self == .accepted || self == .acceptedWithWarning || self == .duplicate }
    }

    /// A remark of the warehouse system.
    public struct Message: Hashable, Sendable {
        /// `error`, `warning` or `ok`, as the system writes it.
        public var severity: String
        /// The system's own number.
        public var number: String?
        /// The system's own words.
        public var text: String

        /// Creates a remark.
        public init(severity: String, number: String?, text: String) {
            self.severity = severity
            self.number = number
            self.text = text
        }
    }

    /// The id under which the order was sent; nil when the answer speaks of the whole pack.
    public var orderId: String?
    /// The order's number in the channel, where the answer names that instead of the id.
    public var orderNumber: String?
    /// The id of the pack or file that carried it.
    public var packId: String?
    /// What became of it.
    public var state: State
    /// The document number that the system gave.
    public var documentNumber: String?
    /// The system's internal id of the document.
    public var documentId: String?
    /// The system's remarks.
    public var messages: [Message]
    /// Why it was refused, in a word or two for lists, such as `POHODA 108`.
    public var reason: String?
    /// When the system answered, by its own clock; the import was not later.
    public var made: LocalTime?
    /// The line of the file.
    public var line: Int

    /// Creates a receipt.
    public init(
        orderId: String?,
        orderNumber: String? = nil,
        packId: String?,
        state: State,
        documentNumber: String? = nil,
        documentId: String? = nil,
        messages: [Message] = [],
        reason: String? = nil,
        made: LocalTime? = nil,
        line: Int
    ) {
        self.orderId = orderId
        self.orderNumber = orderNumber
        self.packId = packId
        self.state = state
        self.documentNumber = documentNumber
        self.documentId = documentId
        self.messages = messages
        self.reason = reason
        self.made = made
        self.line = line
    }
}
