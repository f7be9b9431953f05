import Domain

/// A file format: how it is recognised and read, and where its files belong.
public struct Format: Sendable {
    /// The kind of folder that files belong to.
    public typealias Home = Folder.Kind

    /// What a reader needs to know beyond the file, and what costs something to find out.
    public enum Need: Sendable {
        /// By what mails are trusted and opened.
        case mailTrust
        /// By what notifications of gateways are believed.
        case noticeTrust
    }

    /// The name that `spojka inspect` prints, such as `pohoda.listStock`.
    public let id: String
    /// What its files are about.
    public let kind: FileKind
    /// Where its files belong.
    public let home: Home
    /// Formats of one family name a movement alike, so that it is known again in a file of another of them.
    public let family: String
    /// What its reader needs beyond the file.
    public let needs: Set<Need>
    /// Whether its files are notifications that others wrote: what is called `hook.…` is of such a format or of none.
    public let isNotice: Bool
    /// Whether a file is of this format, by its first bytes, root element or header row.
    public let recognises: @Sendable (FileHead) -> Bool
    /// Whether a file shows that it is complete.
    public let completeness: @Sendable (FileHead) -> Completeness
    /// A reader for one file.
    public let makeReader: @Sendable (ReaderContext, @escaping FactSink) throws(Problem) -> any FileReader

    /// A format by its parts; with `isText` its reader gets what is in a foreign encoding as UTF-8.
    ///
    /// Without `home` the kind decides, and without `family` the id up to its first point.
    public init(
        id: String,
        kind: FileKind,
        home: Home? = nil,
        family: String? = nil,
        needs: Set<Need> = [],
        isNotice: Bool = false,
        isText: Bool = true,
        recognises: @escaping @Sendable (FileHead) -> Bool,
        completeness: @escaping @Sendable (FileHead) -> Completeness,
        makeReader: @escaping @Sendable (ReaderContext, @escaping FactSink) throws(Problem) -> any FileReader
    ) {
        self.id = id
        self.kind = kind
        self.home = home ?? kind.home
        self.family = family ?? String(id.prefix { $0 != "." })
        self.needs = needs
        self.isNotice = isNotice
        self.recognises = recognises
        self.completeness = completeness
        self.makeReader = { (context, sink) throws(Problem) in
            let sink = Self.limited(sink)
            let reader = try makeReader(context, sink)
            return isText ? DecodedReader(reader, sink) : reader
        }
    }

    /// The same format with a reader that only says why the file is not read.
    public func refusing(_ problem: Problem) -> Format {
        Format(
            id: id,
            kind: kind,
            home: home,
            family: family,
            needs: needs,
            isNotice: isNotice,
            recognises: recognises,
            completeness: completeness,
            makeReader: { (_, _) throws(Problem) in throw problem }
        )
    }

    /// A sink that no value gets into which is beyond the limits, whatever the format.
    private static func limited(_ sink: @escaping FactSink) -> FactSink {
        { (fact) throws(Problem) in
            guard let problem = fact.excess else { return try sink(fact) }
            if problem.scope == .file { throw problem }
            try sink(.problem(problem))
            guard case .receipt(var receipt) = fact else { return }
            receipt.made = nil
            try sink(.receipt(receipt))
        }
    }
}

extension FileKind {
    /// Where files of the kind belong, unless their format says otherwise.
    var home: Format.Home {
        switch self {
        case .stock, .receipts, .invoices: .warehouse
        case .orders, .catalogue: .channel
        case .statement, .notification, .settlement, .unknown: .inbox
        }
    }
}
