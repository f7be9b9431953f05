/// The machine output that scripts rely on, key by key. Keys that they may not rely on stand in `more`.
extension Shape {
    static let problem = Shape.object(
        ["code": .text, "severity": .word(["error", "warning"]), "message": .text, "remedy": .text],
        optional: ["line": .number, "column": .number, "path": .text]
    )

    static let payment = Shape.object(
        [
            "date": .day, "amount": .amount, "status": .word(["booked", "pending"]), "reversal": .truth,
            "line": .number,
        ],
        optional: [
            "statement": .number, "valueDate": .day, "currency": .text, "vs": .symbol, "ks": .symbol, "ss": .symbol,
            "ownAccount": .text, "counterAccount": .text, "counterName": .text, "message": .text,
            "bankReference": .text, "endToEndId": .text, "originalAmount": .amount, "originalCurrency": .text,
        ]
    )

    static let statement = Shape.object(
        ["entries": .number],
        optional: [
            "account": .text, "currency": .text, "number": .text, "from": .day, "to": .day, "opening": .amount,
            "closing": .amount, "balanced": .truth,
        ]
    )

    static let stock = Shape.object(
        ["line": .number, "onHand": .decimal],
        optional: [
            "code": .text, "ean": .text, "warehouse": .text, "name": .text, "unit": .text, "reserved": .decimal,
            "ordered": .decimal,
        ]
    )

    static let party = Shape.object(
        [:],
        optional: [
            "name": .text, "company": .text, "ico": .text, "dic": .text, "icDph": .text, "email": .text, "phone": .text,
            "street": .text, "city": .text, "zip": .text, "country": .text,
        ]
    )

    static let orderItem = Shape.object(
        [
            "kind": .word(["product", "service", "shipping", "payment", "discount", "gift", "deposit", "rounding"]),
            "name": .text, "quantity": .decimal, "unitPriceWithVat": .amount, "total": .amount,
        ],
        optional: ["code": .text, "ean": .text, "unit": .text, "unitPrice": .amount, "vatRate": .decimal]
    )

    static let order = Shape.object(
        [
            "number": .text, "total": .amount, "customer": party, "items": .list(orderItem), "line": .number,
        ],
        optional: [
            // Without it the order is in the merchant's own currency, which only a workspace tells.
            "currency": .text,
            "channel": .text, "vs": .symbol, "created": .text, "paid": .truth, "state": .text, "paymentMethod": .text,
            "delivery": party,
        ]
    )

    static let receipt = Shape.object(
        [
            "state": .word(["accepted", "acceptedWithWarning", "refused", "duplicate", "unknown"]),
            "messages": .list(.object(["severity": .text, "text": .text], optional: ["number": .text])),
        ],
        // More: packId, line.
        optional: [
            "orderId": .text, "documentNumber": .text, "documentId": .text, "packId": .text, "line": .number,
        ]
    )

    static let invoice = Shape.object(
        ["number": .text, "total": .amount],
        // More: line.
        optional: [
            "vs": .symbol, "orderNumber": .text, "issued": .day, "due": .day, "currency": .text, "remaining": .amount,
            "paid": .truth, "customer": .text, "ico": .text, "line": .number,
        ]
    )

    static let product = Shape.object(
        ["code": .text, "line": .number],
        optional: ["ean": .text, "name": .text]
    )

    static let settlement = Shape.object(
        [
            "gateway": .text, "id": .text, "currency": .text, "net": .amount, "lines": .list(settlementLine),
            "entries": .number, "line": .number,
        ],
        // More: account, credits, other, entries, line.
        optional: [
            "from": .day, "to": .day, "executed": .day, "gross": .amount, "fees": .amount, "refunds": .amount,
            "chargebacks": .amount, "bankVs": .symbol, "bankReference": .text, "balanced": .truth, "account": .text,
            "credits": .amount, "other": .amount,
        ]
    )

    static let settlementLine = Shape.object(
        [
            "kind": .text, "gross": .amount, "fee": .amount, "net": .amount, "currency": .text, "date": .day,
            "line": .number,
        ],
        // More: method, text, customerAmount, customerCurrency, line.
        optional: [
            "id": .text, "paymentId": .text, "orderNumber": .text, "vs": .symbol, "method": .text, "text": .text,
            "customerAmount": .amount, "customerCurrency": .text,
        ]
    )

    static let inspection = Shape.object(
        [
            "file": .text,
            "kind": .word([
                "stock", "orders", "receipts", "invoices", "statement", "notification", "settlement", "catalogue",
                "unknown",
            ]), "format": .text, "counts": counts, "problems": .list(problem),
        ],
        optional: [
            "bytes": .number, "sha256": .text, "encoding": .word(["UTF-8", "windows-1250"]),
            "statements": .list(statement), "payments": .list(payment), "stock": .list(stock), "orders": .list(order),
            "receipts": .list(receipt), "invoices": .list(invoice), "products": .list(product),
            "settlements": .list(settlement),
        ]
    )

    private static let counts = Shape.object(
        [:],
        optional: [
            "statements": .number, "payments": .number, "stock": .number, "orders": .number, "receipts": .number,
            "invoices": .number, "products": .number, "settlements": .number, "settlementLines": .number,
        ]
    )
}
