import Domain
import Exchange
import Testing

/// Statements in CSV: of a bank that is not shipped, and of no account.
@Suite("A bank's CSV in a pass")
struct BankCSVPassTests {
    private static let path = Shop.inbox + "/vypis.csv"
    private static let own = "mappings/banka.yaml"
    private static let layout = """
        csv.banka:
          kind: statement
          signature: [Deň pohybu, Obrat v EUR]
          dates: [dd/mm/yyyy]
          decimal: "."
          date: [Deň pohybu]
          amount: [Obrat v EUR]
          default-currency: EUR
          bank-id: [Poradie]
          message: [Poznámka]
          counter-account: [Od koho]
          preamble: { account: [Majiteľ účtu], opening: [Bolo], closing: [Je] }

        """

    private static let statement = """
        Majiteľ účtu|500005-2267180257/8100
        Bolo|100.00
        Je|108.50

        Poradie|Deň pohybu|Obrat v EUR|Od koho|Poznámka
        1|23/11/2026|10.00|SK3112000000198742637541|objednávka /VS1001/SS/KS0308
        2|23/11/2026|-1.50||poplatok

        """

    @Test("of a bank that is not shipped pays an order, by a layout in mappings/")
    func ownBank() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.drop(Self.statement, Self.path)
        #expect(try shop.run().outcomes["vypis.csv"] == "rejected FILE-033")
        try shop.drop(Self.layout, Self.own)
        try shop.drop(Self.statement, Self.path)
        let report = try shop.run()
        #expect(report.outcomes == ["vypis.csv": "applied"] && report.files.map(\.format) == ["csv.banka"])
        #expect(report.counts.paymentsNew == 2)
        #expect(try shop.payments().contains("paired orderNumber 1001=10.00"))
        // Dropped again under another name, nothing is new.
        try shop.drop(Self.statement + "\n", Shop.inbox + "/znova.csv")
        #expect(try shop.run().counts.paymentsNew == 0)
    }

    @Test("with a movement too few is refused by its balances, and with a broken one by its line")
    func broken() throws {
        let shop = try Shop()
        try shop.drop(Self.layout, Self.own)
        let lines = Self.statement.split(separator: "\n", omittingEmptySubsequences: false)
        try shop.drop(lines.filter { !$0.hasPrefix("2|") }.joined(separator: "\n"), Self.path)
        let report = try shop.run()
        #expect(report.outcomes == ["vypis.csv": "rejected STATEMENT-001"])
        try shop.drop(Self.statement.replacing("|10.00|", with: "|1O.00|"), Self.path)
        let broken = try shop.run()
        #expect(broken.outcomes == ["vypis.csv": "rejected STATEMENT-004"] && broken.codes.contains("STATEMENT-004:6"))
    }

    @Test("that two layouts fit is refused, naming both; that none quite fits is refused with the nearest column")
    func recognition() throws {
        let shop = try Shop()
        try shop.drop(Self.layout + Self.layout.replacing("csv.banka", with: "csv.druha"), Self.own)
        try shop.drop(Self.statement, Self.path)
        let both = try shop.run()
        #expect(both.outcomes == ["vypis.csv": "rejected TABLE-012"])
        #expect(both.problems.first?.problem.arguments["profiles"] == "csv.banka, csv.druha")
        try shop.drop(Self.layout, Self.own)
        try shop.drop(Self.statement.replacing("Deň pohybu", with: "Deň pohybov"), Self.path)
        let near = try shop.run()
        #expect(near.outcomes == ["vypis.csv": "rejected TABLE-010"])
        #expect(near.problems.first?.problem.arguments["nearest"] == "Deň pohybov")
        #expect(near.problems.first?.problem.arguments["profile"] == "csv.banka")
    }

    @Test("of no account is the only account of its bank, or the one whose files are called so; else nobody's")
    func account() throws {
        let head =
            "Dátum spracovania,Dátum zúčtovania,Suma,Mena,Typ,Predčíslie,Číslo účtu,Kód banky,IBAN,"
            + "Variabilný symbol,Referencia platiteľa,Informácia pre príjemcu,Popis\n"
        let text = head + "23.11.2026,23.11.2026,\"10,00\",EUR,Kredit,,,,,1001,,,\n"
        let first = "{account: 500005-2267180257/1100, currency: EUR}"
        let second = "{account: SK7111000000001234567890, currency: EUR"
        let shop = try Shop("payments.accounts=[\(first), {account: 19-2000145399/0800, currency: EUR}]")
        try shop.drop(text, Self.path)
        #expect(try shop.run().outcomes == ["vypis.csv": "applied"])
        shop.overrides = ["payments.accounts=[\(first), \(second)}]", "merchant.language=en"]
        let more = text + "24.11.2026,24.11.2026,\"5,00\",EUR,Debet,,,,,,,,\n"
        try shop.drop(more, Shop.inbox + "/tb_2026-11.csv")
        let refused = try shop.run()
        #expect(refused.outcomes == ["tb_2026-11.csv": "rejected TABLE-040"])
        #expect(refused.problems.first?.problem.arguments["count"] == "2")
        let reason = try #require(shop.text("spool/rejected/2026-11-23/tb_2026-11.csv.reason.txt"))
        #expect(reason.contains("files: [\"tb_*.csv\"]"))
        // The line of the remedy, written down.
        shop.overrides = ["payments.accounts=[\(first), \(second), files: [\"tb_*.csv\"]}]"]
        try shop.drop(more, Shop.inbox + "/tb_2026-11.csv")
        let applied = try shop.run()
        #expect(applied.outcomes == ["tb_2026-11.csv": "applied"] && applied.counts.paymentsNew == 2)
        shop.overrides = ["payments.accounts=[]"]
        try shop.drop(more + "25.11.2026,25.11.2026,\"5,00\",EUR,Debet,,,,,,,,\n", Self.path)
        #expect(try shop.run().outcomes == ["vypis.csv": "rejected FILE-011"])
    }

    @Test("an account number without a bank's code that two accounts have is nobody's, in every format")
    func twoOfNumber() throws {
        let accounts = [
            "{account: 500005-2267180257/0800, currency: CZK}", "{account: 500005-2267180257/0100, currency: CZK",
        ]
        let files = [
            "a.csv":
                "Datum;Částka;Měna;VS;Číslo účtu;Protiúčet\n23.11.2026;10,00;CZK;1;500005-2267180257;2000145399/0800\n",
            "a.sta":
                ":20:V\n:25:5000052267180257\n:28C:1\n:60F:C261122CZK0,\n:61:261123C10,NTRFNONREF\n:62F:C261123CZK10,\n-\n",
            "a.xml": """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id>
            <Acct><Id><Othr><Id>500005-2267180257</Id></Othr></Id><Ccy>CZK</Ccy></Acct>
            <Ntry><Amt Ccy="CZK">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-11-23</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>
            """,
        ]
        for (name, text) in files {
            let shop = try Shop("payments.accounts=[\(accounts[0]), \(accounts[1])}]", "merchant.language=en")
            try shop.drop(text, Shop.inbox + "/" + name)
            let refused = try shop.run()
            // A table of any bank asks before it is read.
            let isTable = name.hasSuffix("csv")
            #expect(refused.outcomes == [name: isTable ? "rejected TABLE-043" : "rejected FILE-012"])
            let fitting = refused.problems.first?.problem.arguments["accounts"]
            #expect(isTable || fitting == "500005-2267180257/0800, 500005-2267180257/0100")
            // The line of the remedy, written down.
            shop.overrides = ["payments.accounts=[\(accounts[0]), \(accounts[1]), files: [\"a.*\"]}]"]
            try shop.drop(text, Shop.inbox + "/" + name)
            #expect(try shop.run().outcomes == [name: "applied"])
            #expect(try shop.payments().count == 1)
        }
    }

    @Test("whose columns any bank may have is nobody's until the merchant says whose") func anybody() throws {
        let text = "Dátum zaúčtovania;Suma;Mena;VS;Protiúčet\n23.11.2026;10,00;EUR;1001;SK3112000000198742637541\n"
        let own = "account: 500005-2267180257/7500, currency: EUR"
        let shop = try Shop("payments.accounts=[{\(own)}, {account: SK7111000000001234567890, currency: EUR}]")
        try shop.drop(text, Self.path)
        #expect(try shop.run().outcomes == ["vypis.csv": "rejected TABLE-043"])
        #expect(try shop.payments().isEmpty)
        shop.overrides = ["payments.accounts=[{\(own), files: [\"csob*.csv\"]}]"]
        try shop.drop(text, Self.path)
        #expect(try shop.run().outcomes == ["vypis.csv": "rejected TABLE-043"])
        try shop.drop(text, Shop.inbox + "/csob-11.csv")
        #expect(try shop.run().outcomes == ["csob-11.csv": "applied"])
    }

    @Test("that names an account is that account's, whatever its columns are like") func named() throws {
        let text = """
            Pohyby na účtu 500005-2267180257/0300 dne 23.11.2026

            číslo účtu;datum zaúčtování;částka;měna;zůstatek;číslo protiúčtu;kód banky protiúčtu;jméno protistrany;označení operace;název trvalého příkazu
            500005-2267180257/0300;23.11.2026;10,00;EUR;10,00;2000145399;0800;Žofie;Úhrada;

            """
        let both = "{account: 77-5678901/0800, currency: EUR}, {account: 500005-2267180257/0300, currency: EUR}"
        let shop = try Shop("payments.accounts=[\(both)]")
        try shop.drop(text, Self.path)
        let report = try shop.run()
        #expect(report.outcomes == ["vypis.csv": "applied"] && report.files.map(\.format) == ["csv.csob.cz"])
        shop.overrides = ["payments.accounts=[{account: 77-5678901/0800, currency: EUR, files: [\"*.csv\"]}]"]
        try shop.drop(text.replacing("10,00;EUR;10,00", with: "11,00;EUR;11,00"), Self.path)
        #expect(try shop.run().outcomes == ["vypis.csv": "rejected FILE-005"])
    }
}
