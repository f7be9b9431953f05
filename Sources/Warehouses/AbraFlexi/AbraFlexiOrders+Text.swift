import Connectors
import Domain
import Syntax

extension FittedText {
    /// Texts for Flexi, which has every letter.
    static var ofFlexi: FittedText {
        typealias Code = AbraFlexiProblem
        return FittedText(
            .utf8,
            Codes(replaced: Code.charactersReplaced, cut: Code.textCut, leftOut: Code.leftOut)
        )
    }
}

/// How many characters Flexi's fields take: `maxLength` in the properties that a server gives of `objednavka-prijata` and
/// `objednavka-prijata-polozka` (docs/systems/abra-flexi.md#lengths).
enum AbraFlexiLimits {
    /// The codes of lists: document types, warehouses, ways of paying and of shipping, centres.
    static let code = 20

    /// The fields of an order that have a limit.
    static let order: [String: Int] = [
        "cisDosle": 40, "varSym": 30, "popis": 255, "nazFirmy": 255, "ulice": 255, "mesto": 255, "psc": 255, "stat": 3,
        "ic": 20, "dic": 20, "faNazev": 255, "faUlice": 255, "faMesto": 255, "faPsc": 255, "faStat": 3,
        "kontaktJmeno": 255, "kontaktEmail": 255, "kontaktTel": 255, "stredisko": 20, "statDph": 3,
    ]
    /// The fields of a line that have a limit.
    static let line: [String: Int] = ["cenik": 64, "kod": 64, "eanKod": 20, "nazev": 255]

    /// The fields of a bank document that have a limit of their own (properties of `banka`).
    static let payment: [String: Int] = ["specSym": 255, "cisObj": 2000, "vypisCisDokl": 50, "iban": 255, "buc": 255]

    /// The limit of a field.
    static func of(_ field: String) -> Int { order[field] ?? line[field] ?? payment[field] ?? code }
}

/// A field of an address, and what it is called where the goods go.
enum AbraFlexiAddressField: String {
    case nazFirmy, ulice, mesto, psc, stat, ic, dic

    /// Its name where the bill goes.
    var home: String { rawValue }

    /// Its name where the goods go; nil where there is none.
    var delivery: String? {
        switch self {
        case .nazFirmy: "faNazev"
        case .ulice: "faUlice"
        case .mesto: "faMesto"
        case .psc: "faPsc"
        case .stat: "faStat"
        case .ic, .dic: nil
        }
    }
}

extension AbraFlexiOrder {
    /// A text of one line that fits its field.
    mutating func text(_ text: String?, _ field: String) -> String? {
        texts.line(text, AbraFlexiLimits.of(field), field)
    }

    /// The fields of an address, as far as they have a value. Flexi's own list of companies is not touched: an order has an
    /// address of its own.
    mutating func party(_ party: Party) -> [(AbraFlexiAddressField, String?)] {
        let country = texts.exact(party.country, AbraFlexiLimits.of("stat"), "stat")
        let numbers = party.taxFields(in: self.country)
        return [
            (.nazFirmy, text(party.company ?? party.name, "nazFirmy")),
            (.ulice, text(party.street, "ulice")),
            (.mesto, text(party.city, "mesto")),
            (.psc, text(party.zip, "psc")),
            (.stat, country.map { "code:" + $0 }),
            (.ic, texts.exact(party.ico?.filter { !$0.isWhitespace }, AbraFlexiLimits.of("ic"), "ic")),
            (.dic, texts.exact(numbers.dic, AbraFlexiLimits.of("dic"), "dic")),
        ]
    }

    /// Who is to be asked.
    mutating func contact(_ party: Party) -> [(String, String?)] {
        [
            ("kontaktJmeno", text(party.name, "kontaktJmeno")),
            ("kontaktEmail", texts.exact(party.email, AbraFlexiLimits.of("kontaktEmail"), "kontaktEmail")),
            ("kontaktTel", texts.exact(party.phone, AbraFlexiLimits.of("kontaktTel"), "kontaktTel")),
        ]
    }

    /// What the accountant needs and no field of the order takes.
    var note: String {
        let order = entry.order
        var notes: [String] = []
        if let note = order.note { notes.append(note) }
        notes.append("E-shop: " + entry.channel)
        if let number = order.customer.taxFields(in: country).icDph { notes.append("IČ DPH: " + number) }
        if let invoice = order.invoiceNumber { notes.append((country == "SK" ? "Faktúra: " : "Faktura: ") + invoice) }
        if let payment = order.paymentMethod { notes.append("Platba: " + payment) }
        if entry.carrier != nil, let shipping = order.shippingMethod { notes.append("Doprava: " + shipping) }
        if let email = order.delivery?.email { notes.append("E-mail: " + email) }
        if let phone = order.delivery?.phone { notes.append("Tel.: " + phone) }
        return notes.joined(separator: "\n")
    }
}
