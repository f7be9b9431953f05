/// The output of a pass and of the lists. Keys that the contract does not name stand in `more`.
extension Shape {
    static let pass = Shape.object([
        "pass": .number, "started": .instant, "finished": .instant,
        "files": .list(
            .object(
                [
                    "path": .text, "kind": .text, "format": .text,
                    "outcome": .word(["applied", "repeated", "rejected", "held", "waiting"]),
                    "records": .number,  // more
                ],
                optional: ["code": .text]
            )
        ),
        "written": .list(.object(["path": .text, "kind": .text, "records": .number])),
        "counts": .object([
            "stockRead": .number, "stockChanged": .number, "ordersNew": .number, "ordersWritten": .number,
            "receipts": .number, "invoices": .number, "paymentsNew": .number, "paymentsPaired": .number,
            "paymentsWaiting": .number, "statesWritten": .number,
        ]),
        "problems": .list(
            .object(
                ["code": .text, "severity": .word(["error", "warning"]), "message": .text, "remedy": .text],
                optional: ["line": .number, "column": .number, "path": .text, "file": .text]  // more: file
            )
        ),
        "exit": .number,
    ])

    static let status = Shape.object(
        [
            "waiting": .object([
                "rejected": .number, "held": .number, "payments": .number, "products": .number, "orders": .number,
            ]),
            "connections": .list(
                .object(["name": .text, "state": .text], optional: ["since": .instant, "message": .text])
            ),
        ],
        optional: [
            "lastPass": .object(
                ["pass": .number, "started": .instant],
                optional: ["finished": .instant, "exit": .number]
            ),
            "warehouse": .object(
                ["active": .truth],
                optional: ["files": .number, "awaitsExport": .truth, "ordersAtFormer": .number]
            ),
        ]
    )

    static let paymentLine = Shape.object(
        [
            "id": .text, "date": .day, "amount": .amount, "currency": .text, "provisional": .truth,
            "outcome": .word([
                "paired", "partial", "overpaid", "split", "repeat", "ambiguous", "amountMismatch", "currencyMismatch",
                "alreadyPaid", "notFound", "refund", "fee", "ownTransfer", "payout", "ignored",
            ]), "decidedBy": .word(["rule", "person"]),
            "allocations": .list(.object(["channel": .text, "order": .text, "amount": .amount, "currency": .text])),
            "candidates": .list(.object(["channel": .text, "order": .text, "why": .text])),
            "sources": .list(.object(["file": .text, "line": .number])),
        ],
        optional: [
            "vs": .symbol, "ks": .symbol, "ss": .symbol, "counterAccount": .text, "counterName": .text,
            "message": .text, "gateway": .text,
            "criterion": .word([
                "invoiceSymbol", "invoiceNumber", "orderNumber", "orderSymbol", "creditorReference", "message",
                "specificSymbol", "account", "person",
            ]),
        ]
    )

    static let orderLine = Shape.object(
        [
            "channel": .text, "number": .text, "currency": .text, "total": .amount, "allocated": .amount,
            "paymentState": .text, "exportState": .text, "revision": .number, "file": .text, "line": .number,
        ],
        // More: why.
        optional: ["vs": .symbol, "documentNumber": .text, "invoiceNumber": .text, "why": .text]
    )

    static let productLine = Shape.object(
        [
            "channel": .text, "code": .text,
            "warehouses": .list(
                .object(
                    ["warehouse": .text, "onHand": .decimal, "file": .text, "line": .number],  // more: line
                    optional: ["reserved": .decimal, "ordered": .decimal]
                )
            ),
        ],
        // More: why.
        optional: [
            "ean": .text, "item": .text, "matchedBy": .text, "available": .decimal, "lastSent": .decimal, "why": .text,
        ]
    )

    static let unmatchedLine = Shape.object(
        ["side": .word(["channel", "warehouse"]), "channel": .text, "why": .text],
        optional: ["code": .text, "ean": .text, "name": .text]
    )
}
