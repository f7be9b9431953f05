import Connectors
import Domain
import Settings

/// Fio banka's API: the movements of an account, for reading only (docs/banks/fio.md).
extension Fio {
    /// The kind `fio` of connections.
    public static let remote = RemoteKind(
        id: "fio",
        name: "Fio banka",
        side: .payments,
        address: FioAPI.address,
        settings: [
            Setting(
                "token",
                .text,
                required: true,
                isSecret: true,
                label: Texts(sk: "Token Fio banky", cs: "Token Fio banky", en: "Token of Fio banka"),
                help: Texts(
                    sk: "Token rozhrania API, iba na čítanie, ako secret:NAME.",
                    cs: "Token rozhraní API, jen pro čtení, jako secret:NAME.",
                    en: "The token of the API, for reading only, as secret:NAME."
                )
            ),
            Setting(
                "account",
                .text,
                required: true,
                label: Texts(sk: "Účet vo Fio banke", cs: "Účet u Fio banky", en: "Account at Fio banka"),
                help: Texts(
                    sk: "Účet, ktorého pohyby sa sťahujú, podľa názvu alebo čísla v payments.accounts.",
                    cs: "Účet, jehož pohyby se stahují, podle názvu nebo čísla v payments.accounts.",
                    en: "The account whose movements are fetched, by its name or number in payments.accounts."
                )
            ),
            Setting(
                "days",
                .number(1...365),
                default: "7",
                label: Texts(sk: "Koľko dní späť", cs: "Kolik dní zpět", en: "Days asked for again"),
                help: Texts(
                    sk: "Koľko dní pred posledným úspešným volaním sa pohyby žiadajú znova.",
                    cs: "Kolik dní před posledním úspěšným voláním se pohyby žádají znovu.",
                    en: "How many days before the last successful call movements are asked for again."
                )
            ),
        ],
        endpoint: { (context) throws(Problem) in
            let name = context.secret("token")?.name ?? "token"
            let wrong = Problem(FioAPIProblem.badToken, .error, ["secret": name])
            guard let token = context.secret("token") else { throw wrong }
            return Endpoint(
                authorization: .path(placeholder: "token", token),
                quota: Quota(
                    restSeconds: Int(FioAPI.pauseSeconds),
                    rest: FioAPIProblem.resting,
                    asked: FioAPIProblem.asked
                ),
                shapes: [SecretShape(token, wrong: wrong, fits: FioAPI.isToken)],
                understands: { FioAPI.verdict($0, $1, secret: name) }
            )
        },
        probe: { (_, now) in Probe(FioDownload.request(FioPeriod(today: now.day)), isForChecksOnly: true) },
        downloads: { [FioDownload($0)] }
    )
}

/// The movements of the days that may be new.
struct FioDownload: Download {
    let flow = "movements"
    let joining = PageJoining.bytes
    private let account: String
    private let days: Int
    private var period: FioPeriod?
    private var isRead = false

    init(_ context: RemoteContext) {
        let number = context.account?.description ?? ""
        account = number.replacing("/", with: "-")
        days = context.number("days") ?? 7
    }

    var fileName: String {
        "fio-\(account)-\(period?.from.description ?? "")-\(period?.to.description ?? "").json"
    }

    var beginning: String? { period?.to.description }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if let period, isRead {
            return .finished(cursor: period.to.description, period.gap.map { .lacking($0) } ?? .some)
        }
        let period = FioPeriod(since: cursor.flatMap(Self.day), days: days, today: now.day)
        self.period = period
        return .request(Self.request(period))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) { isRead = true }

    func explained(_ problem: Problem) -> Problem {
        problem.is(FioAPIProblem.tooOld) ? period?.tooOld ?? problem : problem
    }

    /// The movements of a period.
    static func request(_ period: FioPeriod) -> RemoteRequest {
        RemoteRequest(.get, "/periods/{token}/\(period.from)/\(period.to)/transactions.json")
    }

    private static func day(_ text: String) -> Day? {
        let parts = text.split(separator: "-").map { Int(shortText: $0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension FioAPI {
    /// What an answer means; `secret` is the name of the token's file.
    static func verdict(_ head: HTTPHead, _ start: [UInt8], secret: String) -> Verdict {
        if let problem = problem(status: head.status) { return .refused(Problem(problem, .error, ["secret": secret])) }
        return Verdict.usual(head, start, body: .json)
    }
}
