import Foundation

/// The files of a world in which stock is sold, as the systems write them.
enum StockWorldFiles {
    /// A time as a computer in Bratislava shows it.
    static func local(_ seconds: Int64) -> (day: String, time: String) {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "Europe/Bratislava")
        format.dateFormat = "yyyy-MM-dd HH:mm:ss"
        let parts = format.string(from: Date(timeIntervalSince1970: TimeInterval(seconds))).split(separator: " ")
        return (String(parts[0]), String(parts[1]))
    }

    /// An export of all stock.
    static func stock(_ system: String, _ figures: StockWorld.Figures, at seconds: Int64) -> String {
        let rows = figures.sorted { $0.key < $1.key }.flatMap { code, levels in
            levels.sorted { $0.key < $1.key }.map { (code, $0.key, $0.value.onHand, $0.value.reserved) }
        }
        let (day, time) = local(seconds)
        switch system {
        case "pohoda":
            let cards = rows.map { code, warehouse, onHand, reserved in
                PohodaFile.Card(code, String(onHand), in: warehouse, reserved: String(reserved))
            }
            return PohodaFile.stock(cards).replacing("2026-11-23T06:00:00", with: day + "T" + time)
        case "money-s3":
            let year = day.prefix(4)
            let cards = rows.map { code, warehouse, onHand, reserved in
                MoneyS3File.Card(code, String(onHand), in: warehouse, reserved: String(reserved))
            }
            return MoneyS3File.stock(cards, year: Int(year) ?? 2026)
                .replacing("ExpDate=\"2026-11-23\"", with: "ExpDate=\"\(day)\"")
                .replacing("ExpTime=\"06:00:00\"", with: "ExpTime=\"\(time)\"")
        default:
            // The shipped layout of OBERON takes the number as reported: the system has subtracted already.
            let isReported = system == "oberon"
            let cards = rows.map { code, warehouse, onHand, reserved in
                let count = isReported ? onHand - reserved : onHand
                return StockTexts.Card(code, String(count), in: warehouse, reserved: String(reserved))
            }
            return StockTexts.stock(system, cards)
        }
    }

    /// The answer to one order; Pohoda tells when it gave it, or does not.
    static func answer(
        _ system: String,
        _ order: StockWorld.Order,
        isStamped: Bool,
        at seconds: Int64
    ) -> String {
        if system == "money-s3" {
            return MoneyS3File.report([(order.number, order.isRefused ? nil : "OP" + order.number)])
        }
        let answer = order.isRefused ? PohodaFile.Answer.refused : .accepted(document: "26" + order.number)
        let text = PohodaFile.receipts([("eshop-" + order.number, answer)])
        guard isStamped else { return text }
        let (day, time) = local(seconds)
        return text.replacing("state=\"ok\" ico=", with: "state=\"ok\" dateTimeStamp=\"\(day)T\(time)\" ico=")
    }
}
