import Domain
import Syntax

extension StockLevel {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("ean", ean)
            json.member("warehouse", warehouse)
            json.member("name", name)
            json.member("unit", unit)
            json.member("onHand", onHand)
            json.member("reserved", reserved)
            json.member("ordered", ordered)
            json.member("line", line)
        }
    }
}

extension CatalogueProduct {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("code", code)
            json.member("ean", ean)
            json.member("name", name)
            json.member("line", line)
        }
    }
}

extension Receipt {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("orderId", orderId ?? orderNumber)
            json.member("packId", packId)
            json.member("state", state.rawValue)
            json.member("documentNumber", documentNumber)
            json.member("documentId", documentId)
            json.array("messages") { json in
                for message in messages {
                    json.object { json in
                        json.member("severity", message.severity)
                        json.member("number", message.number)
                        json.member("text", message.text)
                    }
                }
            }
            json.member("line", line)
        }
    }
}

extension Invoice {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("number", number)
            json.member("vs", vs)
            json.member("orderNumber", orderNumber)
            json.member("issued", issued)
            json.member("due", due)
            if total.currency != .none { json.member("currency", total.currency.code) }
            json.member("total", total)
            json.member("remaining", remaining)
            json.member("paid", paid)
            json.member("customer", customer)
            json.member("ico", ico)
            json.member("line", line)
        }
    }
}

extension Statement {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("account", account?.description)
            if currency != .none { json.member("currency", currency.code) }
            json.member("number", number)
            json.member("from", from)
            json.member("to", to)
            json.member("opening", opening)
            json.member("closing", closing)
            json.member("entries", entries)
            json.member("balanced", balanced)
        }
    }
}

extension Payment {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("statement", statement)
            json.member("date", date)
            json.member("valueDate", valueDate)
            json.member("amount", amount)
            if amount.currency != .none { json.member("currency", amount.currency.code) }
            json.member("vs", vs)
            json.member("ks", ks)
            json.member("ss", ss)
            json.member("ownAccount", ownAccount?.description)
            json.member("counterAccount", counterAccount?.description)
            json.member("counterName", counterName)
            json.member("message", message)
            json.member("bankReference", bankReference)
            json.member("endToEndId", endToEndId)
            json.member("status", status.rawValue)
            json.member("reversal", reversal)
            json.member("originalAmount", original)
            json.member("originalCurrency", original?.currency.code)
            json.member("line", line)
        }
    }
}

extension GatewayPayment {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("gateway", gateway)
            json.member("paymentId", id)
            if !otherIds.isEmpty { json.member("otherIds", otherIds) }
            json.member("orderNumber", orderNumber)
            json.member("vs", vs)
            json.member("date", date)
            json.member("amount", amount)
            json.member("currency", amount.currency.code)
            if refunded.minorUnits != 0 { json.member("refunded", refunded) }
            if chargedBack.minorUnits != 0 { json.member("chargedBack", chargedBack) }
            json.member("state", state.rawValue)
            json.member("reported", reported?.description)
            json.member("method", method)
            json.member("message", text)
            json.member("line", line)
        }
    }
}

extension GatewayInquiry {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("gateway", gateway)
            json.member("paymentId", id)
            json.member("line", line)
        }
    }
}

extension GatewaySettlement {
    /// `lines` are its lines as they were written, without the brackets around them.
    func write(_ json: inout JSONWriter, lines: [UInt8]) {
        json.object { json in
            writeMembers(&json)
            json.member("balanced", balanced)
            json.array("lines") { $0.elements(lines) }
            json.member("entries", entries)
            json.member("line", line)
        }
    }

    /// Whose it is and what it comes to, as members of an object of machine output.
    public func writeMembers(_ json: inout JSONWriter) {
        json.member("gateway", gateway)
        json.member("id", id)
        json.member("account", account)
        json.member("currency", currency.code)
        json.member("from", from)
        json.member("to", to)
        json.member("executed", executed)
        json.member("gross", figures?.gross)
        json.member("fees", figures?.fees)
        json.member("refunds", figures?.refunds)
        json.member("chargebacks", figures?.chargebacks)
        json.member("credits", figures?.credits)
        json.member("other", figures?.other)
        json.member("net", net)
        json.member("bankVs", bankVs)
        json.member("bankReference", bankReference)
    }
}

extension GatewayLine {
    /// The line as machine output has it.
    ///
    /// - Parameter order: the order that it pays, `channel/number`; nil where nobody knows.
    public func write(_ json: inout JSONWriter, order: String? = nil) {
        json.object { json in
            json.member("kind", kind.rawValue)
            json.member("id", id)
            json.member("paymentId", paymentId)
            json.member("orderNumber", orderNumber)
            json.member("order", order)
            json.member("vs", vs)
            json.member("gross", gross)
            json.member("fee", fee)
            json.member("net", net)
            json.member("currency", gross.currency.code)
            json.member("date", date)
            json.member("method", method)
            json.member("text", text)
            json.member("customerAmount", customer)
            json.member("customerCurrency", customer?.currency.code)
            json.member("line", line)
        }
    }
}
