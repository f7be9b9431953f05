import Connectors
import Domain
import Syntax

/// Makes one order in iDoklad: finds or makes its contact, looks up what has numbers there, and posts it
/// (docs/systems/idoklad.md#orders).
///
/// iDoklad has no key of ours on a document, so an order that may have been made is looked for among those of its contact
/// from its day on, by its number and the last line of its note.
struct IDokladErrand: Errand {
    /// What the last line of a note begins with, before the order's id.
    static let mark = "Spojka: "
    /// The error of a document number that somebody else took (`NumericSequenceUniqueness`).
    static let numberTaken = 123
    /// How often another number is tried.
    private static let mostNumbers = 3

    /// What was asked last.
    enum Step {
        case nothing, contact, newContact, earlier, items([String]), defaults, order
        case list(IDokladLookUp)
    }

    let key: String
    let wish: IDokladWish
    private let isAgain: Bool
    private var step = Step.nothing
    /// The contact; nil before it was looked for, 0 when there is none.
    private var contact: Int64?
    private var hasOtherAddress = false
    private var earlier = IDokladPages()
    private var defaults: JSONTree?
    private var numbers = 0
    private var answer: [UInt8]?

    init(_ line: ScriptLine, isAgain: Bool) {
        key = line.key
        wish = IDokladWish(line.request.body ?? [])
        self.isAgain = isAgain
    }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        if let answer { return .finished(answer: answer) }
        guard wish.isWhole else { throw Problem(IDokladProblem.strangeAnswer, scope: .record, ["order": key]) }
        if contact == nil, let known = memory[wish.contactKey] { take(contact: known) }
        guard contact != nil else { return ask(.contact, wish.contactRequest) }
        if isAgain, !earlier.isComplete { return ask(.earlier, earlierRequest) }
        for lookUp in wish.lookUps(isNewContact: contact == 0) where memory[lookUp.key] == nil {
            return ask(.list(lookUp), lookUp.request)
        }
        if contact == 0 { return ask(.newContact, wish.newContact(country: memory[wish.country.key] ?? "")) }
        let unknown = wish.codes.filter { memory[Self.itemKey($0)] == nil }
        if !unknown.isEmpty {
            let some = Array(unknown.prefix(Self.mostItems))
            return ask(.items(some), Self.itemsRequest(some))
        }
        guard let defaults else { return ask(.defaults, RemoteRequest(.get, IDokladOrders.path + "/Default")) }
        step = .order
        return .make(try order(defaults, memory))
    }

    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        guard let said = IDokladAnswer(body) else { throw strange(head) }
        switch step {
        case .nothing: throw strange(head)
        case .list(let lookUp): try lookUp.note(try rows(said, head), order: key, &memory)
        case .contact:
            let found = wish.contact(among: try rows(said, head))
            contact = found?.id ?? 0
            hasOtherAddress = found?.hasOtherAddress ?? false
            if let found { memory[wish.contactKey] = "\(found.id) \(found.hasOtherAddress)" }
        case .newContact:
            guard let id = said.data?["Id"]?.text.flatMap({ Int64($0) }) else { throw strange(head) }
            contact = id
            memory[wish.contactKey] = "\(id) false"
        case .earlier: try lookAmong(try earlier.receive(head, said))
        case .items(let codes): try noteItems(try rows(said, head), codes, &memory)
        case .defaults:
            guard let data = said.data, data["DocumentSerialNumber"]?.text != nil else { throw strange(head) }
            defaults = data
        case .order: try noteOrder(said, head, memory)
        }
    }

    func refused(_ problem: Problem) -> [UInt8]? {
        var problem = problem
        problem.arguments["order"] = wish.number ?? key
        return IDokladReceipts.refused(problem)
    }

    private mutating func ask(_ step: Step, _ request: RemoteRequest) -> ErrandStep {
        self.step = step
        return .ask(request)
    }

    private mutating func take(contact known: String) {
        let parts = known.split(separator: " ")
        contact = parts.first.flatMap { Int64($0) }
        hasOtherAddress = parts.last == "true"
    }

    private func rows(_ said: IDokladAnswer, _ head: HTTPHead) throws(Problem) -> [JSONTree] {
        guard said.isSuccess, said.data?["Items"] != nil else { throw strange(head) }
        return said.rows
    }

    private func strange(_ head: HTTPHead) -> Problem {
        Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
    }
}

/// An order that may be there already.
extension IDokladErrand {
    /// Orders from the day before its own on, of its contact where that is known.
    private var earlierRequest: RemoteRequest {
        var filters = [IDokladQuery.Filter.since("DateOfIssue", LocalTime(day: wish.day.advanced(by: -1)))]
        if let contact, contact > 0 { filters.append(.compare("PartnerId", "eq", String(contact))) }
        return IDokladQuery.page(
            IDokladOrders.path,
            earlier.page,
            select: "Id,DocumentNumber,OrderNumber,Note",
            .joined(filters, by: "and")
        )
    }

    /// Takes the order among those of a page. One of the same number without our mark may be it, with its note changed; one
    /// with another order's mark is of another channel.
    private mutating func lookAmong(_ rows: [JSONTree]) throws(Problem) {
        let mark = Self.mark + key
        for row in rows where row["OrderNumber"]?.text == wish.number {
            let marks = (row["Note"]?.text ?? "").split(whereSeparator: \.isNewline).filter { $0.hasPrefix(Self.mark) }
            guard marks.isEmpty || marks.contains(mark[...]), let id = row["Id"]?.text else { continue }
            let number = row["DocumentNumber"]?.text
            answer = IDokladReceipts.accepted(id: id, number: number, isKnown: true, [])
            return
        }
    }
}

/// The items of the price list that an order's lines mean.
extension IDokladErrand {
    /// How many codes one question asks about.
    private static let mostItems = 40

    static func itemKey(_ code: String) -> String { "item " + code }

    private static func itemsRequest(_ codes: [String]) -> RemoteRequest {
        let filter = IDokladQuery.Filter.joined(codes.map { .equal("Code", $0) }, by: "or")
        return IDokladQuery.page("/PriceListItems", 1, select: "Id,Code", filter)
    }

    private func noteItems(_ rows: [JSONTree], _ codes: [String], _ memory: inout ErrandMemory) throws(Problem) {
        for code in codes {
            // Two items of one code are none: which of them is meant nobody knows.
            let found = rows.filter { $0["Code"]?.text == code }.compactMap { $0["Id"]?.text }
            memory[Self.itemKey(code)] = found.count == 1 ? found[0] : ""
        }
    }
}

/// The order itself.
extension IDokladErrand {
    private func order(_ defaults: JSONTree, _ memory: ErrandMemory) throws(Problem) -> RemoteRequest {
        let currency = memory[wish.currency.key] ?? ""
        let isUsual = defaults["CurrencyId"]?.text == currency
        // Number series are those of a year: of another one, the document is of today, and its note says when it was ordered.
        let today = String((defaults["DateOfIssue"]?.text ?? wish.day.description).prefix(10))
        let day = today.prefix(4) == wish.day.description.prefix(4) ? wish.day.description : today
        let until = String((defaults["DateOfExpiration"]?.text ?? day).prefix(10))
        let payment = wish.payment.flatMap { memory[$0.key] } ?? defaults["PaymentOptionId"]?.text
        guard let payment, let serial = defaults["DocumentSerialNumber"]?.text, let contact else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": "200", "words": ""])
        }
        var json = JSONWriter()
        json.object { json in
            json.member("DocumentSerialNumber", raw: Array(serial.utf8))
            json.member("PartnerId", raw: Array(String(contact).utf8))
            json.member("CurrencyId", raw: Array(currency.utf8))
            json.member("PaymentOptionId", raw: Array(payment.utf8))
            json.member("DateOfIssue", day)
            json.member("DateOfExpiration", max(day, until))
            for name in ["ItemsTextPrefix", "ItemsTextSuffix"] { json.member(name, defaults[name]?.text) }
            // The account for the customer's payment is one of the currency.
            for name in ["AccountNumber", "BankId", "Iban", "Swift"] where isUsual {
                if let value = defaults[name] { json.member(name, raw: IDokladJSON.bytes(value)) }
            }
            wish.writeOrder(note: hasOtherAddress ? wish.address : nil, isUsual: isUsual, &json) { code in
                memory[Self.itemKey(code)] ?? ""
            }
        }
        return RemoteRequest(.post, IDokladOrders.path, body: json.bytes)
    }

    private mutating func noteOrder(_ said: IDokladAnswer, _ head: HTTPHead, _ memory: ErrandMemory) throws(Problem) {
        if !said.isSuccess, said.error == Self.numberTaken {
            numbers += 1
            defaults = nil
            guard numbers < Self.mostNumbers else {
                throw Problem(IDokladProblem.numberTaken, scope: .record, ["words": said.words ?? ""])
            }
            return
        }
        guard said.isSuccess, let data = said.data, let id = data["Id"]?.text else { throw strange(head) }
        var remarks: [IDokladReceipts.Remark] = []
        func remark(_ code: IDokladProblem, _ values: [String: String] = [:]) {
            let all = values.merging(["order": wish.number ?? key]) { $1 }
            remarks.append(IDokladReceipts.Remark(code: code, values: all))
        }
        let total: UnitPrice? = data["Prices"]?["TotalWithVat"]?.fixed()
        if let total, let meant = wish.total, total != meant {
            remark(.otherTotal, ["found": total.description, "expected": meant.description])
        }
        let missing = wish.codes.filter { (memory[Self.itemKey($0)] ?? "").isEmpty }
        if !missing.isEmpty { remark(.notInList, ["items": missing.joined(separator: ", ")]) }
        if hasOtherAddress { remark(.otherAddress) }
        let number = data["DocumentNumber"]?.text
        answer = IDokladReceipts.accepted(id: id, number: number, isKnown: false, remarks)
    }
}
