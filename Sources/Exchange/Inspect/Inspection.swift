import Connectors
import Domain
import Messages
import Payments
import Spool
import Syntax

/// What a file is and says, without a workspace.
public struct Inspection {
    /// How much of the lists is kept: what nobody prints is only counted, for a file may hold a million records.
    public enum Kept: Sendable {
        /// Records of each list for the JSON object; nil for all.
        case json(Int?)
        /// Records of each list, a line each.
        case lines(Int)
    }

    /// The path as given.
    public let path: String
    private let absolute: String
    /// Its length; nil when it cannot be read.
    public private(set) var bytes: Int?
    /// Its SHA-256; nil when it cannot be read.
    public private(set) var hash: String?
    /// What it is about.
    public private(set) var kind = FileKind.unknown
    /// Its format, or `unknown`.
    public private(set) var format = "unknown"
    /// The encoding as read.
    public private(set) var encoding: String?
    /// How many records of each kind it has.
    public private(set) var counts: [(name: String, count: Int)] = []
    /// What is wrong with it.
    public private(set) var problems: [Problem] = []
    /// How the header row fits the profile that was named.
    public private(set) var match: TableMatch?
    /// What layouts of texts such as mails made of it, and why.
    public private(set) var readings: [LayoutReading] = []
    /// The lists as JSON arrays without their brackets.
    private var lists: FactLists

    /// Whether it was recognised and can be applied whole.
    public var isApplicable: Bool {
        kind != .unknown && !problems.contains { $0.severity == .error }
    }

    /// Reads a file at any path.
    ///
    /// `shownAs` is the path as the person gave it.
    ///
    /// With a profile it is read by that, whatever its content is like; else `recognition` tells its format.
    public init(
        path absolute: String,
        context given: ReaderContext,
        kept: Kept,
        shownAs path: String,
        profile: TableProfile? = nil,
        recognition: Recognition = .shipped
    ) {
        var context = given
        let name = path.split(separator: "/").last.map { String($0) }
        context.fileName = name
        self.path = path
        self.absolute = absolute
        lists = FactLists(kept)
        let spool = Spool(workspace: ".")
        do throws(Problem) {
            let look = try spool.look(path: absolute)
            bytes = Int(look.identity.size)
            let head = FileHead(look.head, tail: look.tail, name: name)
            if let profile { match = TableMatch(profile, look.head) }
            let found = try recognition.format(of: head) { () throws(Problem) in
                try spool.contents(path: absolute, limit: StatementArchive.largest)
            }
            guard let format = profile?.format ?? found else {
                hash = try spool.hash(path: absolute).hex
                guard bytes != 0 else { throw Problem(SpoolProblem.empty, .error, ["path": path]) }
                throw recognition.problem(of: head)
            }
            // A layout that is named is tried out: whose account it would be is no matter then.
            if profile == nil, context.accounts.isEmpty { context.accounts = recognition.accounts(for: format) }
            kind = format.kind
            self.format = format.id
            try read(format, spool, context)
        } catch {
            problems.append(error)
        }
        counts = lists.counts
    }

    private mutating func read(_ format: Format, _ spool: Spool, _ context: ReaderContext) throws(Problem) {
        let gathered = Gathered(lists)
        let reader = try format.makeReader(context, gathered.accept)
        var failure: Problem?
        do throws(Problem) {
            hash = try spool.read(path: absolute) { bytes throws(Problem) in
                guard failure == nil else { return }
                do throws(Problem) { try reader.read(bytes.bytes) } catch { failure = error }
            }.hex
            if failure == nil { try reader.finish() }
        } catch {
            failure = failure ?? error
        }
        encoding = reader.encoding
        readings = reader.readings
        lists = gathered.lists
        problems = gathered.problems
        if let failure { problems.append(failure) }
    }

    /// Facts as they come, after a reference that the sink can hold.
    private final class Gathered {
        var lists: FactLists
        var problems: [Problem] = []

        init(_ lists: FactLists) {
            self.lists = lists
        }

        func accept(_ fact: Fact) throws(Problem) {
            if case .problem(let problem) = fact { problems.append(problem) } else { lists.add(fact) }
        }
    }

    /// The records of each list that are kept, a fact a line, for people who look.
    public func lines(renderer: Renderer) -> [String] { lists.lines(renderer) }

    /// The file as one JSON object, as the contract describes it.
    public func json(renderer: Renderer, summary: Bool) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("file", path)
            json.member("bytes", bytes)
            json.member("sha256", hash)
            json.member("kind", kind.rawValue)
            json.member("format", format)
            json.member("encoding", encoding)
            json.object("counts") { json in
                for (name, count) in counts { json.member(name, count) }
            }
            match?.write(&json, encoding: encoding)
            if !readings.isEmpty {
                json.array("mails") { json in
                    for reading in readings { reading.write(&json) }
                }
            }
            if !summary { lists.write(&json) }
            json.array("problems") { json in
                for problem in problems { problem.write(&json, renderer) }
            }
        }
        json.newline()
        return json.bytes
    }
}
