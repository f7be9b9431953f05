import Connectors
import Domain
import Syntax

/// What a line of a script of orders asks for, as `IDokladOrders` wrote it.
struct IDokladWish {
    /// The number of the order in its channel.
    let number: String?
    /// The day on which it was ordered.
    let day: Day
    /// The currency, by its code.
    let currency: IDokladLookUp
    /// The customer's country, by its code.
    let country: IDokladLookUp
    /// The way of paying, by its name; nil for iDoklad's default.
    let payment: IDokladLookUp?
    /// The sum that the document must come to.
    let total: UnitPrice?
    /// The customer's address on one line.
    let address: String?
    /// The codes of the items of its lines, each once.
    let codes: [String]
    /// Whether the line has what an order needs.
    let isWhole: Bool
    private let contact: JSONTree
    /// The document as far as it has no ids of iDoklad's.
    let order: JSONTree

    /// The wish in the body of a line.
    init(_ body: [UInt8]) {
        let tree = JSONTree.whole(body) ?? JSONTree(.object([]), line: 1)
        contact = tree["Contact"] ?? JSONTree(.object([]), line: 1)
        order = tree["Order"] ?? JSONTree(.object([]), line: 1)
        number = order["OrderNumber"]?.text
        let day = (order["DateOfIssue"]?.text).flatMap { DateParser.isoDay(Array($0.utf8).span) }
        self.day = day ?? Day(number: 0)
        currency = IDokladLookUp(.currency, tree["Currency"]?.text ?? "")
        country = IDokladLookUp(.country, tree["Country"]?.text ?? "")
        payment = (tree["PaymentOption"]?.text).map { IDokladLookUp(.payment, $0) }
        total = tree["Total"]?.fixed()
        address = tree["Address"]?.text
        var codes: [String] = []
        for item in order["Items"]?.elements ?? [] {
            if let code = item["Code"]?.text, !codes.contains(code) { codes.append(code) }
        }
        self.codes = codes
        isWhole = number != nil && day != nil && contact["CompanyName"]?.text != nil && tree["Currency"]?.text != nil
    }

    /// What is looked up before the order is made; the country only for a new contact.
    func lookUps(isNewContact: Bool) -> [IDokladLookUp] {
        [currency] + [payment].compactMap { $0 } + (isNewContact ? [country] : [])
    }

    /// Writes what of the order needs no number of iDoklad's, with the items by those that `item` gives for their codes.
    func writeOrder(note: String?, isUsual: Bool, _ json: inout JSONWriter, item: (String) -> String) {
        for member in order.members where member.key != "DateOfIssue" {
            switch member.key {
            case "Items":
                json.array("Items") { json in
                    for row in member.value.elements { write(row, &json, item) }
                }
            case "Note":
                let said = member.value.text ?? ""
                json.member("Note", note.map { "Adresa: \($0)\n\(said)" } ?? said)
            case "ExchangeRate", "ExchangeRateAmount":
                if !isUsual { json.member(member.key, member.value) }
            default: json.member(member.key, member.value)
            }
        }
    }

    private func write(_ row: JSONTree, _ json: inout JSONWriter, _ item: (String) -> String) {
        json.object { json in
            for member in row.members {
                guard member.key == "Code" else {
                    json.member(member.key, member.value)
                    continue
                }
                let id = member.value.text.map(item) ?? ""
                if !id.isEmpty { json.member("PriceListItemId", raw: Array(id.utf8)) }
            }
        }
    }
}

/// The contact of an order: by its IČO, else by e-mail and name, else by name and address.
extension IDokladWish {
    /// A contact that is there.
    struct Contact {
        let id: Int64
        let hasOtherAddress: Bool
    }

    private var ico: String? { contact["IdentificationNumber"]?.text }
    private var email: String? { contact["Email"]?.text }
    private var name: String { contact["CompanyName"]?.text ?? "" }

    /// The name under which errands remember it.
    var contactKey: String {
        if let ico { return "contact ico " + ico }
        let who =
            email ?? [contact["Street"]?.text, contact["PostalCode"]?.text].compactMap { $0 }.joined(separator: " ")
        return "contact " + Self.folded(who) + " " + Self.folded(name)
    }

    /// The question for it.
    var contactRequest: RemoteRequest {
        let filter: IDokladQuery.Filter =
            if let ico { .equal("IdentificationNumber", ico) } else if let email { .equal("Email", email) } else {
                .equal("CompanyName", name)
            }
        let fields = "Id,CompanyName,IdentificationNumber,Email,Street,City,PostalCode"
        return IDokladQuery.page("/Contacts", 1, select: fields, filter)
    }

    /// The contact among those that were found, the oldest of several; nil when none is it.
    ///
    /// A person is never taken for a company that has the same e-mail address, nor for somebody of another name.
    func contact(among rows: [JSONTree]) -> Contact? {
        for row in rows {
            guard let id = row["Id"]?.text.flatMap({ Int64($0) }) else { continue }
            if let ico {
                guard !AccountingUnit.isOther(row["IdentificationNumber"]?.text, than: ico) else { continue }
            } else {
                guard row["IdentificationNumber"]?.text == nil,
                    Self.folded(row["CompanyName"]?.text ?? "") == Self.folded(name)
                else { continue }
                if let email, Self.folded(row["Email"]?.text ?? "") != Self.folded(email) { continue }
                // Without either, only the address tells people of one name apart.
                if email == nil, isElsewhere(row) { continue }
            }
            return Contact(id: id, hasOtherAddress: isElsewhere(row))
        }
        return nil
    }

    private func isElsewhere(_ row: JSONTree) -> Bool {
        ["Street", "City", "PostalCode"].contains { field in
            guard let meant = contact[field]?.text else { return false }
            return Self.plain(row[field]?.text ?? "") != Self.plain(meant)
        }
    }

    /// The request that makes it; `country` is iDoklad's number of it.
    func newContact(country: String) -> RemoteRequest {
        var json = JSONWriter()
        json.object { json in
            for member in contact.members { json.member(member.key, member.value) }
            json.member("CountryId", raw: Array(country.utf8))
        }
        return RemoteRequest(.post, "/Contacts", body: json.bytes)
    }

    /// A text in small letters, blanks as one.
    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text by its letters and digits alone: `811 01` is `81101`.
    private static func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// Something that has a number of iDoklad's own, by the code or name that everybody knows it by.
struct IDokladLookUp {
    /// What it is.
    enum Kind: String {
        case currency, country, payment
    }

    let kind: Kind
    let name: String

    /// A thing of that code or name.
    init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// The name under which errands remember its number.
    var key: String { "\(kind.rawValue) \(name)" }

    /// The question for it; lists of which nothing can be filtered come whole.
    var request: RemoteRequest {
        switch kind {
        case .currency: IDokladQuery.page(IDokladRemote.currencies, 1, select: "Id,Code", .equal("Code", name))
        case .country:
            IDokladQuery.page(
                "/Countries",
                1,
                select: "Id,Code",
                .joined(codes.map { .equal("Code", $0) }, by: "or")
            )
        case .payment: IDokladQuery.page("/PaymentOptions", 1, select: "Id,Code,Name")
        }
    }

    /// Keeps the number that was found; throws when there is none.
    func note(_ rows: [JSONTree], order: String, _ memory: inout ErrandMemory) throws(Problem) {
        let wanted = codes.map { $0.lowercased() }
        let found = rows.first { row in
            [row["Code"]?.text, row["Name"]?.text].contains { $0.map { wanted.contains($0.lowercased()) } ?? false }
        }
        if let id = found?["Id"]?.text, Int64(id) != nil { return memory[key] = id }
        let code: IDokladProblem =
            switch kind {
            case .currency: .orderCurrency
            case .country: .orderCountry
            case .payment: .orderPayment
            }
        throw Problem(code, scope: .record, [kind.rawValue: name, "order": order])
    }

    /// The codes that it may have: countries go by two letters or by three.
    private var codes: [String] {
        kind == .country ? [name] + (Self.letters[name].map { [$0] } ?? []) : [name]
    }

    /// ISO 3166-1 alpha-3 of the countries of the Union and its neighbours, by alpha-2.
    private static let letters: [String: String] = [
        "AL": "ALB", "AT": "AUT", "AU": "AUS", "BA": "BIH", "BE": "BEL", "BG": "BGR", "CA": "CAN", "CH": "CHE",
        "CY": "CYP",
        "CZ": "CZE", "DE": "DEU", "DK": "DNK", "EE": "EST", "ES": "ESP", "FI": "FIN", "FR": "FRA", "GB": "GBR",
        "GR": "GRC",
        "HR": "HRV", "HU": "HUN", "IE": "IRL", "IS": "ISL", "IT": "ITA", "LI": "LIE", "LT": "LTU", "LU": "LUX",
        "LV": "LVA",
        "MD": "MDA", "ME": "MNE", "MK": "MKD", "MT": "MLT", "NL": "NLD", "NO": "NOR", "PL": "POL", "PT": "PRT",
        "RO": "ROU",
        "RS": "SRB", "SE": "SWE", "SI": "SVN", "SK": "SVK", "TR": "TUR", "UA": "UKR", "US": "USA",
    ]
}
