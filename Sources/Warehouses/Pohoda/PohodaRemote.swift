import Connectors
import Domain
import Syntax

/// Pohoda's mServer: the same files as bodies of requests and answers, one after the other (docs/systems/pohoda.md, "mServer").
enum PohodaRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "pohoda-mserver",
        name: "Pohoda mServer",
        side: .warehouse,
        settings: PohodaSettings.ofServer,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, _ in
            Probe(RemoteRequest(.get, "/status?companyDetail")) { (_, body) throws(Problem) in
                try PohodaServerState(body).check(unit: context.unit, year: context.text("year"))
            }
        },
        downloads: { context in
            let hours = context.number("full-stock-hours") ?? 0
            let days = context.number("invoice-days") ?? RemoteSettings.daysOfInvoices
            return [
                PohodaStockDownload(unit: context.unit, warehouses: context.warehouses, fullHours: hours),
                PohodaInvoiceDownload(unit: context.unit, days: days),
            ]
        },
        delivery: .whole(answer: "xml") { (_, _) throws(Problem) in
            RemoteRequest(
                .post,
                path,
                fields: [try HTTPField("STW-Check-Duplicity", "true")],
                // A pack with the same ids is told to be a duplicate, and an export may be asked for again.
                isRepeatable: true
            )
        },
        question: { file, context in PohodaLookUp.request(file, context) }
    )

    /// Where packs are posted to.
    static let path = "/xml"

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        guard let password = context.secret("password") else {
            throw Problem(RemoteProblem.unauthorised, .error, ["host": "mServer", "status": "–", "words": ""])
        }
        return Endpoint(
            authorization: .basic(
                user: .text(context.text("user") ?? ""),
                password: .secret(password),
                field: "STW-Authorization"
            ),
            fields: [
                try HTTPField("STW-Application", "Spojka"),
                try HTTPField("Content-Type", "text/xml; charset=Windows-1250"),
            ],
            understands: { head, start in
                // A plain failure never has the state of a pack in it; that is read with the answer.
                guard head.status == 200 else {
                    return Verdict.usual(head, start, body: .any)
                }
                let text = String(decoding: start.prefix(65_536), as: UTF8.self)
                // An answer that was cut on its way and is shorter than what is looked at shows it here.
                let end = text.reversed().drop { $0.isWhitespace }.prefix(14)
                let isWhole =
                    start.count >= 65_536
                    || ["responsePack>", "mServer>", "/>"].contains { mark in
                        String(end.reversed()).hasSuffix(mark)
                    }
                let isTheirs = (text.contains("responsePack") || text.contains("<mServer")) && isWhole
                return isTheirs ? .accepted : Verdict.usual(head, [], body: .xml)
            }
        )
    }
}

/// What mServer says of itself, and of the accounting unit that is open in it.
struct PohodaServerState {
    private var fields: [Field: String] = [:]

    private enum Field: Int, XMLField, CaseIterable {
        case status, unit, database, year

        var path: String {
            switch self {
            case .status: "status"
            case .unit: "companyDetail/ico"
            case .database: "companyDetail/databaseName"
            case .year: "companyDetail/year"
            }
        }
    }

    private struct Reader: XMLRecordHandler {
        var fields: [Field: String] = [:]

        mutating func began(_ record: XMLRecord) throws(Problem) {}

        mutating func ended(_ record: XMLRecord) throws(Problem) {
            for field in Field.allCases { fields[field] = record.string(field) }
        }
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(0, at: "mServer", fields: Field.self)
        return layout
    }()

    /// The state in an answer; throws when it is none.
    init(_ body: [UInt8]) throws(Problem) {
        let reader = try XMLReader(Self.layout, handler: Reader())
        // mServer writes Windows-1250, and here does not say so; what is read is ASCII.
        let declaration = Array("<?xml version=\"1.0\" encoding=\"Windows-1250\"?>".utf8)
        let isDeclared = body.starts(with: Array("<?xml".utf8))
        try reader.read((isDeclared ? body : declaration + body).span.bytes)
        try reader.finish()
        fields = (reader.handler as? Reader)?.fields ?? [:]
    }

    /// Throws unless it is ready and has the unit of that IČO, and the year where one is set, open.
    ///
    /// mServer reports the unit by its database, `StwPh_12345678_2026`; where it tells nothing, Pohoda itself refuses packs for
    /// another unit.
    func check(unit: String?, year: String?) throws(Problem) {
        let status = fields[.status] ?? ""
        guard status.isEmpty || status.lowercased() == "idle" else {
            throw Problem(PohodaProblem.serverBusy, .error, ["status": String(status.prefix(40))])
        }
        let parts = (fields[.database] ?? "").split(separator: "_")
        let numbers = parts.filter { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        if let found = fields[.unit] ?? numbers.first.map({ String($0) }), let unit,
            AccountingUnit.isOther(found, than: unit)
        {
            throw Problem(PohodaProblem.otherUnit, .error, ["found": found, "expected": unit])
        }
        if let found = fields[.year], let year, found != year {
            throw Problem(PohodaProblem.otherYear, .error, ["found": String(found.prefix(12)), "expected": year])
        }
    }
}
