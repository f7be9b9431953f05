import Connectors
import Domain
import Payments
import Syntax
import Testing

/// Statements read by a layout of one's own.
@Suite("CSV of banks: a layout of one's own") struct StatementTableTests {
    static let yaml = """
        kind: statement
        signature: [Obrat]
        dates: [d.m.yyyy]
        date: [Dátum]
        amount: [Obrat]
        currency: [Mena]
        vs: [VS]
        preamble: { account: [Účet], opening: [Pred], closing: [Po], number: [Číslo výpisu], from: [Od], to: [Do] }
        """

    @Test("lines above and below the table, and the title") func preamble() {
        let reading = CSVReading(
            """
            Banka, výpis
            Účet: 19-2000145399/0800
            Číslo výpisu;9
            Od;1.9.2026
            Do;30.9.2026
            Pred;1.000,50

            Dátum;Obrat;Mena;VS
            1.9.2026;"1 290,00";EUR;007
            2. 9. 2026;\u{2212}0,5;EUR;
            Po;2 290,00 EUR
            """,
            yaml: Self.yaml
        )
        #expect(reading.failure == nil && reading.codes.isEmpty)
        let statement = reading.statements.first
        #expect(statement?.account?.description == "19-2000145399/0800" && statement?.number == "9")
        #expect(statement?.from == day(2026, 9, 1) && statement?.to == day(2026, 9, 30))
        #expect(statement?.balanced == true && statement?.entries == 2)
        #expect(reading.payments.map(\.amount.decimal) == ["1290.00", "-0.50"] && reading.payments[0].vs == "7")
        #expect(reading.payments.map(\.line) == [9, 10])
    }

    @Test(
        "numbers as banks write them",
        arguments: [
            "1 290,00", "1.290,00", "1290", "1\u{A0}290,00", "1\u{202F}290,0", "1'290,00", "1\u{2019}290,00",
            "+1290,00",
            "1290,00 EUR",
        ]
    )
    func numbers(text: String) {
        let reading = CSVReading("Dátum;Obrat;Mena\n1.9.2026;\(text);EUR\n", yaml: Self.yaml)
        #expect(reading.payments.map(\.amount.decimal) == ["1290.00"] && reading.codes == ["STATEMENT-009"])
    }

    @Test("a broken row refuses the file with its place, unless the balances close") func broken() {
        func text(_ row: String, _ closing: String) -> String {
            "Pred;0\nPo;\(closing)\nDátum;Obrat;Mena\n1.9.2026;5,00;EUR\n\(row)\n3.9.2026;1,00;EUR\n"
        }
        let cases = [
            ("2.9.2026;x;EUR", "STATEMENT-004", 10), ("31.9.2026;1,00;EUR", "STATEMENT-008", 1),
            (";1,00;EUR", "STATEMENT-005", 1), ("2.9.2026;1,005;EUR", "STATEMENT-004", 10),
            ("2.9.2026;1,00;EUR;;9", "CSV-009", 0), ("2.9.2026;1,00;Kč", "STATEMENT-004", 15),
            ("2.9.2026", "STATEMENT-004", 0),
        ]
        for (row, code, column) in cases {
            let refused = CSVReading(text(row, "7,00"), yaml: Self.yaml)
            #expect(refused.failure?.code == code && refused.failure?.position?.line == 5, "\(row)")
            #expect(refused.failure?.position?.column == column || column == 0, "\(row)")
            #expect(refused.failure?.scope == .file && refused.failure?.severity == .error)
            // A row that ends before its currency is of none that the balances are in.
            guard row.contains(";") else { continue }
            let proven = CSVReading(text(row, "6,00"), yaml: Self.yaml)
            #expect(proven.failure == nil && proven.codes == [code], "\(row)")
            #expect(proven.problems.first?.severity == .warning)
            #expect(proven.payments.count == 2)
        }
        let missing = CSVReading(text("", "7,00"), yaml: Self.yaml)
        #expect(missing.codes == ["STATEMENT-001"] && missing.problems.first?.arguments["difference"] == "1.00")
    }

    @Test("balances after each row, either order; a break names its row") func chain() {
        let yaml = Self.yaml + "\nbalance: [Zostatok]"
        func text(_ rows: String...) -> String {
            "Dátum;Obrat;Zostatok;Mena\n" + rows.joined(separator: ";EUR\n") + ";EUR\n"
        }
        let oldest = CSVReading(text("1.9.2026;1;11", "1.9.2026;2;13", "2.9.2026;3;16"), yaml: yaml)
        #expect(oldest.failure == nil && oldest.statements.first?.opening?.decimal == "10.00")
        #expect(oldest.statements.first?.closing?.decimal == "16.00")
        let newest = CSVReading(text("2.9.2026;3;16", "1.9.2026;2;13", "1.9.2026;1;11"), yaml: yaml)
        #expect(newest.failure == nil && newest.statements.first?.opening?.decimal == "10.00")
        // Each way of reading two rows that cancel each other out has its own opening balance; the days tell.
        let unclear = CSVReading(text("2.9.2026;-5;10", "1.9.2026;5;15"), yaml: yaml)
        #expect(unclear.statements.first?.opening?.decimal == "10.00")
        let broken = CSVReading(text("1.9.2026;1;11", "1.9.2026;2;13", "2.9.2026;3;17"), yaml: yaml)
        #expect(broken.failure?.code == "TABLE-041" && broken.failure?.position == SourcePosition(line: 4, column: 12))
        #expect(broken.failure?.arguments == ["expected": "16.00", "stated": "17.00"])
        // A fee follows its transfer though the newest row is the first.
        let turned = CSVReading(
            text("3.9.2026;-5;10", "2.9.2026;-20;16", "2.9.2026;-1;15", "1.9.2026;36;36"),
            yaml: yaml
        )
        #expect(turned.failure == nil && turned.statements.first?.opening?.decimal == "0.00")
        #expect(turned.statements.first?.closing?.decimal == "10.00" && turned.statements.first?.balanced == true)
        let short = CSVReading(
            text("3.9.2026;-5;10", "2.9.2026;-20;16", "2.9.2026;-1;15", "1.9.2026;30;37"),
            yaml: yaml
        )
        #expect(short.failure?.code == "TABLE-041")
        let ignoring = CSVReading(text("1.9.2026;1;11", "1.9.2026;2;14"), yaml: yaml + "\nbalance-chain: ignore")
        #expect(ignoring.failure == nil && ignoring.codes == ["STATEMENT-009"])
    }

    @Test("whose account it is: the file, its name, the merchant, the only one of the bank; never a guess")
    func account() {
        let text = "Dátum;Obrat;Mena\n1.9.2026;5,00;EUR\n"
        func owner(_ context: ReaderContext, _ more: String = "", _ text: String = text) -> String? {
            let reading = CSVReading(text, yaml: Self.yaml + more, context)
            return reading.failure?.code ?? reading.payments.first?.ownAccount?.description
        }
        var context = knowing("SK3112000000198742637541")
        // Nothing says that the file is of the bank where the only account is.
        #expect(owner(context) == "TABLE-040")
        #expect(owner(context, "\nbanks: [\"1200\"]") == "SK3112000000198742637541")
        #expect(owner(context, "\nbanks: [\"1100\"]") == "TABLE-040")
        context.accounts += knowing("19-2000145399/0800", .czk).accounts
        context.accounts += knowing("2000145399/1100").accounts
        #expect(owner(context) == "TABLE-040")
        #expect(owner(context, "\nbanks: [\"1100\"]") == "2000145399/1100")
        #expect(owner(context, "\nown-account: 5/0900") == "5/0900")
        context.fileName = "vypis_2000145399_09.csv"
        #expect(owner(context, "\naccount-from-name: \"vypis_{account}_*.csv\"") == "2000145399/1100")
        #expect(owner(context, "", "Účet;19-8742637541/1200\n" + text) == "SK3112000000198742637541")
        context.accounts[1].files = ["vypis_*_09.csv"]
        #expect(owner(context) == "19-2000145399/0800")
        #expect(owner(context, "\nbanks: [\"1100\"]") == "TABLE-044")
        #expect(owner(ReaderContext()) == nil)
        var abroad = knowing("SK3112000000198742637541")
        #expect(owner(abroad, "\nbanks: [abroad]") == "TABLE-040")
        abroad.accounts += knowing("LT121000011101001000").accounts
        #expect(owner(abroad, "\nbanks: [abroad]") == "LT121000011101001000")
        #expect(owner(abroad, "\nbanks: [\"1200\"]") == "SK3112000000198742637541")
    }

    @Test("symbols in columns, else in the reference and the message") func symbols() {
        let yaml = Self.yaml + "\nmessage: [Správa]\nend-to-end: [Ref]\nks: [KS]"
        func read(_ row: String) -> String {
            let payment = CSVReading("Dátum;Obrat;VS;KS;Ref;Správa\n1.9.2026;5;\(row)\n", yaml: yaml).payments.first
            return [payment?.vs, payment?.ss, payment?.ks].map { $0 ?? "-" }.joined(separator: " ")
        }
        #expect(read("007;308;/VS1/SS2/KS3;VS:4") == "7 - 308")
        #expect(read(";308;/VS1/SS2/KS3;VS:4") == "1 2 308")
        #expect(read(";;NOTPROVIDED;za tovar VS:4 SS:5") == "4 5 -")
        #expect(read("0;;123456;za tovar") == "- - -")
    }

    @Test(
        "a column that tells the direction is read or refuses the file, though the layout does not know it",
        arguments: [
            ("D/K", "5 D, 7 K", "-5.00 7.00"), ("+/-", "5 -, 6 +", "-5.00 6.00"), ("Smer", "5 OUT, 6 IN", "-5.00 6.00"),
            ("Kredit/Debet", "-5 Debet, 7 Kredit", "-5.00 7.00"), ("Príjem/Výdaj", "5 Výdaj", "-5.00"),
            // Money that went is written both ways, or the word contradicts the amount.
            ("Kredit/Debet", "5 Debet, -7 Debet", "STATEMENT-014"), ("Kredit/Debet", "-7 Kredit", "STATEMENT-014"),
            ("Typ", "5 Debet, 7 Kredit", "-5.00 7.00"), ("Typ", "5 Debet, 1 Poplatok", "STATEMENT-010"),
            ("Typ", "5 Poplatok, -1 Úrok", "5.00 -1.00"), ("Druh", "5 D", "STATEMENT-010"),
            ("Xyz", "5 Debet", "TABLE-045"), ("Xyz", "5 Odoslaná_platba", "TABLE-045"),
            ("Xyz", "-5 Odoslaná_platba", "-5.00"), ("Xyz", "5 -, 6 -", "5.00 6.00"),
            ("Xyz", "5 D, 6 inak", "5.00 6.00"), ("Xyz", "5 Na_vrub", "TABLE-045"),
            ("Xyz", "6 Úrok, 5 Tuzemská_odchozí", "TABLE-045"), ("Xyz", "5 Debetní_obrat, 6 Úrok", "TABLE-045"),
            ("Xyz", "5 Zaúčtováno:_Na_vrub_účtu, 6 Úrok", "TABLE-045"), ("Xyz", "-5 Na_vrub, 6 Úrok", "-5.00 6.00"),
            ("Xyz", "5 Debet., 6 Úrok", "TABLE-045"), ("Xyz", "5 Platba_kreditní_kartou", "5.00"),
            ("Strana zápisu", "5 Na_vrub, 6 Ve_prospech", "-5.00 6.00"), ("Soll/Haben", "5 S, 6 H", "-5.00 6.00"),
            ("Směr toku", "5 ven", "-5.00"), ("Typ", "5 Platba_odchozí, 7 Debit_transfer", "-5.00 -7.00"),
            ("Typ", "5 Debetná_transakcia, 7 Úhrada_prijatá", "-5.00 7.00"),
            ("Typ", "-1 Poplatek_za_příchozí_platbu, 5 Příchozí", "-1.00 5.00"),
            ("Xyz", "5 15/04/2026", "5.00"), ("Xyz", "5 12/2026", "5.00"), ("Xyz", "5 2026/0042", "5.00"),
            ("Xyz", "5 USD", "TABLE-046"), ("Xyz", "5 EUR", "5.00"), ("Kategória", "5 Výdaj", "5.00"),
            ("Xyz", "5 SK3112000000198742637541", "TABLE-047"), ("Xyz", "5 19-2000145399/0800, 6 nič", "5.00 6.00"),
        ]
    )
    func direction(name: String, rows: String, expected: String) {
        var text = "Dátum;Obrat;Mena;\(name)\n"
        for row in rows.split(separator: ", ") {
            let parts = row.split(separator: " ")
            text += "1.9.2026;\(parts[0]);EUR;\(parts[1].replacing("_", with: " "))\n"
        }
        let reading = CSVReading(text, yaml: Self.yaml)
        let said = reading.failure?.code ?? reading.payments.map(\.amount.decimal).joined(separator: " ")
        #expect(said == expected)
        if said.hasPrefix("TABLE-04") { #expect(reading.failure?.arguments["column"] == name) }
    }

    @Test(
        "a symbol is found by any spelling of its column; what a spreadsheet made of it is told",
        arguments: [
            "VS", "V.S.", "Var. symbol", "V.symbol", "variabilny_symbol", "VAR.SYMB.", "Variab. symbol č.", "VS:",
        ]
    )
    func symbolColumns(name: String) {
        let yaml = Self.yaml.replacing("vs: [VS]\n", with: "")
        func read(_ value: String) -> CSVReading {
            CSVReading("Dátum;Obrat;Mena;\(name)\n1.9.2026;5;EUR;\(value)\n", yaml: yaml)
        }
        for value in ["20260042", "'0020260042", "\"=\"\"20260042\"\"\"", "VS20260042", "20260042,00", "20260042.0"] {
            let reading = read(value)
            let isGuarded = value.contains("'") || value.contains("=")
            #expect(reading.payments.first?.vs == "20260042", "\(value)")
            #expect(reading.codes == ["STATEMENT-009"] + (isGuarded ? ["TABLE-055"] : []), "\(value)")
        }
        for (value, code) in [
            ("2,026E+07", "TABLE-048"), ("1.2E+09", "TABLE-048"), ("2026/0042", "TABLE-054"),
            ("20260042001", "TABLE-054"),
        ] {
            let reading = read(value)
            #expect(reading.payments.first?.vs == nil && reading.codes == [code, "STATEMENT-009"], "\(value)")
        }
        // Nor is a number of it the bank's id of a movement, or an account.
        let ids = CSVReading(
            "Dátum;Obrat;Mena;ID;Protiúčet\n1.9.2026;5;EUR;3,228E+09;2,00015E+09\n2.9.2026;5;EUR;12E45;516872XXXXXX2351\n",
            yaml: yaml + "\nbank-id: [ID]"
        )
        #expect(ids.payments.map(\.bankId) == [nil, "12E45"] && ids.payments.allSatisfy { $0.counterAccount == nil })
        #expect(ids.codes == ["TABLE-048", "TABLE-048", "STATEMENT-009"])
        #expect(read("neuvedený").codes == ["STATEMENT-009"])
    }

    @Test("several currencies refuse the file unless the layout splits it") func currencies() {
        let text = "Dátum;Obrat;Mena\n1.9.2026;5,00;EUR\n2.9.2026;6;CZK\n"
        #expect(CSVReading(text, yaml: Self.yaml).failure?.code == "STATEMENT-002")
        let split = CSVReading(text, yaml: Self.yaml + "\nother-currencies: split")
        #expect(split.failure == nil && split.statements.map(\.currency.code) == ["EUR", "CZK"])
    }

    @Test("a table that lacks a column, and one that says nothing") func incomplete() {
        let near = CSVReading("Dátum;Mena;VS\n1.9.2026;EUR;1\n", yaml: Self.yaml)
        let year = CSVReading("Dátum;Obrat;Mena\n1.9.1826;5;EUR\n", yaml: Self.yaml)
        #expect(year.payments.isEmpty && year.failure?.code == "STATEMENT-008")
        #expect(near.failure?.code == "TABLE-010" && near.failure?.arguments["field"] == "amount")
        #expect(CSVReading("A;B;C\n1;2;3\n", yaml: Self.yaml).failure?.code == "CSV-006")
        #expect(CSVReading("Dátum;Obrat;Mena\n", yaml: Self.yaml).failure?.code == "STATEMENT-024")
        let quiet = CSVReading("Pred;5\nPo;5\nDátum;Obrat;Mena\n", yaml: Self.yaml)
        #expect(quiet.failure == nil && quiet.statements.first?.balanced == true)
        let twice = CSVReading("Dátum;Obrat;Mena;Obrat\n1.9.2026;5;EUR;6\n", yaml: Self.yaml)
        #expect(twice.failure?.code == "TABLE-011")
    }
}
