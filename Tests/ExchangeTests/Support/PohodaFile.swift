/// Files as Pohoda writes them; every record stands on a line of its own.
enum PohodaFile {
    /// One stock card.
    struct Card {
        var code: String
        var count: String
        var warehouse = "ZBOZI"
        var ean: String?
        var reserved = "0"
        var ordered = "0"

        init(
            _ code: String,
            _ count: String,
            in warehouse: String = "ZBOZI",
            ean: String? = nil,
            reserved: String = "0",
            ordered: String = "0"
        ) {
            self.code = code
            self.count = count
            self.warehouse = warehouse
            self.ean = ean
            self.reserved = reserved
            self.ordered = ordered
        }
    }

    /// The line of the first card or item in a file.
    static let firstLine = 4

    private static let namespaces = [
        "rsp:response", "rdc:documentresponse", "typ:type", "lStk:list_stock", "stk:stock", "lst:list", "inv:invoice",
        "ord:order",
    ]
    .map { pair in
        let parts = pair.split(separator: ":")
        return "xmlns:\(parts[0])=\"http://www.stormware.cz/schema/version_2/\(parts[1]).xsd\""
    }
    .joined(separator: " ")

    /// A pack of answers.
    static func pack(
        _ body: String,
        id: String = "P1",
        ico: String = "12345678",
        state: String = "ok",
        note: String = "",
        encoding: String = "Windows-1250"
    ) -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<rsp:responsePack version=\"2.0\" id=\"\(id)\" state=\"\(state)\" "
            + "ico=\"\(ico)\" note=\"\(note)\" \(namespaces)>\n\(body)\n</rsp:responsePack>\n"
    }

    /// A stock export; `at` is the hour and minute of 23 November 2026.
    static func stock(_ cards: [Card], at time: String = "06:00", ico: String = "12345678") -> String {
        pack(stockItem(cards, at: time), ico: ico)
    }

    /// The item of a pack with a stock list, whole or failed; `parts` names the files that hold the rest.
    static func stockItem(
        _ cards: [Card],
        at time: String = "06:00",
        id: String = "1",
        state: String = "ok",
        list: String = "ok",
        parts: [String] = []
    ) -> String {
        let rest = parts.map { "<rdc:part>\($0)</rdc:part>" }.joined()
        let lines = cards.map { card in
            "<lStk:stock version=\"2.0\"><stk:stockHeader><stk:stockType>card</stk:stockType>"
                + "<stk:code>\(card.code)</stk:code>" + (card.ean.map { "<stk:EAN>\($0)</stk:EAN>" } ?? "")
                + "<stk:name>Item \(card.code)</stk:name><stk:unit>ks</stk:unit>"
                + "<stk:storage><typ:ids>\(card.warehouse)/a</typ:ids></stk:storage><stk:count>\(card.count)</stk:count>"
                + "<stk:countReceivedOrders>\(card.ordered)</stk:countReceivedOrders>"
                + "<stk:reservation>\(card.reserved)</stk:reservation></stk:stockHeader></lStk:stock>"
        }
        return "<rsp:responsePackItem version=\"2.0\" id=\"\(id)\" state=\"\(state)\"><lStk:listStock version=\"2.0\" "
            + "dateTimeStamp=\"2026-11-23T\(time):00\" dateValidFrom=\"2026-11-23\" state=\"\(list)\">"
            + (rest.isEmpty ? "" : "<rdc:parts>\(rest)</rdc:parts>") + "\n"
            + lines.joined(separator: "\n") + "\n</lStk:listStock></rsp:responsePackItem>"
    }

    /// What Pohoda says of one order.
    enum Answer {
        case accepted(document: String)
        case warned(document: String)
        case refused
        case duplicate
        case unknown
    }

    /// The answers to orders by their ids.
    static func receipts(_ answers: [(id: String, answer: Answer)], pack id: String = "P1") -> String {
        pack(answers.map { item($0.id, $0.answer) }.joined(separator: "\n"), id: id)
    }

    /// The answer to a pack that was not read at all.
    static func refusedPack(_ id: String) -> String { pack("", id: id, state: "error", note: "Import was refused.") }

    private static func item(_ id: String, _ answer: Answer) -> String {
        func item(_ state: String, _ body: String) -> String {
            "<rsp:responsePackItem version=\"2.0\" id=\"\(id)\" state=\"ok\">"
                + "<ord:orderResponse version=\"2.0\" state=\"\(state)\">\(body)</ord:orderResponse></rsp:responsePackItem>"
        }
        func detail(_ state: String, _ number: String) -> String {
            "<rdc:importDetails><rdc:detail><rdc:state>\(state)</rdc:state><rdc:errno>\(number)</rdc:errno>"
                + "<rdc:note>Remark \(number).</rdc:note></rdc:detail></rdc:importDetails>"
        }
        func produced(_ document: String) -> String {
            "<rdc:producedDetails><rdc:id>7\(document)</rdc:id><rdc:number>\(document)</rdc:number>"
                + "<rdc:actionType>add</rdc:actionType></rdc:producedDetails>"
        }
        return switch answer {
        case .accepted(let document): item("ok", produced(document))
        case .warned(let document): item("ok", detail("warning", "603") + produced(document))
        case .refused: item("error", detail("error", "108"))
        case .duplicate: item("error", detail("error", "109"))
        case .unknown: item("error", detail("error", "556"))
        }
    }

    /// An issued invoice in euro.
    static func invoices(_ invoices: [(number: String, vs: String, order: String?, document: String?, total: String)])
        -> String
    {
        let lines = invoices.map { invoice in
            "<lst:invoice version=\"2.0\">"
                + (invoice.document.map { document in
                    "<inv:linkedDocuments><typ:link><typ:sourceAgenda>receivedOrder</typ:sourceAgenda>"
                        + "<typ:sourceDocument><typ:number>\(document)</typ:number></typ:sourceDocument></typ:link>"
                        + "</inv:linkedDocuments>"
                } ?? "")
                + "<inv:invoiceHeader><inv:invoiceType>issuedInvoice</inv:invoiceType>"
                + "<inv:number><typ:numberRequested>\(invoice.number)</typ:numberRequested></inv:number>"
                + "<inv:symVar>\(invoice.vs)</inv:symVar><inv:date>2026-11-22</inv:date>"
                + (invoice.order.map { "<inv:numberOrder>\($0)</inv:numberOrder>" } ?? "")
                + "</inv:invoiceHeader><inv:invoiceSummary><inv:homeCurrency>"
                + "<typ:priceHighSum>\(invoice.total)</typ:priceHighSum>"
                + "</inv:homeCurrency></inv:invoiceSummary></lst:invoice>"
        }
        return pack(
            "<rsp:responsePackItem version=\"2.0\" id=\"1\" state=\"ok\"><lst:listInvoice version=\"2.0\" "
                + "dateTimeStamp=\"2026-11-23T06:00:00\" state=\"ok\">\n" + lines.joined(separator: "\n")
                + "\n</lst:listInvoice></rsp:responsePackItem>"
        )
    }
}
