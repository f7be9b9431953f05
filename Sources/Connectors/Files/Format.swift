import Domain

/// A file format: how it is recognised and read. A registry is a plain array of these.
public struct Format: Sendable {
    /// The name that `spojka inspect` prints, such as `pohoda.listStock`.
    public let id: String
    /// What its files are about.
    public let kind: FileKind
    /// Whether a file is of this format, by its first bytes, root element or header row.
    public let recognises: @Sendable (FileHead) -> Bool
    /// Whether a file shows that it is complete.
    public let completeness: @Sendable (FileHead) -> Completeness
    /// A reader for one file.
    public let makeReader: @Sendable (ReaderContext, @escaping FactSink) throws(Problem) -> any FileReader

    /// A format by its parts; with `isText` its reader gets what is in a foreign encoding as UTF-8.
    public init(
        id: String,
        kind: FileKind,
        isText: Bool = true,
        recognises: @escaping @Sendable (FileHead) -> Bool,
        completeness: @escaping @Sendable (FileHead) -> Completeness,
        makeReader: @escaping @Sendable (ReaderContext, @escaping FactSink) throws(Problem) -> any FileReader
    ) {
        self.id = id
        self.kind = kind
        self.recognises = recognises
        self.completeness = completeness
        self.makeReader = { (context, sink) throws(Problem) in
            let sink = Self.limited(sink)
            let reader = try makeReader(context, sink)
            return isText ? DecodedReader(reader, sink) : reader
        }
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
