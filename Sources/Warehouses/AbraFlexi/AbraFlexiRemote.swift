import Connectors
import Domain
import Syntax

/// How Flexi is spoken to: JSON over its REST interface, from the company's own address on, such as
/// `https://host:5434/c/firma` (docs/systems/abra-flexi.md).
enum AbraFlexiRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "abra-flexi",
        name: "ABRA Flexi",
        side: .warehouse,
        settings: AbraFlexiSettings.ofServer,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, now in probe(context, now) },
        downloads: { context in
            let hours = context.number("full-stock-hours") ?? AbraFlexiSettings.fullStockHours
            let days = context.number("invoice-days") ?? RemoteSettings.daysOfInvoices
            return [
                AbraFlexiStockDownload(warehouses: context.warehouses, fullHours: hours),
                AbraFlexiInvoiceDownload(days: days),
            ]
        },
        delivery: .errands(format: "flexi.receipts") { line, _, _ in
            line.request.path == AbraFlexiPayments.path
                ? AbraFlexiPaymentErrand(line) as any Errand : AbraFlexiErrand(line)
        }
    )

    /// A list of records that a filter leaves; Flexi takes a filter in the path alone.
    static func list(_ evidence: String, filter: String? = nil, query: [(String, String)]) -> RemoteRequest {
        let part = filter.map { "/" + RemoteRequest.encoded("(" + $0 + ")") } ?? ""
        return RemoteRequest(.get, "/" + evidence + part + ".json", query: query)
    }

    /// A text in a filter; a code may have either quote in it.
    static func quoted(_ text: String) -> String {
        text.contains("'") ? "\"" + text + "\"" : "'" + text + "'"
    }

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let json = "application/json"
        guard let password = context.secret("password") else {
            throw Problem(RemoteProblem.unauthorised, .error, ["host": "ABRA Flexi", "status": "–", "words": ""])
        }
        return Endpoint(
            authorization: .basic(
                user: .text(context.text("user") ?? ""),
                password: .secret(password),
                field: "Authorization"
            ),
            fields: [try HTTPField("Accept", json), try HTTPField("Content-Type", json)],
            understands: understands
        )
    }

    /// What an answer means. One that refuses a record or finds none is handed on to the one who asked, who knows more.
    private static func understands(_ head: HTTPHead, _ start: [UInt8]) -> Verdict {
        let arguments = ["status": String(head.status), "words": AbraFlexiJSON.words(start) ?? ""]
        switch head.status {
        case 200...299:
            // A page of a proxy, the form to log in, or a part of an answer is none of theirs.
            let isTheirs = begins(start) && (start.count >= 65_536 || start.last { $0 > 32 } == UInt8(ascii: "}"))
            return isTheirs ? .accepted : .unknown(Problem(RemoteProblem.notTheirs, .error, arguments))
        case 402: return .unauthorised(Problem(AbraFlexiProblem.noWriteLicence, .error, arguments))
        case 403: return .unauthorised(Problem(AbraFlexiProblem.noRight, .error, arguments))
        case 400, 404: return .accepted
        default: return Verdict.usual(head, start, body: .json, words: AbraFlexiJSON.words)
        }
    }

    private static func begins(_ start: [UInt8]) -> Bool {
        let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
        guard text.first(where: { $0 > 32 }) == UInt8(ascii: "{") else { return false }
        return String(decoding: text.prefix(200), as: UTF8.self).contains("\"winstrom\"")
    }

    // MARK: the right company

    /// Whether the company is there and is the merchant's; a check asks for the accounting period too.
    private static func probe(_ context: RemoteContext, _ now: Instant) -> Probe {
        let periods = Probe(AbraFlexiPeriods.request, isForChecksOnly: true) { (head, body) throws(Problem) in
            try check(head, body)
            _ = try AbraFlexiPeriods(JSONTree.whole(body)).current(on: day(head, now))
        }
        guard let unit = context.unit, !unit.isEmpty, context.text("check-unit") != "false" else { return periods }
        let request = list("nastaveni", query: [("detail", "custom:ic,dic"), ("limit", "1")])
        return Probe(request, then: periods) { (head, body) throws(Problem) in
            try check(head, body)
            let found = JSONTree.whole(body)?["winstrom"]?.records("nastaveni").first?["ic"]?.text
            guard let found, AccountingUnit.isOther(found, than: unit) else { return }
            throw Problem(AbraFlexiProblem.otherUnit, .error, ["found": found, "expected": unit])
        }
    }

    /// Throws where an answer is a refusal: Flexi answers 404 where there is no such company, and where the licence does not
    /// let it be read.
    static func check(_ head: HTTPHead, _ body: [UInt8]) throws(Problem) {
        guard !(200...299).contains(head.status) else { return }
        let arguments = ["status": String(head.status), "words": AbraFlexiJSON.words(body) ?? ""]
        throw Problem(
            head.status == 404 ? AbraFlexiProblem.notFound : AbraFlexiProblem.notAsked,
            .error,
            arguments
        )
    }

    /// The day by Flexi's own clock, in its country.
    static func day(_ head: HTTPHead, _ now: Instant) -> Day {
        CentralEuropeanTime.time(at: Moment(seconds: (head.date ?? now).seconds)).day
    }
}

/// The accounting periods of a company.
struct AbraFlexiPeriods {
    /// One period.
    struct Period: Hashable {
        let code: String
        let from: Day
        let to: Day
    }

    /// All of them.
    static let request = AbraFlexiRemote.list(
        "ucetni-obdobi",
        query: [("detail", "custom:kod,platiOdData,platiDoData"), ("limit", "0")]
    )

    /// The newest one first.
    let all: [Period]

    /// The periods of an answer; throws where it is none of theirs.
    init(_ answer: JSONTree?) throws(Problem) {
        guard let root = answer?["winstrom"] else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": "200", "words": ""])
        }
        all = root.records("ucetni-obdobi").compactMap { record in
            guard let code = record["kod"]?.text, let from = record.flexiDay("platiOdData"),
                let to = record.flexiDay("platiDoData")
            else { return nil }
            return Period(code: code, from: from, to: to)
        }.sorted { $0.from > $1.from }
    }

    /// The period of a day; throws where there is none.
    func current(on day: Day) throws(Problem) -> Period {
        if let found = all.first(where: { $0.from <= day && day <= $0.to }) { return found }
        let last = all.first.map { $0.code + " (– " + $0.to.description + ")" } ?? "–"
        throw Problem(AbraFlexiProblem.noPeriod, .error, ["day": day.description, "last": last])
    }
}
