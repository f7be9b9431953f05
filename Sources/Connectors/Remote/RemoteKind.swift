import Domain
import Settings

/// How a system is spoken to over HTTP, as values: what is asked and what answers mean.
///
/// A connector neither talks nor waits nor sees a secret; one engine does that for all of them (docs/connections.md).
public struct RemoteKind: Sendable {
    /// The value of `connections.<name>.kind`, such as `pohoda-mserver`.
    public let id: String
    /// What people call it.
    public let name: String
    /// Whose files go over it.
    public let side: RemoteSide
    /// The public address; nil where every merchant has an own one.
    public let address: String?
    /// What can be set, by keys relative to `connections.<name>.`.
    public let settings: [Setting]
    /// The settings that are secrets by which it signs notifications, by relative keys; empty where it signs none.
    public let signing: [String]
    /// Where and how it is asked; throws what is wrong with the settings.
    public let endpoint: @Sendable (RemoteContext) throws(Problem) -> Endpoint
    /// What is asked before anything else in a pass, and by `spojka check`; nil where the first download shows as much.
    public let probe: (@Sendable (RemoteContext, Instant) -> Probe)?
    /// What is fetched in each pass, one after the other.
    public let downloads: @Sendable (RemoteContext) -> [any Download]
    /// How out-files become requests; nil for a system that is only read.
    public let delivery: Delivery?
    /// How it is asked about single payments that notifications name; nil for a system that is no gateway.
    public let inquiry: Inquiry?
    /// Asks what became of a file whose answer was lost; nil where only repeating tells.
    public let question: (@Sendable (SentFile, RemoteContext) -> RemoteRequest?)?

    /// A kind of connection; what it lacks is nil.
    public init(
        id: String,
        name: String,
        side: RemoteSide,
        address: String? = nil,
        settings: [Setting],
        signing: [String] = [],
        endpoint: @escaping @Sendable (RemoteContext) throws(Problem) -> Endpoint,
        probe: (@Sendable (RemoteContext, Instant) -> Probe)? = nil,
        downloads: @escaping @Sendable (RemoteContext) -> [any Download],
        delivery: Delivery? = nil,
        inquiry: Inquiry? = nil,
        question: (@Sendable (SentFile, RemoteContext) -> RemoteRequest?)? = nil
    ) {
        self.id = id
        self.name = name
        self.side = side
        self.address = address
        self.settings = settings
        self.signing = signing
        self.endpoint = endpoint
        self.probe = probe
        self.downloads = downloads
        self.delivery = delivery
        self.inquiry = inquiry
        self.question = question
    }
}

/// What a connector may know of the merchant when it makes requests.
public struct RemoteContext: Sendable {
    /// The connection's settings by relative keys, defaults included; secrets as their references.
    public var values: [String: String]
    /// The connection's address without a slash at its end; empty where it has none.
    public var address = ""
    /// What is set about the active warehouse system.
    public var system: SettingValues = [:]
    /// The merchant's IČO.
    public var unit: String?
    /// The warehouses that the merchant chose; empty for all.
    public var warehouses: [String] = []
    /// The merchant's account that the connection is for; nil where it is for none.
    public var account: BankAccount?

    /// A context of these settings.
    public init(values: [String: String]) {
        self.values = values
    }

    /// The text of a setting; nil when it has none.
    public func text(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

    /// The number of a setting; nil when it has none.
    public func number(_ key: String) -> Int? { text(key).flatMap { Int(shortText: $0) } }

    /// The secret that a setting refers to.
    public func secret(_ key: String) -> SecretReference? { text(key).flatMap(SecretReference.init) }
}

/// A request that shows whether the other side is there, is the right one, and lets us in; it changes nothing there.
public struct Probe: Sendable {
    /// The request.
    public let request: RemoteRequest
    /// Whether only `spojka check` asks it, since each request counts against a quota.
    public let isForChecksOnly: Bool
    /// What a check says besides though all is well; nil for nothing.
    public let note: Problem?
    /// Looks at the answer that counted as accepted, 64 KB of it at most; throws when it is the wrong system or is not ready. A
    /// warning is said by a check, which goes on.
    public let judge: @Sendable (HTTPHead, [UInt8]) throws(Problem) -> Void
    /// A refusal of it, with what only the one who asked can add, such as the right that it takes.
    public let explained: @Sendable (Problem) -> Problem
    /// What is asked after it; at most one.
    public let then: [Probe]

    /// A probe, and what is asked after it.
    public init(
        _ request: RemoteRequest,
        isForChecksOnly: Bool = false,
        note: Problem? = nil,
        then: Probe? = nil,
        judge: @escaping @Sendable (HTTPHead, [UInt8]) throws(Problem) -> Void = { (_, _) throws(Problem) in },
        explained: @escaping @Sendable (Problem) -> Problem = { $0 }
    ) {
        self.request = request
        self.isForChecksOnly = isForChecksOnly
        self.note = note
        self.judge = judge
        self.explained = explained
        self.then = then.map { [$0] } ?? []
    }
}
