import Domain
import Exchange
import Ledger
import Loopback
import Testing

/// An accounting system over HTTP that takes payments, as its server of the tests has it.
struct PaymentPlace: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    let settings: @Sendable (String) -> [String]
    let secret: String
    /// The change by which an invoice of an order comes to be there: number, order, cents, and cents that remain.
    let invoice: @Sendable (String, String, Int, Int) -> String
    /// What was settled there, by invoices, such as `FV1001 10.00`.
    let settled: @Sendable ([String: Any]) -> [String]
    /// What meets the requests that write a payment, as the fields of a fault.
    let writing: String
    /// What meets every request about payments.
    let asking: String
    /// The change by which it refuses payments of FV1001, and that by which it takes them.
    let refuse: (on: String, off: String)

    static let all = [mServer, flexi, idoklad]

    private static func amount(_ cents: Int) -> String {
        let rest = String(cents % 100)
        return String(cents / 100) + "." + (rest.count < 2 ? "0" + rest : rest)
    }

    private static func number(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }

    static let mServer = PaymentPlace(
        testDescription: "Pohoda over mServer",
        script: "mserver.py",
        settings: { address in
            [
                "connections.there.kind=pohoda-mserver", "connections.there.address=" + address,
                "connections.there.user=spojka", "connections.there.password=secret:one",
            ]
        },
        secret: "sample-password",
        invoice: { number, order, cents, open in
            #"""
            {"invoice":{"id":\#(Self.number(number)),"number":"\#(number)","vs":"77\#(order)","order":"\#(order)",
            "date":"2026-11-23","total":"\#(Self.amount(cents))"\#(open > 0 ? ",\"open\":\"\(Self.amount(open))\"" : ",\"paid\":\"2026-11-23\"")}}
            """#
        },
        settled: { state in
            (state["documents"] as? [[String: Any]] ?? []).flatMap { document in
                (document["settled"] as? [[Any]] ?? []).map { "\($0[0]) \(cents($0[1]))" }
            }.sorted()
        },
        writing: #""method":"POST","body":"bankHeader""#,
        asking: #""method":"POST","body":"bankHeader""#,
        refuse: (#"{"set":{"refused_invoices":["FV1001"]}}"#, #"{"set":{"refused_invoices":[]}}"#)
    )

    static let flexi = PaymentPlace(
        testDescription: "ABRA Flexi",
        script: "flexi.py",
        settings: { address in
            [
                "warehouse.system=abra-flexi", "connections.there.kind=abra-flexi",
                "connections.there.address=" + address + "/c/firma", "connections.there.user=spojka",
                "connections.there.password=secret:one", "payments.accounts.1.accounting=KB",
            ]
        },
        secret: "sample-password",
        invoice: { number, order, cents, open in
            #"""
            {"invoice":{"kod":"\#(number)","vs":"77\#(order)","order":"\#(order)","total":"\#(Self.amount(cents))",
            "open":"\#(Self.amount(open))"\#(open > 0 ? "" : ",\"stavUhrK\":\"stavUhr.uhrazeno\"")}}
            """#
        },
        settled: { state in
            (state["documents"] as? [[String: Any]] ?? []).flatMap { document in
                (document["settled"] as? [[Any]] ?? []).map { part in
                    "\(String("\(part[0])".dropFirst(5))) \(cents(part[1]))"
                }
            }.sorted()
        },
        writing: #""method":"POST","path":"/banka""#,
        asking: #""path":"/banka""#,
        refuse: (#"{"set":{"banks":[]}}"#, #"{"set":{"banks":["KB"]}}"#)
    )

    static let idoklad = PaymentPlace(
        testDescription: "iDoklad",
        script: "idoklad.py",
        settings: { address in
            [
                "warehouse.system=idoklad", "connections.there.kind=idoklad",
                "connections.there.address=" + address + "/v3", "connections.there.identity=" + address,
                "connections.there.client-id=client-one", "connections.there.client-secret=secret:one",
            ]
        },
        secret: "sample-secret",
        invoice: { number, order, cents, open in
            #"""
            {"invoice":{"Id":\#(Self.number(number)),"DocumentNumber":"\#(number)","VariableSymbol":"77\#(order)",
            "OrderNumber":"\#(order)","PaymentStatus":\#(open == 0 ? 1 : open < cents ? 2 : 0),
            "Prices":{"TotalWithVat":\#(Self.amount(cents)),"TotalPaid":\#(Self.amount(cents - open))}}}
            """#
        },
        settled: { state in
            (state["payments"] as? [[String: Any]] ?? []).map { payment in
                let prices = payment["Prices"] as? [String: Any] ?? [:]
                return "\(payment["InvoiceDocumentNumber"] ?? "") \(cents(prices["PaymentAmount"] ?? 0))"
            }.sorted()
        },
        writing: #""method":"POST","path":"/v3/IssuedDocumentPayments$""#,
        asking: #""path":"/v3/Issued(DocumentPayments|Invoices)""#,
        refuse: (#"{"set":{"refuse_payment":{"FV1001":"Doklad je uzamčený."}}}"#, #"{"set":{"refuse_payment":{}}}"#)
    )

    /// An amount with two decimals, whether it came as a text or a number.
    private static func cents(_ value: Any) -> String {
        let text = "\(value)"
        let parts = text.split(separator: ".")
        guard parts.count == 2 else { return text + ".00" }
        return parts[0] + "." + (parts[1].count < 2 ? parts[1] + "0" : parts[1])
    }
}

extension PaymentPlace {
    /// A shop whose two orders are there, with payments going into the accounting.
    func shop(_ more: [String] = []) throws -> (shop: Shop, server: FakeServer) {
        let server = try FakeServer(script, #"{"state":{"invoices":[]}}"#)
        let shop = try Shop()
        shop.overrides = settings(server.address) + ["payments.into-accounting=2026-11-01"] + more
        try shop.makeFolder("secrets")
        try shop.drop(secret, "secrets/one")
        try shop.makeFolder(Shop.eshop)
        try shop.makeFolder(Shop.inbox)
        let known = script == "mserver.py" ? "HRN-1" : "A"
        try shop.drop(ShopFile.orders([.init("1001", known), .init("1002", known)]), Shop.eshop + "/orders.xml")
        try shop.run()
        return (shop, server)
    }

    /// Has invoices be there, and changes besides.
    func has(_ server: FakeServer, _ invoices: [(String, String, Int, Int)], _ more: String...) throws {
        let changes = invoices.map { invoice($0.0, $0.1, $0.2, $0.3) } + more
        try server.control("{\"do\":[" + changes.joined(separator: ",") + "]}")
    }
}
