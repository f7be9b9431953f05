/// A line of an order's story: what happened to it, in which pass, by which file and line.
public struct OrderEvent: Sendable {
    /// What can happen to an order; raw values are words of the ledger and of machine output.
    public enum Kind: String, Sendable, CaseIterable {
        /// Its channel gave it for the first time.
        case read
        /// Its channel gave it otherwise than before.
        case changed
        /// It waits to be written, by a person's word.
        case new
        /// It waits for a person.
        case held
        /// It is not to be sent.
        case skipped
        /// It went into a file for the accounting system.
        case written
        /// What was written of it differs from what the channel said.
        case remark
        /// The file was fetched.
        case delivered
        /// The file was taken back before it was fetched.
        case takenBack
        /// The accounting system has it.
        case accepted
        /// The accounting system has it, with values that it changed.
        case acceptedWithWarning
        /// The accounting system had it already.
        case duplicate
        /// The accounting system refused it.
        case refused
        /// Whether the accounting system has it nobody knows.
        case unknown
        /// A person settled it outside.
        case settled
        /// A person took that back.
        case reopened
        /// An invoice was made of it.
        case invoiced
        /// A payment was put on it.
        case paid
        /// A payment was taken off it again, since it is a gateway's payout.
        case unpaid
    }

    /// The pass in which it happened.
    public var pass: Int
    /// What happened.
    public var kind: Kind
    /// More of it.
    public var detail: String?
    /// The file that said so.
    public var file: Int?
    /// The line of that file.
    public var line: Int?

    /// Creates an event.
    public init(pass: Int, kind: Kind, detail: String? = nil, file: Int? = nil, line: Int? = nil) {
        self.pass = pass
        self.kind = kind
        self.detail = detail
        self.file = file
        self.line = line
    }
}

extension OrderEvent.Kind {
    /// That an order came to stand there.
    public init(_ state: OrderExportState) {
        self =
            switch state {
            case .new: .new
            case .held: .held
            case .skipped: .skipped
            case .written: .written
            case .delivered: .delivered
            case .accepted: .accepted
            case .refused: .refused
            case .unknown: .unknown
            case .settled: .settled
            }
    }

    /// That the accounting system answered so.
    public init(_ answer: Receipt.State) {
        self =
            switch answer {
            case .accepted: .accepted
            case .acceptedWithWarning: .acceptedWithWarning
            case .refused: .refused
            case .duplicate: .duplicate
            case .unknown: .unknown
            }
    }
}
