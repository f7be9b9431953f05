import Connectors
import Domain
import Syntax

/// Reads page after page of a list with a `paginator`; rows move between pages when data change, which shows in their number.
struct ShoptetAPIPages: Sendable {
    private let size: Int
    private(set) var page = 1
    private(set) var isComplete = false
    private var total: Int?

    /// A list of which nothing was read; `size` is the most that its pages may have.
    init(size: Int) { self.size = size }

    /// The parameters of the next page.
    var query: [(String, String)] { [("itemsPerPage", String(size)), ("page", String(page))] }

    /// The rows of a page under `member`; throws when it is none of this list, or rows went since the last one.
    mutating func take(_ page: RemotePage, _ member: String, status: Int) throws(Problem) -> [JSONTree] {
        let data = try Self.data(page, status: status)
        guard let paginator = data["paginator"], let told = Self.number(paginator["totalCount"]),
            let last = Self.number(paginator["pageCount"]), data.members.contains(where: { $0.key == member })
        else { throw Problem(RemoteProblem.notTheirs, .error, ["status": String(status)]) }
        if let total, told < total { throw Problem(RemoteProblem.pagesShifted, .warning) }
        total = total ?? told
        isComplete = self.page >= last
        self.page += 1
        return data[member]?.elements ?? []
    }

    /// What an answer has under `data`; throws when it has nothing there.
    static func data(_ page: RemotePage, status: Int) throws(Problem) -> JSONTree {
        guard let data = try page.values().first?["data"] else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(status)])
        }
        return data
    }

    private static func number(_ value: JSONTree?) -> Int? { value?.text.flatMap { Int(shortText: $0) } }
}

/// What Shoptet says in an answer that refuses: `{"errors":[{"errorCode":…,"message":…,"instance":…}]}`.
struct ShoptetAPIError {
    /// What it is about: the code of a product or an order.
    let instance: String
    /// Code and message.
    let words: String

    /// The errors of an answer; a success may have some too.
    static func all(in answer: JSONTree?) -> [ShoptetAPIError] {
        (answer?["errors"]?.elements ?? []).map { error in
            let words = [error["errorCode"]?.text, error["message"]?.text].compactMap { $0 }.joined(separator: ": ")
            return ShoptetAPIError(instance: error["instance"]?.text ?? "?", words: words)
        }
    }
}

/// Times as Shoptet writes them: `2026-11-28T08:15:00+0100`.
struct ShoptetAPITime: Comparable {
    /// As it is written.
    let text: String
    /// In seconds since 1970, UTC.
    let seconds: Int64

    /// The time of a text; nil for another form.
    init?(_ text: String?) {
        guard let text, text.utf8.count == 24 else { return nil }
        let (local, zone) = (Array(text.utf8.prefix(19)), Array(text.utf8.suffix(5)))
        guard let time = DateParser.isoTime(local.span), zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"),
            let hours = Int(shortText: String(decoding: zone[1...2], as: UTF8.self)),
            let minutes = Int(shortText: String(decoding: zone[3...4], as: UTF8.self))
        else { return nil }
        let offset = Int64(hours) *| 3600 +| Int64(minutes) *| 60
        self.text = text
        seconds = time.secondsSinceEpoch -| (zone[0] == UInt8(ascii: "-") ? Int64(0) -| offset : offset)
    }

    /// An instant as a query takes it, in UTC.
    static func text(_ seconds: Int64) -> String { LocalTime(secondsSinceEpoch: seconds).description + "+0000" }

    static func < (first: ShoptetAPITime, second: ShoptetAPITime) -> Bool { first.seconds < second.seconds }
}
