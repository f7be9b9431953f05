import Connectors
import Domain
import Testing

/// Amounts with their currencies, fees and accounts in tables whose columns may mean two things.
@Suite("CSV of banks: columns that may mean two things") struct MoneyColumnTests {
    private static let czk = ReaderContext.Account(
        account: BankAccount("2600001233/0800"),
        currency: .czk,
        files: ["vypis*.csv"]
    )

    private static func read(_ text: String, _ accounts: [ReaderContext.Account] = [czk]) -> CSVReading {
        CSVReading(choosing: Array(text.utf8), accounts, name: "vypis.csv")
    }

    /// The amounts with their currencies, and those before the exchange; or the code of the refusal.
    private static func said(_ reading: CSVReading) -> String {
        if let failure = reading.failure { return failure.code }
        return reading.payments.map { payment in
            let original = payment.original.map { "=" + $0.decimal + $0.currency.code } ?? ""
            return payment.amount.decimal + payment.amount.currency.code + original
        }.joined(separator: " ")
    }

    @Test(
        "an amount has its own currency, never that of another amount",
        arguments: [
            ("Částka;Částka v měně účtu;Měna", "100,00;2500,00;EUR", "2500.00CZK=100.00EUR"),
            ("Částka v měně účtu;Měna;Částka", "2500,00;EUR;100,00", "2500.00CZK=100.00EUR"),
            ("Suma;Suma v mene účtu;Mena", "100,00;2500,00;EUR", "2500.00CZK=100.00EUR"),
            ("Čiastka;Čiastka v mene účtu;Mena", "100,00;2500,00;EUR", "2500.00CZK=100.00EUR"),
            ("Amount;Amount in account currency;Currency", "100,00;2500,00;EUR", "2500.00CZK=100.00EUR"),
            ("Částka;Zaúčtovaná částka;Měna", "100,00;2500,00;EUR", "2500.00CZK=100.00EUR"),
            ("Částka;Měna;Částka v měně účtu;Měna účtu", "100,00;EUR;2500,00;CZK", "2500.00CZK=100.00EUR"),
            ("Částka transakce;Měna transakce;Částka", "100,00;EUR;2500,00", "2500.00CZK=100.00EUR"),
            ("Původní částka;Měna;Částka v měně účtu", "100,00;EUR;2500,00", "2500.00CZK=100.00EUR"),
            ("Částka;Částka v měně účtu;Měna", "2500,00;2500,00;CZK", "2500.00CZK"),
            ("Částka;Částka v měně účtu;Měna", "-100,00;-2500,00;EUR", "-2500.00CZK=-100.00EUR"),
            ("Částka v měně účtu;Měna", "2500,00;CZK", "2500.00CZK"),
            ("Částka;Měna", "2500,00;CZK", "2500.00CZK"),
            // The amount is in euro, the account in crowns: which crowns moved is not in the file.
            ("Částka;Měna;Měna účtu", "100,00;EUR;CZK", "TABLE-046"),
            // What an exchange was from says nothing of the amount.
            ("Částka;Měna;Měna transakce", "2500,00;CZK;EUR", "2500.00CZK"),
            // Two amounts, one currency, and none of them is marked.
            ("Částka;Suma;Měna", "100,00;2500,00;CZK", "TABLE-053"), ("Částka;Suma;Měna", "9,00;9,00;CZK", "9.00CZK"),
        ]
    )
    func currencies(columns: String, values: String, expected: String) {
        let text = "Datum;\(columns);VS\n3.9.2026;\(values);1001\n"
        #expect(Self.said(Self.read(text)) == expected, "\(columns)")
    }

    @Test("without an account whose currency is known, equal amounts tell it; others are refused") func unknown() {
        var account = Self.czk
        account.currency = .none
        let header = "Datum;Částka;Částka v měně účtu;Měna;VS\n3.9.2026;9,00;9,00;CZK;1\n"
        #expect(Self.said(Self.read(header, [account])) == "9.00CZK")
        let reading = Self.read(header + "4.9.2026;1,00;25,00;EUR;2\n", [account])
        #expect(reading.failure?.code == "TABLE-053" && reading.failure?.position?.line == 3)
        #expect(reading.failure?.arguments["first"] == "Částka v měně účtu")
        // Equal amounts in euro say that the account is no crown account.
        let mixed = "Datum;Částka;Částka v měně účtu;Měna\n3.9.2026;1,00;25,00;EUR\n3.9.2026;9,00;9,00;EUR\n"
        #expect(
            Self.said(Self.read(mixed.replacing("Měna\n", with: "Měna;VS\n").replacing("EUR\n", with: "EUR;1\n")))
                == "STATEMENT-002"
        )
    }

    @Test("a layout of a bank whose currency column is another amount's") func ofLayout() {
        let text = """
            Datum provedení;Směr úhrady;Částka v měně účtu;Částka;Měna;Variabilní symbol;Referenční číslo
            03.09.2026;Příchozí;2500,00;100,00;EUR;1001;990
            """
        let account = ReaderContext.Account(account: BankAccount("2600001233/3030"), currency: .czk)
        #expect(Self.said(Self.read(text, [account])) == "2500.00CZK=100.00EUR")
        #expect(Self.said(Self.read(text, [])) == "TABLE-053")
    }

    @Test(
        "fees that no layout knows are refused unless balances prove the amounts",
        arguments: ["Poplatek", "Poplatok banky", "Fee", "Total fees", "Provize", "Bank charges"]
    )
    func fees(name: String) {
        func text(_ fees: [String], _ balances: [String]? = nil) -> String {
            var lines = ["Datum;Částka;Měna;VS;\(name)" + (balances == nil ? "" : ";Zůstatek")]
            for (place, fee) in fees.enumerated() {
                let balance = balances.map { ";" + $0[place] } ?? ""
                lines.append("3.9.2026;10,00;CZK;100\(place);\(fee)" + balance)
            }
            return lines.joined(separator: "\n") + "\n"
        }
        let refused = Self.read(text(["0,00", "2,00"]))
        #expect(refused.failure?.code == "TABLE-051" && refused.failure?.position?.line == 3)
        #expect(refused.failure?.arguments["column"] == name)
        #expect(
            Self.said(Self.read(text(["0,00", "0", "", "SHA"])))
                == Array(repeating: "10.00CZK", count: 4).joined(separator: " ")
        )
        // The balances follow without the fee: it is in the amount.
        #expect(Self.said(Self.read(text(["0", "2,00", "0"], ["10", "20", "30"]))) == "10.00CZK 10.00CZK 10.00CZK")
        #expect(Self.said(Self.read(text(["0", "2,00"], ["10", "18"]))) == "TABLE-041")
        // The first of the rows, and the only one, have no balance before them.
        #expect(Self.said(Self.read(text(["2,00", "0"], ["10", "20"]))) == "TABLE-051")
        #expect(Self.said(Self.read(text(["2,00"], ["10"]))) == "TABLE-051")
        #expect(Self.said(Self.read(text(["0", "2,00"], ["10", "20"]))) == "10.00CZK 10.00CZK")
        let stated = "Počáteční zůstatek;0,00\nKonečný zůstatek;20,00\n" + text(["2,00", "0"])
        #expect(Self.said(Self.read(stated)) == "10.00CZK 10.00CZK")
    }

    @Test("a column of accounts that may be the other side's is asked about") func accounts() {
        func read(_ own: String, _ other: String, files: [String] = ["vypis*.csv"]) -> CSVReading {
            var account = Self.czk
            account.files = files
            let text = "Datum;Částka;Měna;Číslo účtu;IBAN protistrany;VS\n3.9.2026;10,00;CZK;\(own);\(other);1\n"
            return Self.read(text, [account])
        }
        let iban = "CZ6508000000192000145399"
        let own = read("2600001233/0800", iban)
        #expect(own.failure == nil && own.payments.first?.ownAccount?.description == "2600001233/0800")
        #expect(own.payments.first?.counterAccount?.description == iban)
        // Somebody else's account, by the name of the file or without it.
        for files in [["vypis*.csv"], []] {
            #expect(read("19-2000145399/0800", iban, files: files).failure?.code == "TABLE-052")
            #expect(read("2000145399/0100", iban, files: files).failure?.code == "TABLE-052")
        }
        // The same account twice is the other side's, even if it is one of the merchant's.
        #expect(read("2600001233/0800", "CZ4508000000002600001233").failure?.code == "TABLE-052")
    }

    @Test("guards around symbols and accounts are taken off and told") func guards() {
        let text = """
            Datum;Částka;Měna;VS;Protiúčet;Číslo účtu
            3.9.2026;10,00;CZK;="0012";="19-2000145399/0800";'2600001233/0800
            """
        let reading = Self.read(text)
        #expect(reading.failure == nil && reading.payments.first?.vs == "12")
        #expect(reading.payments.first?.counterAccount?.description == "19-2000145399/0800")
        #expect(reading.payments.first?.ownAccount?.description == "2600001233/0800")
        let told = reading.problems.first { $0.code == "TABLE-055" }
        #expect(told?.severity == .warning && told?.arguments["count"] == "3")
        let plain = Self.read(text.replacing("=\"", with: "").replacing("\";", with: ";").replacing("'", with: ""))
        #expect(plain.failure == nil && !plain.codes.contains("TABLE-055"))
    }

    @Test("a value that no spreadsheet made is not blamed on one") func unread() {
        func codes(_ vs: String) -> [String] {
            Self.read("Datum;Částka;Měna;VS\n3.9.2026;10,00;CZK;\(vs)\n").codes
        }
        #expect(codes("12a").contains("TABLE-054") && codes("2,026E+07").contains("TABLE-048"))
        #expect(codes("12/34").contains("TABLE-054") && !codes("12/34").contains("TABLE-048"))
    }

    @Test("a table with nothing but its header row says so") func empty() {
        #expect(Self.read("Datum;Částka;Měna;VS\n").failure?.code == "STATEMENT-024")
        #expect(Self.read("Datum;Částka;Měna;VS\n", []).failure?.code == "STATEMENT-024")
        #expect(Self.read("Datum;Částka;Měna;VS\n;;;\n", []).failure?.code == "STATEMENT-024")
        #expect(Self.read("Datum;Částka;Měna;VS\n3.9.2026;1,00;CZK;1\n", []).failure?.code == "TABLE-043")
    }
}
