/// GPC statements of the account 500005-2267180257 in euro.
enum BankFile {
    /// One movement; a negative amount went out. Amounts in cents.
    struct Movement {
        var cents: Int
        var vs = "0"
        var document = 1
        var message: String?
        var payer: String

        init(
            _ cents: Int,
            vs: String = "0",
            document: Int = 1,
            message: String? = nil,
            payer: String = "Jana Vzorova"
        ) {
            self.cents = cents
            self.vs = vs
            self.document = document
            self.message = message
            self.payer = payer
        }
    }

    private static let account = "5000052267180257"

    /// A statement whose balances add up, unless `closing` says otherwise; `day` is a day of November 2026.
    static func statement(_ movements: [Movement], number: Int = 1, day: Int = 23, closing: Int? = nil) -> String {
        let date = zeros(day, 2) + "1126"
        let credit = movements.filter { $0.cents > 0 }.reduce(0) { $0 + $1.cents }
        let debit = movements.filter { $0.cents < 0 }.reduce(0) { $0 - $1.cents }
        let opening = 100_000
        let header = [
            "074", account, text("Obchod", 20), zeros(day - 1, 2) + "1126", zeros(opening, 14), "+",
            zeros(closing ?? opening + credit - debit, 14), "+", zeros(debit, 14), "0", zeros(credit, 14), "0",
            zeros(number, 3), date, text("", 14),
        ].joined()
        let lines = movements.flatMap { movement in
            [
                [
                    "075", account, zeros(2_600_001_233, 16), zeros(movement.document, 13),
                    zeros(abs(movement.cents), 12), movement.cents < 0 ? "1" : "2",
                    String(repeating: "0", count: 10 - movement.vs.count) + movement.vs, "0011000008", zeros(0, 10),
                    date,
                    text(movement.payer, 20), "0", "1001", date,
                ].joined()
            ] + (movement.message.map { ["078" + text($0, 70)] } ?? [])
        }
        return ([header] + lines).map { $0 + "\r\n" }.joined()
    }

    private static func zeros(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func text(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
