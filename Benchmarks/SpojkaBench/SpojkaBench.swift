import PairingSamples

/// Writes the input of `make bench`, in windows-1250, and measures readers:
///
/// - `spojka-bench ITEMS SEED [--changed] [--full]` writes a Pohoda stock export. With `--changed` it is the same export
///   a day later, with another count on one item of a hundred; with `--full` one that nobody restricted, twice the size.
/// - `spojka-bench ITEMS SEED --money-s3 [--changed]` writes one of Money S3, in UTF-8.
/// - `spojka-bench ITEMS SEED --gpc` writes bank statements, `--camt` and `--mt940` those formats in UTF-8,
///   `--orders`, `--invoices` and `--payments` the new orders of a shop, the invoices on them and what pays them,
///   `--csv` a list of products, `--table` a table of stock, `--settlement` a payout of Stripe; `--mails ADDRESS` an mbox of bank notices to that address.
/// - `spojka-bench PAYMENTS SEED --pairing` pairs them with ten times as many orders and prints milliseconds, those of
///   twice as many of both, the ratio, and the milliseconds of indexing the orders.
/// - `spojka-bench ORDERS SEED --month` prints how a month of payments with faults is paired, against the truth.
/// - `spojka-bench ORDERS SEED --kinds` prints how a month of about a hundred kinds of payments is paired, by kind and by
///   configuration, against the truth.
/// - `spojka-bench ORDERS SEED --gateway-month PART` writes a part of a month of card payments: `orders`, `truth`, or
///   `settlement` or `statement` with a currency after it, EUR or CZK.
/// - `spojka-bench --read FILE ROUNDS` reads such a file into records and prints the median of the milliseconds, the
///   number of records and of bytes.
@main
enum SpojkaBench {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "--read" {
            guard words.count == 3, let rounds = Int(words[2]) else { usage() }
            return ReaderRun(path: words[1]).run(rounds: rounds)
        }
        let numbers = words.compactMap { UInt64($0) }
        guard numbers.count == 2, let items = Int(exactly: numbers[0]) else { usage() }
        if words.contains("--pairing") {
            PairingRun.measure(payments: items, seed: numbers[1], rounds: 5)
        } else if words.contains("--month") {
            PairingRun.month(orders: items, seed: numbers[1])
        } else if words.contains("--kinds") {
            PairingRun.kinds(orders: items, seed: numbers[1])
        } else if let place = words.firstIndex(of: "--gateway-month") {
            writeGatewayMonth(GatewayMonth(orders: items, seed: numbers[1]), words[(place + 1)...])
        } else if words.contains("--orders") {
            ShopLife(seed: numbers[1]).writeOrders(items)
        } else if words.contains("--invoices") {
            ShopLife(seed: numbers[1]).writeInvoices(items)
        } else if words.contains("--payments") {
            ShopLife(seed: numbers[1]).writePayments(items)
        } else if words.contains("--gpc") {
            writeStatements(items, seed: numbers[1])
        } else if words.contains("--camt") {
            writeCAMT(items, seed: numbers[1])
        } else if words.contains("--mt940") {
            writeMT940(items, seed: numbers[1])
        } else if let place = words.firstIndex(of: "--mails"), place + 1 < words.count {
            writeNotices(items, BankNotice(to: words[place + 1], seed: numbers[1]))
        } else if words.contains("--csv") {
            writeProducts(items, seed: numbers[1])
        } else if words.contains("--table") {
            writeTable(items, seed: numbers[1])
        } else if words.contains("--settlement") {
            writeSettlement(items, seed: numbers[1])
        } else if words.contains("--money-s3") {
            writeMoney(items, MoneyS3Export(seed: numbers[1], isChanged: words.contains("--changed")))
        } else {
            let isChanged = words.contains("--changed")
            write(items, StockExport(seed: numbers[1], isChanged: isChanged, isFull: words.contains("--full")))
        }
    }

    private static func write(_ items: Int, _ stock: StockExport) {
        var export = stock
        var output = Output(isUTF8: false)
        output.write(export.head)
        for item in 0..<items { output.write(export.card(item)) }
        output.write(export.foot)
        output.flush()
    }

    private static func writeMoney(_ items: Int, _ stock: MoneyS3Export) {
        var export = stock
        var output = Output(isUTF8: true)
        output.write(export.head)
        for item in 0..<items { output.write(export.record(item)) }
        output.write(export.foot)
        output.flush()
    }

    private static func writeStatements(_ movements: Int, seed: UInt64) {
        var statement = BankStatement(seed: seed)
        var output = Output(isUTF8: false)
        var rest = movements
        while rest > 0 {
            output.write(statement.next(min(rest, BankStatement.movements)))
            rest -= BankStatement.movements
        }
        output.flush()
    }

    private static func writeCAMT(_ entries: Int, seed: UInt64) {
        var statement = CAMTStatement(seed: seed)
        var output = Output(isUTF8: true)
        output.write(statement.head)
        var rest = entries
        while rest > 0 {
            output.write(statement.next(min(rest, CAMTStatement.entries)))
            rest -= CAMTStatement.entries
        }
        output.write(statement.foot)
        output.flush()
    }

    private static func writeMT940(_ movements: Int, seed: UInt64) {
        var statement = MT940Statement(seed: seed)
        var output = Output(isUTF8: true)
        var rest = movements
        while rest > 0 {
            output.write(statement.next(min(rest, MT940Statement.movements)))
            rest -= MT940Statement.movements
        }
        output.flush()
    }

    private static func writeNotices(_ mails: Int, _ first: BankNotice) {
        var notice = first
        var output = Output(isUTF8: true)
        for mail in 0..<mails { output.write(notice.next(mail)) }
        output.flush()
    }

    private static func writeProducts(_ items: Int, seed: UInt64) {
        var list = ProductList(seed: seed)
        var output = Output(isUTF8: false)
        output.write(list.head)
        for item in 0..<items { output.write(list.row(item)) }
        output.flush()
    }

    private static func writeTable(_ items: Int, seed: UInt64) {
        var table = StockTable(seed: seed)
        var output = Output(isUTF8: false)
        output.write(table.head)
        for item in 0..<items { output.write(table.row(item)) }
        output.flush()
    }

    private static func writeSettlement(_ movements: Int, seed: UInt64) {
        var report = StripeReport(seed: seed)
        var output = Output(isUTF8: true)
        output.write(report.head)
        for movement in 0..<movements { output.write(report.row(movement)) }
        output.flush()
    }

    private static func writeGatewayMonth(_ month: GatewayMonth, _ part: ArraySlice<String>) {
        var output = Output(isUTF8: true)
        switch (part.first, part.dropFirst().first) {
        case ("orders", _): output.write(month.ordersFile)
        case ("truth", _): output.write(month.truthFile)
        case ("settlement", let currency?): output.write(month.settlementFile(currency))
        case ("statement", let currency?): output.write(month.statementFile(currency))
        default: usage()
        }
        output.flush()
    }

    private static func usage() -> Never {
        Output.fail(
            "usage: spojka-bench ITEMS SEED [--changed] [--full] [--money-s3] [--gpc] [--camt] [--mt940] [--csv] [--table] [--settlement] [--mails ADDRESS] [--pairing] [--month] [--gateway-month PART], or --read FILE ROUNDS",
            code: 2
        )
    }
}
