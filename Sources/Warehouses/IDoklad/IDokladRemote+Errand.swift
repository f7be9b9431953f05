import Connectors
import Domain
import Syntax

/// Creates one order in iDoklad: finds or creates its contact, resolves the codes that have ids there, and posts the order
/// (docs/systems/idoklad.md#orders).
///
/// iDoklad documents have no external id. An order that may exist already is therefore looked up before it is posted again
/// (`IDokladEarlier`); when the look-up is inconclusive, the outcome stays unknown and a person decides.
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
    private var earlier = IDokladEarlier()
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
        if isAgain, !earlier.isComplete { return ask(.earlier, earlier.request(wish, contact: contact)) }
        // A document of a contact that is not found any more cannot be compared.
        if contact == 0, earlier.hasUnmarked { return .finished(answer: unclear) }
        for lookUp in wish.lookUps(isNewContact: contact == 0) where memory[lookUp.key] == nil {
            return ask(.list(lookUp), lookUp.request)
        }
        if contact == 0 { return ask(.newContact, wish.newContact(country: memory[wish.country.key] ?? "")) }
        let unknown = wish.codes.filter { memory[Self.itemKey($0)] == nil }
        if !unknown.isEmpty {
            let some = Array(unknown.prefix(Self.mostItems))
            return ask(.items(some), Self.itemsRequest(some))
        }
        if earlier.hasUnmarked { return .finished(answer: judged(memory)) }
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
        case .earlier:
            try earlier.receive(head, said, number: wish.number, mark: Self.mark, key: key)
            answer = earlier.ours.map(Self.known)
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
    /// The line of an order that iDoklad has.
    private static func known(_ row: JSONTree) -> [UInt8] {
        IDokladReceipts.accepted(
            id: row["Id"]?.text ?? "",
            number: row["DocumentNumber"]?.text,
            isKnown: true,
            []
        )
    }

    /// What orders without our mark say: one that cannot be anybody else's is ours, else a person decides.
    private func judged(_ memory: ErrandMemory) -> [UInt8] {
        guard let row = earlier.onlyOne, let contact, wish.isExactly(row, contact: contact, memory) else {
            return unclear
        }
        return Self.known(row)
    }

    /// The line that leaves the order to a person.
    private var unclear: [UInt8] {
        IDokladReceipts.unknown(
            Problem(
                IDokladProblem.perhapsThere,
                scope: .record,
                ["order": wish.number ?? key, "documents": earlier.documents]
            )
        )
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
                if let value = defaults[name] { json.member(name, value) }
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
