import Domain
import Exchange
import Ledger
import Loopback
import Testing

/// A card order from the shop to the bank, for each gateway that has an interface: the notification makes it paid, the settlement
/// confirms it, the payout is the bank's credit, and all of that is told in Slovak.
@Suite("The whole story of a card payment", .enabled(if: FakeServer.isInstalled))
struct CardStoryTests {
    /// A gateway, with what it says of a payment of 10.00 for the order 1001 and of the payout of 9.70 in which it is.
    struct Story: Sendable, CustomTestStringConvertible {
        let gateway: String
        /// What is paid there before anything is settled.
        let state: String
        let settings: [String]
        let secrets: [String: String]
        let hook: String
        /// What happens there when it settles; nil where its settlements come as files.
        var settles: String?
        /// The settlement as a file, with the layout that reads it.
        var file: (name: String, text: String)?
        var layout: String?
        /// What the payout is called, and its line in the bank.
        let payout: String
        let credit: BankFile.Movement
        var testDescription: String { gateway }
    }

    static let stories = [stripe, mollie, gopay, besteron]

    private static let stripe = Story(
        gateway: "stripe",
        state: """
            {"payouts":[],"charges":[{"id":"ch_1","amount":1000,"fee":30,"created":1795420800,\
            "metadata":{"order_number":"1001"}}]}
            """,
        settings: ["key=secret:key", "signing-secret=secret:hook", "early-payments=false"],
        secrets: ["key": "rk_live_sample1234567890", "hook": "whsec_story1234567890"],
        hook: #"""
            {"gateway":"stripe","received":"2026-11-23T09:00:02+01:00","method":"POST","query":"","headers":{"stripe-signature":"t=1795420801,v1=971286057b70b73565b325a86c609ca74dd09723b88b1b2d806a3ce6d35deb90"},"body":"{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"charge.succeeded\",\"created\":1795420800,\"livemode\":true,\"data\":{\"object\":{\"id\":\"ch_1\",\"object\":\"charge\",\"amount\":1000,\"amount_captured\":1000,\"amount_refunded\":0,\"captured\":true,\"currency\":\"eur\",\"created\":1795420800,\"status\":\"succeeded\",\"disputed\":false,\"payment_intent\":\"pi_1\",\"metadata\":{\"order_number\":\"1001\"}}}}"}
            """#,
        settles:
            #"{"do":[{"charge":{"id":"ch_1","payout":"po_1"}},{"payout":{"id":"po_1","arrival_date":1795392000}}]}"#,
        payout: "po_1",
        credit: BankFile.Movement(970, payer: "STRIPE PAYMENTS EU")
    )

    private static let mollie = Story(
        gateway: "mollie",
        state: #"{"payments":[{"id":"tr_1","amount":10,"metadata":{"order_id":"1001"}}]}"#,
        settings: ["token=secret:token", "early-payments=false"],
        secrets: ["token": "access_sample1234567890"],
        hook: #"{"gateway":"mollie","method":"POST","query":"","headers":{},"body":"id=tr_1"}"#,
        settles: """
            {"do":[{"payment":{"id":"tr_1","settlementId":"stl_01","fee":"0.30"}},\
            {"settlement":{"id":"stl_01","settledAt":"2026-11-23T05:00:00+00:00"}}]}
            """,
        payout: "stl_01",
        credit: BankFile.Movement(970, message: "7654321.2611.01", payer: "Stichting Mollie")
    )

    private static let gopay = Story(
        gateway: "gopay",
        state: #"{"payments":[{"id":77,"order_number":"1001","state":"PAID","amount":1000,"currency":"EUR"}]}"#,
        settings: [
            "goid=8123000017", "client-id=1061399163", "client-secret=secret:gopay", "currencies=EUR", "history-days=2",
        ],
        secrets: ["gopay": "sample-secret"],
        hook: #"{"gateway":"gopay","method":"GET","query":"id=77","headers":{},"body":""}"#,
        file: (
            "clearing.xml",
            """
            <?xml version="1.0"?>
            <clearing xmlns="https://www.gopay.cz/clearing" accountName="Obchod EUR" amount="10.00" amountCreditNote="0.00"
             amountFee="0.30" amountFeeExternal="0.00" amountSent="9.70" amountStorno="0.00" amountStornoFee="0.00"
             amountTransfer="9.70" clearingId="C-1" dateClearedFrom="16.11.2026" dateClearedTo="22.11.2026"
             datePerformed="23.11.2026" variableSymbol="20260001">
              <paymentChannel fee="0.30" transactionFee="0.30" type="card" volumeFee="0.00"><movements>
                <movement accountMovementId="M-1" amount="10.00" counterpartyName="Jana" datePerformed="22.11.2026"
                 orderId="1001" paymentSessionId="77" type="credit"/></movements></paymentChannel>
            </clearing>

            """
        ),
        payout: "C-1",
        credit: BankFile.Movement(970, vs: "20260001", payer: "GOPAY S.R.O.")
    )

    private static let besteron = Story(
        gateway: "besteron",
        state:
            #"{"payments":[{"id":"t-1","status":"Completed","orderNumber":"1001","totalAmount":1000,"updatedAt":"2026-11-22T08:03:10Z"}]}"#,
        settings: ["client-id=passive-client", "client-secret=secret:besteron"],
        secrets: ["besteron": "sample-api-key"],
        hook: #"{"gateway":"besteron","method":"GET","query":"transactionId=t-1","headers":{},"body":""}"#,
        file: (
            "besteron.csv",
            """
            Dátum;Typ;Platba;Objednávka;Suma;Poplatok;Spolu;Mena;Výplata;Deň výplaty;VS
            22.11.2026;Platba;t-1;1001;10,00;0,30;9,70;EUR;V-1;23.11.2026;20260002

            """
        ),
        layout: """
            csv.besteron:
              gateway: besteron
              decimal: ","
              date: [Dátum]
              kind: [Typ]
              kinds: { payment: [Platba], refund: [Vrátenie] }
              payment: [Platba]
              order: [Objednávka]
              gross: [Suma]
              fee: [Poplatok]
              net: [Spolu]
              currency: [Mena]
              settlement: [Výplata]
              executed: [Deň výplaty]
              bank-vs: [VS]

            """,
        payout: "V-1",
        credit: BankFile.Movement(970, vs: "20260002", payer: "BESTERON A.S.")
    )

    private func told(_ shop: Shop) throws -> [String] {
        let workspace = try shop.workspace()
        return try shop.ledger { ledger throws(Problem) in
            try Explanation.tell("order", "1001", workspace, ledger).map(\.text)
        }
    }

    @Test("goes from the order to the bank", arguments: stories) func whole(story: Story) throws {
        let server = try FakeServer(story.gateway + ".py", "{\"state\":\(story.state)}")
        let shop = try Shop()
        let connection = ["kind=" + story.gateway, "address=" + server.address] + story.settings
        shop.overrides = ["merchant.language=sk"] + connection.map { "connections.gate." + $0 }
        try shop.makeFolder("secrets")
        for (name, secret) in story.secrets { try shop.drop(secret, "secrets/" + name) }
        if let layout = story.layout {
            try shop.makeFolder("mappings/gateways")
            try shop.drop(layout, "mappings/gateways/besteron.yaml")
        }
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(try shop.standings() == ["1001 open 0.00"])

        try shop.drop(story.hook, Shop.inbox + "/hook.\(story.gateway).1.json")
        let notified = try shop.run()
        #expect(notified.outcomes["hook.\(story.gateway).1.json"] == "applied", "\(notified.problems)")
        #expect(try shop.standings() == ["1001 paid 10.00"])
        #expect(try shop.movements() == ["10.00? paired 1001=10.00"] && shop.payouts().isEmpty)

        if let settles = story.settles { try server.control(settles) }
        if let file = story.file { try shop.drop(file.text, Shop.inbox + "/" + file.name) }
        // What an interface lists of a day comes once that day has ended.
        for _ in 1...3 where try shop.payouts().isEmpty { try shop.run() }
        #expect(try shop.standings() == ["1001 paid 10.00"])
        #expect(try shop.movements() == ["10.00 paired 1001=10.00"])
        #expect(try shop.payouts() == ["\(story.payout) 9.70 expected"])

        try shop.drop(BankFile.statement([story.credit]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.payouts() == ["\(story.payout) 9.70 arrived"])
        #expect(try shop.movements() == ["10.00 paired 1001=10.00", "9.70 payout"])
        #expect(try shop.standings() == ["1001 paid 10.00"])

        let told = try told(shop)
        let steps = ["hlásenie brány", "riadok vyúčtovania", "výplata brány", "pripísanie na účet"]
        let found = told.compactMap { line in steps.first { line.hasPrefix($0 + "\n") } }
        #expect(found == steps, "\(told)")
        for (step, words) in zip(steps, ["10.00 EUR", "10.00 EUR", "na účte", "9.70 EUR"]) {
            let line = told.first { $0.hasPrefix(step) } ?? ""
            #expect(line.replacing(",", with: ".").contains(words), "\(line)")
        }
        #expect(told.first { $0.hasPrefix(steps[0]) }?.contains(story.gateway) == true)
        try shop.expectSameAfterReplay()
    }
}
