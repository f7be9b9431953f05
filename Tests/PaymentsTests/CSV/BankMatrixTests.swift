import Connectors
import Domain
import Syntax
import Testing

@testable import Payments

/// No table of a bank, a program or a shop is taken by the layout of a bank that did not write it.
@Suite("CSV of banks: each layout against each header") struct BankMatrixTests {
    private static let layouts = CSVReading.shipped.tables

    /// A configured account of a bank in the currency of its country: a domestic one by its code, one abroad by itself.
    private static func account(_ bank: String) -> ReaderContext.Account {
        let isAbroad = bank.first?.isLetter == true
        let isEuro = isAbroad || ["0200", "0900", "1100", "1111", "7500", "8330", "8360"].contains(bank)
        return ReaderContext.Account(
            account: BankAccount(isAbroad ? bank : "2600001233/" + bank),
            currency: isEuro ? .eur : .czk
        )
    }

    private static func read(
        _ text: String,
        _ accounts: [ReaderContext.Account],
        by layouts: [TableProfile] = layouts,
        name: String = "vypis.csv"
    ) -> CSVReading {
        CSVReading(choosing: Array(text.utf8), accounts, by: layouts, name: name)
    }

    @Test("a header is read by the layout of its bank, and by no other", arguments: BankHeader.all)
    func own(header: BankHeader) {
        let reading = Self.read(header.text, header.bank.map { [Self.account($0)] } ?? [])
        if let layout = header.layout {
            #expect(reading.formats == [layout] && reading.failure == nil, "\(String(describing: reading.failure))")
            #expect(reading.payments.first?.amount.decimal == "250.40")
            #expect(reading.payments.first?.date == day(2026, 9, header.name.hasPrefix("Tatra") ? 4 : 3))
            if let bank = header.bank {
                #expect(reading.payments.first?.ownAccount?.means(Self.account(bank).account) == true)
            }
        } else {
            #expect(reading.payments.isEmpty)
            #expect(reading.formats.isEmpty || reading.failure?.code == "TABLE-043")
        }
    }

    @Test("a layout never gives its bank's account the rows of another bank", arguments: BankHeader.all)
    func others(header: BankHeader) {
        func take(_ layouts: [TableProfile], _ banks: [String]) {
            let accounts = banks.map { Self.account($0) }
            let taken = Self.read(header.text, accounts, by: layouts).payments.filter { payment in
                accounts.contains { payment.ownAccount?.means($0.account) ?? true }
            }
            #expect(taken.isEmpty, "\(layouts.map(\.name)) took \(header.name) for \(banks)")
        }
        let own = header.layout.flatMap { Self.banks[$0] } ?? []
        let others = Set(Self.banks.values.joined()).subtracting(own).subtracting([header.bank ?? ""])
        for layout in Self.layouts where layout.name != header.layout {
            for bank in Self.banks[layout.name] ?? [] where others.contains(bank) { take([layout], [bank]) }
        }
        take(Self.layouts, others.sorted())
    }

    /// The bank of each layout.
    private static let banks: [String: [String]] = [
        "csv.fio": ["2010", "8330"], "csv.airbank": ["3030"], "csv.kb": ["0100"], "csv.kbplus": ["0100"],
        "csv.csob.cz": ["0300"], "csv.csob.sk": ["7500"], "csv.mbank.cz": ["6210"], "csv.mbank.cz.list": ["6210"],
        "csv.mbank.sk": ["8360"], "csv.mbank.sk.list": ["8360"], "csv.cs.business24": ["0800"],
        "csv.cs.george": ["0800"], "csv.rb.cz": ["5500"], "csv.moneta": ["0600"], "csv.unicredit.cz": ["2700"],
        "csv.creditas": ["2250"], "csv.partners": ["6363"], "csv.partners.columns": ["6363"],
        "csv.tatrabanka": ["1100"], "csv.tatrabanka.short": ["1100"], "csv.vub": ["0200"],
        "csv.slsp.george": ["0900"], "csv.slsp.accounts": ["0900"], "csv.slsp": ["0900"],
        "csv.unicredit.sk": ["1111"], "csv.revolut": ["LT903250000000000001"],
        "csv.revolut.business": ["LT903250000000000001"], "csv.wise": ["BE65967000000001"],
        "csv.wise.history": ["BE65967000000001"], "csv.general": ["0200", "0800", "LT903250000000000001"],
    ]

    @Test("the other side with its bank, the symbol, the amount before the exchange", arguments: BankHeader.all)
    func values(header: BankHeader) throws {
        guard let layout = header.layout, let bank = header.bank else { return }
        let payment = try #require(Self.read(header.text, [Self.account(bank)]).payments.first)
        let iban = "SK3112000000198742637541"
        let accounts = [
            "csv.tatrabanka": iban, "csv.slsp.george": iban, "csv.cs.george": "2000145399/2010",
            "csv.cs.business24": "19-2000145399/0100", "csv.kb": "19-2000145399/0800",
        ]
        let isWallet = layout.hasPrefix("csv.revolut") || layout.hasPrefix("csv.wise")
        let isList = layout.hasSuffix(".list")
        if !isWallet, !isList {
            #expect(payment.counterAccount?.description == accounts[layout] ?? "2000145399/0800")
        }
        let isNameless = layout == "csv.tatrabanka" || isList || header.name == "Fio, pohyby na všech účtech"
        #expect((payment.counterName == nil) == isNameless, "\(header.name)")
        let isWithSymbol = header.text.contains("2026110001") && !layout.hasPrefix("csv.wise")
        #expect(payment.vs == (isWithSymbol ? "2026110001" : nil), "\(header.name)")
        #expect(payment.original?.decimal == (header.name == "Raiffeisenbank 2026" ? "10.00" : nil))
    }

    @Test("each layout has its bank here") func complete() {
        #expect(Set(Self.banks.keys) == Set(Self.layouts.map(\.name)))
    }

    @Test("two accounts at the bank leave it open whose a file without an account is") func severalAccounts() {
        for header in BankHeader.all where ["csv.tatrabanka", "csv.airbank", "csv.partners"].contains(header.layout) {
            let bank = header.bank ?? ""
            var other = Self.account(bank)
            other.account = BankAccount("5678901/" + bank)
            let two = [Self.account(bank), other]
            #expect(Self.read(header.text, two).failure?.code == "TABLE-040", "\(header.name)")
            var named = two
            named[1].files = ["eshop_*.csv"]
            let reading = Self.read(header.text, named, name: "eshop_2026-09.csv")
            #expect(reading.payments.first?.ownAccount?.description == "5678901/" + bank, "\(header.name)")
        }
    }

    @Test("a merchant's word reads a table that proves nothing; of another bank it is refused") func assigned() {
        var vub = Self.account("0200")
        (vub.files, vub.currency) = (["vub_*.csv"], .none)
        for header in BankHeader.all where header.layout == nil {
            let reading = Self.read(header.text, [vub, Self.account("0800")], name: "vub_09.csv")
            // Money S3 has a column of its own for the direction; orders of a shop are no statement.
            if header.name.hasPrefix("Money") { #expect(reading.failure?.code == "TABLE-045") }
            guard !header.name.hasPrefix("Money"), !header.name.hasPrefix("Objednávky") else { continue }
            #expect(reading.failure == nil, "\(header.name): \(String(describing: reading.failure))")
            #expect(reading.payments.allSatisfy { $0.ownAccount == vub.account } && !reading.payments.isEmpty)
        }
        let direction = Self.read(
            BankHeader.all.first { $0.name.hasPrefix("VÚB, dva") }?.text ?? "",
            [vub],
            name: "vub_1.csv"
        )
        #expect(direction.payments.map(\.amount.decimal) == ["-250.40"])
        let partial = Self.read(
            BankHeader.all.first { $0.name.hasPrefix("VÚB, náz") }?.text ?? "",
            [vub],
            name: "vub_1.csv"
        )
        #expect(partial.payments.first?.vs == "2026110001")
        let other = Self.read(
            BankHeader.all.first { $0.name == "Partners Banka" }?.text ?? "",
            [vub],
            name: "vub_1.csv"
        )
        #expect(other.failure?.code == "TABLE-044" && other.payments.isEmpty)
    }

    @Test(
        "where nobody knows whether amounts have signs, words that may be a direction or not booked refuse the file",
        arguments: [
            ("Xyz", "Jeden,Druhý", "TABLE-045"), ("Xyz", "Jeden,Jeden", "10.00 10.00"),
            ("Typ", "Platba,Prevod", "TABLE-045"), ("Typ", "Platba odchozí,Příchozí", "-10.00 10.00"),
            ("Stav", "Zaúčtované,Zaúčtované", "10.00 10.00"), ("Status", "Completed,Pending", "TABLE"),
            ("Stav platby", "Zamietnutá,", "TABLE"), ("State", "Booked,booked", "10.00 10.00"),
            ("Stav transakce", "V spracovaní,Nezaúčtováno", "TABLE"),
        ]
    )
    func unsigned(name: String, words: String, expected: String) {
        var vub = Self.account("0200")
        (vub.files, vub.currency) = (["vub_*.csv"], .none)
        var text = "Dátum zaúčtovania;Suma;Mena;VS;\(name)\n"
        for word in words.split(separator: ",", omittingEmptySubsequences: false) {
            text += "3.9.2026;10,00;EUR;1001;\(word)\n"
        }
        let reading = Self.read(text, [vub], name: "vub_1.csv")
        let said = reading.failure?.code ?? reading.payments.map(\.amount.decimal).joined(separator: " ")
        #expect(reading.formats == ["csv.general"])
        #expect(said.hasPrefix(expected), "\(said)")
    }

    @Test("columns in any order say the same", arguments: BankHeader.all.filter { $0.layout != nil })
    func shuffled(header: BankHeader) throws {
        let accounts = header.bank.map { [Self.account($0)] } ?? []
        let plain = Self.read(header.text, accounts)
        var generator = Steps(seed: 7)
        for _ in 0..<5 {
            let table = BankTable(header.text)
            let mixed = Self.read(table.shuffled(&generator).text, accounts)
            #expect(mixed.payments.map(\.said) == plain.payments.map(\.said) && mixed.failure == nil, "\(header.name)")
        }
    }

    @Test(
        "a column that decides and is not known refuses the file",
        arguments: BankHeader.all.filter { $0.layout != nil }
    )
    func unread(header: BankHeader) {
        let accounts = header.bank.map { [Self.account($0)] } ?? []
        let table = BankTable(header.text)
        for place in [0, table.width] {
            for word in ["Debet", "D", "Odchozí", "CRDT", "Výdaj", "Odoslaná platba"] {
                let reading = Self.read(table.with("Xyz", word, at: place).text, accounts)
                #expect(reading.failure?.code == "TABLE-045", "\(header.name) \(word)")
                #expect(reading.failure?.arguments["column"] == "Xyz")
            }
            #expect(Self.read(table.with("Xyz", "USD", at: place).text, accounts).failure?.code == "TABLE-046")
            for account in ["SK3112000000198742637541", "19-2000145399/0800"] {
                let reading = Self.read(table.with("Xyz", account, at: place).text, accounts)
                #expect(reading.failure?.code == "TABLE-047", "\(header.name) \(account)")
            }
            let idle = Self.read(table.with("Xyz", "niečo iné", at: place).text, accounts)
            #expect(idle.failure == nil && idle.payments.first?.amount.decimal == "250.40", "\(header.name)")
        }
    }

    @Test(
        "a column whose name says the direction is read",
        arguments: ["D/K", "Kredit/Debet", "Typ Debet/Kredit", "+/-", "Smer"]
    )
    func named(name: String) {
        let word = name == "+/-" ? "-" : "Debet"
        for header in BankHeader.all where ["csv.rb.cz", "csv.kb", "csv.fio", "csv.moneta"].contains(header.layout) {
            let accounts = header.bank.map { [Self.account($0)] } ?? []
            let table = BankTable(header.text)
            let reading = Self.read(table.with(name, word, at: table.width).text, accounts)
            // A balance that contradicts the direction refuses the file as well.
            let isRefused = reading.codes.contains("STATEMENT-001")
            #expect(isRefused || reading.payments.map(\.amount.decimal) == ["-250.40"], "\(header.name)")
        }
    }
}

extension Payment {
    /// What it says but for where it stands.
    fileprivate var said: [String?] {
        [
            date.description, amount.decimal, amount.currency.code, ownAccount?.description,
            counterAccount?.description,
            counterName, vs, ks, ss, original?.decimal, bankId,
        ]
    }
}

/// A table of a test: its header row is the widest.
private struct BankTable {
    private let above: [String]
    private let rows: [[String]]
    private let delimiter: Character

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let delimiter: Character = lines.last?.contains(";") == true ? ";" : ","
        let header =
            lines.lastIndex { line in
                ["Částka", "částka", "Castka", "Suma", "Amount", "Objem", "Obrat", "Výdaj", "amount"].contains {
                    line.contains($0)
                }
            } ?? 0
        self.delimiter = delimiter
        above = Array(lines[..<header])
        let width = BankTable.fields(lines[header], delimiter).count
        rows = lines[header...].filter { !$0.isEmpty }.map { line in
            let fields = BankTable.fields(line, delimiter)
            return fields + [String](repeating: "", count: max(0, width - fields.count))
        }
    }

    private init(_ above: [String], _ rows: [[String]], _ delimiter: Character) {
        (self.above, self.rows, self.delimiter) = (above, rows, delimiter)
    }

    var width: Int { rows[0].count }
    var text: String { (above + rows.map { $0.joined(separator: String(delimiter)) }).joined(separator: "\n") + "\n" }

    func with(_ name: String, _ value: String, at place: Int) -> BankTable {
        let wider = rows.enumerated().map { number, row in
            Array(row[..<place]) + [number == 0 ? "\"\(name)\"" : value] + Array(row[place...])
        }
        return BankTable(above, wider, delimiter)
    }

    func shuffled(_ generator: inout Steps) -> BankTable {
        let order = Array(0..<width).shuffled(using: &generator)
        // Of equal names the order tells which is which.
        var kept = order
        for (index, place) in order.enumerated() {
            for later in order.indices
            where later > index && rows[0][order[later]] == rows[0][place] && kept[later] < kept[index] {
                kept.swapAt(index, later)
            }
        }
        return BankTable(above, rows.map { row in kept.map { row[$0] } }, delimiter)
    }

    /// The fields of a line with their quotes.
    private static func fields(_ line: String, _ delimiter: Character) -> [String] {
        var fields = [""]
        var isQuoted = false
        for letter in line {
            if letter == "\"" { isQuoted.toggle() }
            if letter == delimiter, !isQuoted { fields.append("") } else { fields[fields.count - 1].append(letter) }
        }
        return fields
    }
}

/// Numbers that follow from a seed.
private struct Steps: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 31
    }
}
