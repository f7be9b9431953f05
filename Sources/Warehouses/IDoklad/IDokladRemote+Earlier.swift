import Connectors
import Domain
import Syntax

/// Looks for an order that may have been created: among those of its contact, by its number.
///
/// The last line of the note marks our orders. One with the mark of this order is this order, one with another mark is not.
/// One without any is only a candidate: somebody may have edited the note, or entered an order of that number by hand.
struct IDokladEarlier: Sendable {
    /// The order with our mark, the oldest of several.
    private(set) var ours: JSONTree?
    private var pages = IDokladPages()
    private var unmarked: [JSONTree] = []
    /// Whether the number is also that of an order of another channel.
    private var isNumberShared = false

    /// Whether there is nothing more to ask.
    var isComplete: Bool { pages.isComplete || ours != nil }
    /// Whether an order of that number has no mark.
    var hasUnmarked: Bool { isComplete && ours == nil && !unmarked.isEmpty }
    /// The only order of that number; nil when there are several.
    var onlyOne: JSONTree? { unmarked.count == 1 && !isNumberShared ? unmarked.first : nil }
    /// The numbers of the documents that may be the order.
    var documents: String {
        unmarked.map { $0["DocumentNumber"]?.text ?? $0["Id"]?.text ?? "?" }.joined(separator: ", ")
    }

    /// The next page of orders from the day before its own on, of its contact where that is known.
    func request(_ wish: IDokladWish, contact: Int64?) -> RemoteRequest {
        var filters = [IDokladQuery.Filter.since("DateOfIssue", LocalTime(day: wish.day.advanced(by: -1)))]
        if let contact, contact > 0 { filters.append(.compare("PartnerId", "eq", String(contact))) }
        let fields = "Id,DocumentNumber,OrderNumber,Note,PartnerId,CurrencyId,DateOfIssue,Description,Prices,Items"
        return IDokladQuery.page(IDokladOrders.path, pages.page, select: fields, .joined(filters, by: "and"))
    }

    /// Takes a page; throws when it shows that rows shifted.
    mutating func receive(
        _ head: HTTPHead,
        _ said: IDokladAnswer,
        number: String?,
        mark: String,
        key: String
    ) throws(Problem) {
        for row in try pages.receive(head, said) where row["OrderNumber"]?.text == number {
            let lines = (row["Note"]?.text ?? "").split(whereSeparator: \.isNewline)
            let marks = lines.map { FieldText.trimmed(String($0)) }.filter { $0.hasPrefix(mark) }
            if marks.contains(mark + key) {
                ours = ours ?? row
            } else if marks.isEmpty {
                unmarked.append(row)
            } else {
                isNumberShared = true
            }
        }
    }
}

extension IDokladWish {
    /// Whether an order there is exactly what this line sends: contact, day, currency, description, sum and every item.
    func isExactly(_ row: JSONTree, contact: Int64, _ memory: ErrandMemory) -> Bool {
        guard row["PartnerId"]?.text == String(contact), let currency = memory[currency.key],
            row["CurrencyId"]?.text == currency, row["DateOfIssue"]?.text?.prefix(10) == day.description[...],
            row["Description"]?.text == order["Description"]?.text, let total,
            row["Prices"]?["TotalWithVat"]?.fixed() == total
        else { return false }
        let (found, sent) = (row["Items"]?.elements ?? [], order["Items"]?.elements ?? [])
        guard found.count == sent.count else { return false }
        return zip(found, sent).allSatisfy { found, sent in
            let item = sent["Code"]?.text.map { memory[IDokladErrand.itemKey($0)] ?? "" } ?? ""
            return found["Name"]?.text == sent["Name"]?.text && found["PriceListItemId"]?.text ?? "" == item
                && ["PriceType", "VatRateType"].allSatisfy { found[$0]?.text == sent[$0]?.text }
                && Self.isEqual(found["Amount"], sent["Amount"])
                && Self.isEqual(found["Prices"]?["UnitPrice"], sent["UnitPrice"])
        }
    }

    /// Whether two numbers are the same, however they are written.
    private static func isEqual(_ found: JSONTree?, _ sent: JSONTree?) -> Bool {
        let numbers: (UnitPrice?, UnitPrice?) = (found?.fixed(), sent?.fixed())
        return numbers.0 != nil && numbers.0 == numbers.1
    }
}
