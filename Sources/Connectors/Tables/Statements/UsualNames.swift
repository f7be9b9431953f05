import Syntax

/// The names that Slovak, Czech and international banks give their columns: what layouts do not name themselves is
/// found by them, in whatever spelling (docs/formats/bank-csv.md#shipped-layouts).
///
/// None of them says which bank wrote a file, so a file that only they fit needs its account told.
enum UsualNames {
    /// The names of a field's columns by preference, comparable as `key` makes them.
    static let keys: [TableField: [String]] = names.mapValues { $0.map { key($0) } }

    /// Names of columns that tell whether money came or went.
    static let directions = Set(
        [
            "Směr", "Směr platby", "Směr úhrady", "Směr pohybu", "Směr transakce", "Smer transakcie", "Smer úhrady",
            "Debet/Kredit", "Kredit/Debet", "Debit/Credit", "Credit/Debit", "Typ Debet/Kredit", "Typ (Debet/Kredit)",
            "D/K", "K/D", "D/C", "C/D", "DR/CR", "CR/DR", "MD/D", "MD/Dal", "Příjem/Výdaj", "Výdaj/Příjem", "P/V",
            "Příjem/Výdej", "Príjem/Výdaj", "Prijem/Vydaj", "Debit/Credit Indicator", "Credit/Debit Indicator",
            "CdtDbtInd", "Indicator", "Znaménko", "Znamienko", "Strana", "Direction", "Sign", "Strana účtu",
            "Označení Debet/Kredit", "Příznak Debet/Kredit", "Príznak Debet/Kredit", "Debit or Credit", "Dr/Cr",
            "Strana zápisu", "Soll/Haben", "S/H", "Typ obratu", "Druh obratu",
        ].map { key($0) }
    ).union(["+/-", "-/+", "+-"])

    /// Names of columns of kinds of movement, some of which tell the direction.
    static let types = Set(
        [
            "Typ", "Typ pohybu", "Typ transakce", "Typ transakcie", "Typ operace", "Typ operácie", "Typ platby",
            "Typ úhrady", "Druh", "Druh pohybu", "Druh transakce", "Druh transakcie", "Druh operace", "Druh operácie",
            "Type", "Transaction Type", "Označení operace", "Označenie operácie", "Pohyb",
        ].map { key($0) }
    )

    /// Names of columns that decide nothing, whatever they hold.
    static let idle = Set(
        [
            "Kategorie", "Kategória", "Kategorie plateb", "Kategorie transakce", "Název kategorie", "Skupina plateb",
            "Category", "Spend program", "BIC", "SWIFT", "BIC/SWIFT", "BIC / SWIFT", "SWIFT kód", "Název banky",
            "Názov banky", "Kurz", "Směnný kurz", "Výmenný kurz", "Exchange rate", "Město", "Mesto", "Země", "Krajina",
            "Země transakce", "Country", "City",
        ].map { key($0) }
    )

    /// Names of columns that tell whether the bank has booked a movement, and the words that say that it has; a word that
    /// is none of them is not believed to.
    static let states = Set(
        [
            "Stav", "Status", "State", "Stav platby", "Stav transakce", "Stav transakcie", "Stav pohybu", "Stav úhrady",
            "Payment status", "Transaction status",
        ].map { key($0) }
    )
    static let booked = Set(
        ["zauctovan", "proveden", "vykonan", "uskutocnen", "uskutecnen", "realizovan", "spracovan", "zpracovan"]
            .flatMap { stem in ["o", "a", "e", "y"].map { stem + $0 } }
    ).union(["completed", "booked", "posted", "settled", "executed", "processed"])

    /// Words in such columns for money that came, and for money that went; comparable.
    static let incoming = folded([
        "Kredit", "Credit", "CRDT", "CR", "C", "K", "Dal", "+", "In", "Incoming", "Inflow", "Příjem", "Príjem",
        "Příchozí",
        "Prichádzajúca", "Prichádzajúce", "Prichádzajúci", "Příchod", "Príchod", "Připsáno", "Pripísané", "Přijatá",
        "Prijatá", "Přijato", "Prijaté", "Kreditní", "Kreditná", "Kreditný", "Received", "P",
    ])
    static let outgoing = folded([
        "Debet", "Debit", "DBIT", "DR", "D", "MD", "Má dáti", "-", "Out", "Outgoing", "Outflow", "Výdaj", "Výdej",
        "Výdavok", "Odchozí", "Odchádzajúca", "Odchádzajúce", "Odchádzajúci", "Odchod", "Odepsáno", "Odpísané",
        "Odeslaná",
        "Odoslaná", "Odesláno", "Odoslané", "Debetní", "Debetná", "Debetný", "Sent", "V", "\u{2212}", "\u{2013}",
    ])

    /// What stands in words that say which way the money went: `Příchozí platba`, `Tuzemská odchozí`, `Na vrub účtu`.
    private static let incomingStems = [
        "prichoz", "prichadz", "prijat", "pripsan", "pripisan", "incoming", "kredit", "credit", "prospech", "prijem",
        "vklad", "gutschrift", "haben", "prirust", "prirast",
    ]
    private static let outgoingStems = [
        "odchoz", "odchadz", "odoslan", "odeslan", "odepsan", "odpisan", "outgoing", "debet", "debit", "vrub",
        "vydaj", "vydav", "vydej", "vyber", "tarchu", "lastschrift", "soll", "zaplacen", "zaplaten", "ubytek",
        "ubytok",
    ]
    /// What makes such words say nothing: a fee of an incoming payment went, a returned outgoing one came.
    private static let turningStems = ["poplat", "fee", "storn", "vracen", "vraten", "refund", "return", "oprav"]
    /// What only columns mean whose names say that they are directions.
    private static let outgoingMarks: Set = ["s", "ven", "von", "zuctu"]
    private static let incomingMarks: Set = ["h", "dovnitr", "dnu", "naucet"]

    /// Whether a bare name is one of a column of directions in a spelling that is not listed: `Směr toku`.
    static func isDirection(_ name: String) -> Bool {
        if directions.contains(name) { return true }
        if name.hasPrefix("smer") && !name.hasPrefix("smerov") || name.hasPrefix("strana") { return true }
        return [("debet", "kredit"), ("debit", "credit"), ("debit", "kredit"), ("soll", "haben")].contains {
            name.contains($0.0) && name.contains($0.1)
        }
    }

    /// Whether money went by a comparable word in a column whose name says that it is a direction.
    static func isOutgoingMark(_ word: String) -> Bool? {
        if outgoingMarks.contains(word) { return true }
        return incomingMarks.contains(word) ? false : isOutgoingKind(word)
    }

    /// Whether a comparable word means that money went; nil when it says nothing.
    static func isOutgoing(_ word: String) -> Bool? {
        if outgoing.contains(word) { return true }
        return incoming.contains(word) ? false : nil
    }

    /// The same of a kind of movement.
    static func isOutgoingKind(_ word: String) -> Bool? {
        guard !turningStems.contains(where: { word.contains($0) }) else { return nil }
        // A payment by a credit card went as one by a debit card did; `příjemce` is a person.
        let isOfCard = word.contains("kart") || word.contains("card")
        func says(_ stem: String) -> Bool {
            guard !isOfCard || !["kredit", "credit", "debet", "debit"].contains(stem) else { return false }
            return word.contains(stem) && (stem != "prijem" || !word.contains("prijemc"))
        }
        let (went, came) = (outgoingStems.contains { says($0) }, incomingStems.contains { says($0) })
        return went == came ? nil : went
    }

    /// Whether a bare name is one of a symbol in a spelling that is not listed: `Variab. symbol č.`.
    static func isSymbol(_ name: String, _ field: TableField) -> Bool {
        guard name.contains("sym") else { return false }
        switch field {
        case .vs: return name.hasPrefix("var")
        case .ks: return name.hasPrefix("kon") || name.hasPrefix("const")
        case .ss: return name.hasPrefix("spec")
        default: return false
        }
    }

    /// Whether a bare name is one of a column of fees: `Poplatek banky`, `Total fees`.
    static func isFee(_ name: String) -> Bool {
        if ["poplat", "proviz", "commission", "charge"].contains(where: { name.contains($0) }) { return true }
        return name.hasPrefix("fee") || name.hasSuffix("fee") || name.hasSuffix("fees")
    }

    /// A name made comparable: letters and digits alone, without case and accents.
    static func key(_ name: String) -> String { bare(TextKey.folded(name)) }

    /// The letters and digits of a name that `TextKey` made comparable; all of it when it has none.
    static func bare(_ key: String) -> String {
        let kept = key.utf8.filter { $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 || $0 > 127 }
        return kept.isEmpty ? key : String(decoding: kept, as: UTF8.self)
    }

    private static func folded(_ words: [String]) -> Set<String> { Set(words.map { TextKey.folded($0) }) }

    private static let names: [TableField: [String]] = [
        .date: [
            "Datum zaúčtování", "Datum zúčtování", "Datum zaúčtování transakce", "Datum účtování", "Datum pohybu",
            "Datum operace", "Datum transakce", "Datum provedení", "Datum provedení transakce", "Datum",
            "Dátum zaúčtovania", "Dátum zúčtovania", "Dátum zaúčtovania transakcie", "Dátum účtovania", "Dátum pohybu",
            "Dátum operácie", "Dátum transakcie", "Dátum uskutočnenia", "Dátum vykonania", "Dátum spracovania",
            "Booking date", "Date of booking", "Posting date", "Posted date", "Completed date", "Transaction date",
            "Date",
        ],
        .valueDate: [
            "Valuta", "Datum valuty", "Dátum valuty", "Value date", "Datum splatnosti", "Dátum splatnosti", "Splatnost",
            "Splatnosť",
        ],
        .amount: [
            "Částka v měně účtu", "Suma v mene účtu", "Čiastka v mene účtu", "Amount in account currency",
            "Account amount", "Zaúčtovaná částka", "Zaúčtovaná suma",
            "Částka", "Čiastka", "Suma", "Suma transakcie", "Čiastka transakcie", "Částka transakce", "Částka pohybu",
            "Suma pohybu", "Částka operace", "Suma operácie", "Objem", "Obrat", "Částka obratu", "Suma v EUR",
            "Částka v CZK", "Amount", "Transaction amount",
        ],
        .credit: [
            "Příjem", "Příjmy", "Příchozí", "Přijato", "Připsáno", "Připsaná částka", "Kredit", "Dal",
            "Příchozí částka",
            "Príjem", "Príjmy", "Prijaté", "Pripísané", "Pripísaná suma", "V prospech", "V prospech účtu", "Credit",
            "Credit amount", "Money in", "Paid in", "Ve prospěch", "Ve prospěch účtu",
        ],
        .debit: [
            "Výdaj", "Výdej", "Výdaje", "Odchozí", "Odepsáno", "Odepsaná částka", "Debet", "Má dáti", "MD",
            "Odchozí částka", "Výdavok", "Výdavky", "Odpísané", "Odpísaná suma", "Na ťarchu", "Na ťarchu účtu", "Debit",
            "Debit amount", "Money out", "Paid out", "Na vrub", "Na vrub účtu",
        ],
        .currency: [
            "Měna účtu", "Mena účtu", "Account currency", "Měna", "Mena", "Měna transakce", "Mena transakcie",
            "Měna částky", "Mena sumy",
            "Kód měny", "Kód meny", "Currency", "Payment currency", "Transaction currency",
        ],
        .vs: [
            "VS", "Variabilní symbol", "Variabilný symbol", "Var. symbol", "Var. symb.", "Var.symb.1", "V. symbol",
            "Variabilní s.", "Variabilní kód", "Variabilný kód", "Variable symbol", "Variabilní symbol (VS)",
            "Variabilný symbol (VS)", "VS platby", "VarSym", "Var. sym.",
        ],
        .ks: [
            "KS", "Konstantní symbol", "Konštantný symbol", "Konst. symbol", "Konšt. symbol", "Konst. symb.",
            "Konšt. symb.", "K. symbol", "Konstantní kód", "Konštantný kód", "Constant symbol",
            "Konstantní symbol (KS)",
            "Konštantný symbol (KS)", "KonstSym", "Konst. sym.",
        ],
        .ss: [
            "SS", "Specifický symbol", "Špecifický symbol", "Spec. symbol", "Špec. symbol", "Spec. symb.",
            "Špec. symb.",
            "S. symbol", "Specifický kód", "Špecifický kód", "Specific symbol", "Specifický symbol (SS)",
            "Špecifický symbol (ŠS)", "SpecSym", "Spec. sym.",
        ],
        .counterAccount: [
            "IBAN protiúčtu", "IBAN protistrany", "IBAN partnera", "Protiúčet", "Číslo protiúčtu", "Protiúčet číslo",
            "Číslo účtu protiúčtu", "Číslo účtu protistrany", "Účet protistrany", "Účet partnera", "Číslo partnera",
            "Číslo účtu partnera", "Protiúčet a kód banky", "Protiúčet/Kód banky", "Protiúčet (IBAN)",
            "Číslo účtu plátce/příjemce", "Číslo účtu platiteľa/príjemcu", "Counterparty account", "Counterparty IBAN",
            "Counter account", "Partner IBAN", "Counterparty account number", "Účet příjemce/plátce",
        ],
        .counterBank: [
            "Kód banky protiúčtu", "Kód banky protistrany", "Kód banky partnera", "CC kód banky partnera", "Kód banky",
            "Banka protiúčtu", "Banka protistrany", "Bankovní kód protiúčtu", "Bankový kód protiúčtu", "Bankovní kód",
            "Bankový kód", "Protiúčet banka", "Bank code", "Counterparty bank code",
        ],
        .counterName: [
            "Název protiúčtu", "Názov protiúčtu", "Název protistrany", "Názov protistrany", "Jméno protistrany",
            "Meno protistrany", "Název partnera", "Názov partnera", "Partner", "Protistrana", "Název účtu protistrany",
            "Názov účtu protistrany", "Název účtu protiúčtu", "Názov účtu protiúčtu", "Název účtu příjemce",
            "Protiúčet název", "Název obchodníka", "Názov obchodníka", "Obchodník", "Plátce/Příjemce",
            "Příjemce/Plátce", "Platiteľ/Príjemca", "Príjemca/Platiteľ", "Counterparty", "Counterparty name",
            "Partner name", "Payee", "Payee name", "Payer name", "Beneficiary name", "Name",
        ],
        .message: [
            "Zpráva pro příjemce", "Správa pre príjemcu", "Správa pre prijímateľa", "Informácia pre príjemcu",
            "Informace pro příjemce", "Zpráva", "Správa", "Účel platby", "Popis platby", "Popis transakce",
            "Popis transakcie", "Popis operace", "Popis operácie", "Popis pohybu", "Popis", "Poznámka",
            "Vlastní poznámka",
            "Vlastná poznámka", "Detaily transakce", "Detaily transakcie", "Payment reference", "Message",
            "Description",
            "Details", "Memo", "Note",
        ],
        .endToEnd: [
            "Referencia platiteľa", "Reference plátce", "Reference platby", "Referencia platby", "Referencia príkazcu",
            "End-to-end reference", "EndToEndId", "E2E reference", "End to end ID",
        ],
        .reference: [
            "Bankovní reference", "Banková referencia", "Referencia banky", "Reference banky", "Referenční číslo",
            "Referenčné číslo", "ID transakce", "ID transakcie", "Identifikace transakce", "Identifikácia transakcie",
            "ID pohybu", "ID operace", "ID operácie", "Číslo pohybu", "Číslo transakce", "Číslo transakcie",
            "Kód transakce", "Kód transakcie", "Bank reference", "Transaction ID", "Reference", "Referencia",
        ],
        .original: [
            "Původní částka", "Pôvodná suma", "Pôvodná čiastka", "Originální částka", "Originálna suma",
            "Original amount",
            "Orig amount", "Původní částka úhrady",
        ],
        .originalCurrency: [
            "Původní měna", "Pôvodná mena", "Originální měna", "Originálna mena", "Original currency", "Orig currency",
            "Původní měna úhrady",
        ],
        .balance: [
            "Zůstatek", "Zostatok", "Zůstatek po transakci", "Zostatok po transakcii", "Zůstatek po pohybu",
            "Zostatok po pohybe", "Účetní zůstatek", "Účtovný zostatok", "Balance", "Running balance", "Balance after",
        ],
        .account: [
            "Vlastní IBAN", "Vlastný IBAN", "Vlastní číslo účtu", "Vlastné číslo účtu", "Vlastní účet", "Vlastný účet",
            "Číslo účtu vlastníka", "IBAN vlastníka", "Můj účet", "Môj účet", "Číslo účtu klienta", "IBAN účtu klienta",
            "Účet klienta", "Zdrojový účet", "Own account", "Own IBAN", "My account", "My IBAN",
        ],
    ]

    /// Names of the merchant's account in files that have another column for the other side's.
    static let accountsBesides = ["Číslo účtu", "Účet"].map { key($0) }

    /// The fields that are looked for by their usual names whatever the layout.
    static let ofEvery: [TableField] = [
        .direction, .currency, .vs, .ks, .ss, .counterAccount, .counterBank, .counterName, .message, .endToEnd,
        .reference,
        .original, .originalCurrency,
    ]

    /// What a table has that is no statement, comparable: goods, orders, invoices.
    static let ofOtherTables = Set(
        [
            "EAN", "SKU", "Kód produktu", "Kód tovaru", "Kód zboží", "Množství", "Množstvo", "Quantity", "Qty",
            "Číslo objednávky", "Objednávka", "Order number", "Order ID", "Číslo faktury", "Číslo faktúry",
            "Invoice number", "Cena", "Price", "Sklad", "DPH", "VAT", "Košík", "E-mail", "Email",
        ].map { key($0) }
    )
}
