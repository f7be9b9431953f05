import Connectors
import Domain
import Testing

@testable import Payments

/// The shipped layouts as such.
@Suite("CSV of banks: shipped layouts") struct BankProfileTests {
    @Test("all of them can be read") func all() {
        let names = CSVReading.shipped.tables.map(\.name)
        #expect(
            names == [
                "csv.fio", "csv.airbank", "csv.kb", "csv.kbplus", "csv.csob.cz", "csv.csob.sk", "csv.mbank.cz",
                "csv.mbank.cz.list", "csv.mbank.sk.list", "csv.mbank.sk", "csv.cs.business24", "csv.cs.george",
                "csv.rb.cz", "csv.moneta", "csv.unicredit.cz", "csv.creditas", "csv.partners", "csv.partners.columns",
                "csv.tatrabanka", "csv.tatrabanka.short", "csv.vub", "csv.slsp.george", "csv.slsp.accounts", "csv.slsp",
                "csv.unicredit.sk", "csv.revolut", "csv.revolut.business", "csv.wise", "csv.wise.history",
                "csv.general",
            ]
        )
        #expect(CSVReading.shipped.tables.allSatisfy { $0.format.kind == .statement })
    }

    @Test("a header row that stands there again refuses the file, and two accounts do") func putTogether() {
        let header =
            "Pohyby na účtu 2600001233/0300 dne 01.10.2026\n\nčíslo účtu;datum zaúčtování;částka;měna;zůstatek;"
            + "číslo protiúčtu;kód banky protiúčtu;jméno protistrany;označení operace;název trvalého příkazu\n"
        func row(_ balance: String, _ account: String = "2600001233/0300") -> String {
            "\(account);03.09.2026;250,40;CZK;\(balance);2000145399;0800;Platca;Prichozi uhrada;\n"
        }
        let columns = header.split(separator: "\n").last.map { String($0) + "\n" } ?? ""
        #expect(CSVReading(header + row("1000,00")).failure == nil)
        let twice = CSVReading(header + row("1000,00") + columns + row("1250,40"))
        #expect(twice.failure?.code == "TABLE-056" && twice.failure?.position?.line == 5)
        #expect(CSVReading(header + row("1000,00", "2600001241/0300")).failure?.code == "STATEMENT-030")
    }

    @Test("Raiffeisenbank: two columns of one name, the second with the currency") func raiffeisen() {
        let reading = CSVReading(
            """
            "Datum provedení";"Datum zaúčtování";"Číslo účtu";"Název účtu";"Číslo protiúčtu";"Název protiúčtu";"Typ transakce";"Zpráva";"VS";"KS";"SS";"Zaúčtovaná částka";"Měna účtu";"Původní částka a měna";"Původní částka a měna";"Poplatek";"Id transakce"
            "04.09.2026";"05.09.2026 23:59";"1234567890";"Můj účet";"'19-2000145399/0800";"Šárka";"Příchozí platba";"vrátka";"0012";"";"";"5 000,00";"CZK";"200,00";"EUR";"";R1
            """
        )
        #expect(reading.formats == ["csv.rb.cz"] && reading.failure == nil)
        let payment = reading.payments.first
        #expect(payment?.date == day(2026, 9, 5) && payment?.valueDate == day(2026, 9, 4))
        #expect(payment?.original == Money(minorUnits: 20000, currency: .eur))
        #expect(payment?.counterAccount?.description == "19-2000145399/0800")
        #expect(payment?.ownAccount?.description == "1234567890/5500")
        #expect(payment?.bankId == "R1" && payment?.vs == "12" && payment?.counterName == "Šárka")
    }

    @Test("Air Bank: fees of their own, and a payment that waits for its booking day") func airBank() {
        let reading = CSVReading(
            """
            "Datum provedení";"Směr úhrady";"Měna účtu";"Částka v měně účtu";"Poplatek v měně účtu";"Datum zaúčtování";"Číslo účtu protistrany"
            "06/06/2018";"Odchozí";"CZK";"-1648,84";"-25,00";"06/06/2018";"SK6811000000002618111633/TATRSKBXXXX"
            "07/06/2018";"Odchozí";"CZK";"-10,00";"0,00";"";""
            """
        )
        #expect(reading.formats == ["csv.airbank"] && reading.failure == nil)
        #expect(reading.payments.map(\.amount.decimal) == ["-1648.84", "-25.00"])
        #expect(reading.payments.map(\.isFee) == [false, true])
        #expect(reading.payments[0].counterAccount?.description == "SK6811000000002618111633")
        #expect(reading.codes == ["STATEMENT-007", "STATEMENT-009"])
        #expect(reading.problems.first?.arguments["count"] == "1")
    }

    @Test("KB+: only rows in the account's currency count") func kbPlus() {
        let text = """
            Číslo účtu;123-4567890217/0100
            Počáteční zůstatek;1 000,00
            Konečný zůstatek;750,00

            Datum zaúčtování;Datum provedení;Protistrana;Název protiúčtu;Částka;Měna;Identifikace transakce;Typ transakce
            02.09.2026;01.09.2026;;SHOP;-10,00;EUR;A1;Platba kartou
            02.09.2026;01.09.2026;;SHOP;-250,00;CZK;A2;Vyrovnávací úhrada
            """
        let reading = CSVReading(text, knowing("123-4567890217/0100", .czk))
        #expect(reading.formats == ["csv.kbplus"] && reading.failure == nil)
        #expect(reading.payments.map(\.bankId) == ["A2"] && reading.statements.first?.balanced == true)
        // Nobody knows which of the two currencies the account has.
        #expect(CSVReading(text).failure?.code == "STATEMENT-002")
    }

    @Test("mBank: keys above their values, the closing balance below") func mBank() {
        let reading = CSVReading(
            """
            mBank S.A., organizačná zložka
            #Klient;
            JÁN NOVÁK;
            #Číslo účtu;#Mena účtu;
            '1234567890/8360;EUR;

            #Dátum uskutočnenia transakcie;#Dátum zaúčtovania transakcie;#Popis transakcie;#VS;#Suma transakcie;#Účtovný zostatok po transakcii;
            06-09-2026;07-09-2026;PLATBA;77;-1 231,90;5 768,10;
            ;;;;;;
            #Konečný zostatok:;5 768,10 EUR;
            """
        )
        #expect(reading.formats == ["csv.mbank.sk"] && reading.failure == nil && reading.codes.isEmpty)
        let statement = reading.statements.first
        #expect(statement?.account?.description == "1234567890/8360" && statement?.currency == .eur)
        #expect(statement?.opening?.decimal == "7000.00" && statement?.balanced == true)
    }

    @Test("Slovenská sporiteľňa: a column for money that came and one for money that went") func slsp() {
        let reading = CSVReading(
            """
            Dátum;Na ťarchu účtu;V prospech účtu;Mena;VS
            1.9.2026;;1 200,00;EUR;2026001
            2.9.2026;15,50;;EUR;
            3.9.2026;1,00;1,00;EUR;
            """
        )
        #expect(reading.formats == ["csv.slsp"])
        #expect(reading.payments.map(\.amount.decimal) == ["1200.00", "-15.50"])
        #expect(reading.failure?.code == "STATEMENT-004" && reading.failure?.position?.line == 4)
    }

    @Test("Revolut: what is not completed pays nothing; savings have a balance of their own") func revolut() {
        let header = "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
        let reading = CSVReading(
            header + """
                TOPUP,Current,2026-09-01 8:00:00,2026-09-01 8:00:01,A,100.00,2.50,EUR,COMPLETED,197.50
                TRANSFER,Savings,2026-09-01 8:00:00,2026-09-01 9:00:00,B,5.00,0,EUR,COMPLETED,5.00
                CARD_PAYMENT,Current,2026-09-02 8:00:00,,C,-7.00,0,EUR,PENDING,
                CARD_PAYMENT,Current,2026-09-02 8:00:00,2026-09-02 8:00:00,D,-9.00,0,EUR,REVERTED,
                FEE,Current,2026-09-03 8:00:00,2026-09-03 8:00:00,E,-0.5,0,EUR,COMPLETED,197
                TRANSFER,Current,2026-09-03 8:00:00,2026-09-03 8:00:00,F,1000,0,JPY,COMPLETED,1000
                """
        )
        #expect(reading.failure == nil)
        #expect(reading.payments.map(\.amount.decimal) == ["100.00", "-2.50", "5.00", "-0.50", "1000"])
        #expect(reading.payments.map(\.isFee) == [false, true, false, true, false])
        #expect(reading.payments.map(\.statement) == [1, 1, 2, 1, 3])
        #expect(reading.statements.map(\.currency.code) == ["EUR", "EUR", "JPY"])
        #expect(reading.statements.allSatisfy { $0.balanced == true } && reading.codes == ["STATEMENT-007"])
        let row = "TOPUP,Current,2026-09-01 8:00:00,2026-09-01 8:00:01,A,100.00,0,EUR,HALF,100\n"
        #expect(CSVReading(header + row).failure?.code == "TABLE-042")
    }

    @Test("Wise: the newest row first, a statement for each currency") func wise() {
        let reading = CSVReading(
            """
            \u{FEFF}"TransferWise ID","Date","Amount","Currency","Description","Payment Reference","Running Balance","Payer Name","Payee Name","Merchant","Total fees"
            "TRANSFER-2","12-09-2026","100.00","EUR","Received money","VS123","187.50","Jan Novak","","","0.00"
            "T-9","11-09-2026","5.00","USD","Converted","","5.00","","","","0.10"
            "CARD-1","07-09-2026","-12.50","EUR","Card transaction","","87.50","","","Starbucks","0.00"
            """
        )
        #expect(reading.formats == ["csv.wise"] && reading.failure == nil)
        #expect(reading.statements.map(\.currency.code) == ["EUR", "USD"])
        #expect(reading.statements[0].opening?.decimal == "100.00" && reading.statements[0].balanced == true)
        #expect(reading.payments[0].counterName == "Jan Novak" && reading.payments[2].counterName == "Starbucks")
        #expect(
            reading.payments[0].message == "VS123 Received money" && reading.payments[0].vs == "123"
                && reading.payments[0].bankId == nil
        )
    }
}
