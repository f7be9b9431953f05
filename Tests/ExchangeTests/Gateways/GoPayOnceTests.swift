import Domain
import Exchange
import Ledger
import Testing

/// The same movements in the daily statement of the account and in the clearing, as a merchant who has both drops them.
@Suite("GoPay's statement and clearing of the same movements")
struct GoPayOnceTests {
    private static let statement = """
        ID pohybu;Datum;Typ;Protistrana;Subjekt/E-mail;Bank.účet - prefix;Bank.účet - číslo;Bank.účet - kód banky;\
        ID objednávky/VS;Částka;Počáteční stav;Koncový stav;Měna;ID referenčního pohybu
        101;20.11.2026;Platba;Jana;;;;;1001;10,00;0,00;10,00;EUR;
        102;20.11.2026;Poplatek za platbu;GOPAY;;;;;1001;-0,30;10,00;9,70;EUR;101
        103;23.11.2026;Vyúčtování;GOPAY;;;;;20260001;-9,70;9,70;0,00;EUR;

        """

    private static let clearing = """
        <?xml version="1.0"?>
        <clearing xmlns="https://www.gopay.cz/clearing" accountName="Obchod EUR" amount="10.00" amountCreditNote="0.00"
         amountFee="0.30" amountFeeExternal="0.00" amountSent="9.70" amountStorno="0.00" amountStornoFee="0.00"
         amountTransfer="9.70" clearingId="C-1" dateClearedFrom="16.11.2026" dateClearedTo="22.11.2026"
         datePerformed="23.11.2026" variableSymbol="20260001">
          <paymentChannel fee="0.30" transactionFee="0.30" type="card" volumeFee="0.00"><movements>
            <movement accountMovementId="101" amount="10.00" counterpartyName="Jana" datePerformed="20.11.2026"
             orderId="1001" paymentSessionId="3000006529" type="credit"/></movements></paymentChannel>
        </clearing>

        """

    @Test("count once, whichever comes first", arguments: [[0, 1], [1, 0]]) func once(_ order: [Int]) throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        let files = [(Self.statement, "pohyby.csv"), (Self.clearing, "clearing.xml")]
        for index in order {
            try shop.drop(files[index].0, Shop.inbox + "/" + files[index].1)
            let report = try shop.run()
            #expect(report.outcomes.values.allSatisfy { $0 == "applied" }, "\(report.problems)")
        }
        #expect(try shop.standings() == ["1001 paid 10.00"])
        #expect(try shop.movements() == ["10.00 paired 1001=10.00"])
        #expect(try shop.payouts() == ["C-1 9.70 expected"])
        let fees = try shop.ledger { ledger throws(Problem) in
            try ledger.gatewayFees().map { "\($0.settlement) \($0.amount)" }
        }
        #expect(fees == ["C-1 0.30 EUR"])
        try shop.drop(BankFile.statement([.init(970, vs: "20260001", payer: "GOPAY S.R.O.")]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.payouts() == ["C-1 9.70 arrived"])
        try shop.expectSameAfterReplay()
    }
}
