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
    static func stock(
        _ system: String,
        _ figures: StockWorld.Figures,
        _ flavour: StockFlavour = .plain,
        at seconds: Int64
    ) -> String {
        var rows = figures.sorted { $0.key < $1.key }.flatMap { code, levels in
            levels.sorted { $0.key < $1.key }.map { (code, $0.key, $0.value.onHand, $0.value.reserved) }
        }
        if flavour == .sets { rows.append(("SET1", "BA", 7, 0)) }
        let (day, time) = local(seconds)
        switch system {
        case "pohoda":
            let cards = rows.map { code, warehouse, onHand, reserved in
                PohodaFile.Card(
                    flavour.cardCode(code, in: warehouse),
                    flavour.text(onHand),
                    in: warehouse,
                    ean: flavour.ean(code),
                    reserved: flavour.text(reserved)
                )
            }
            return PohodaFile.stock(cards)
                .replacing("card</stk:stockType><stk:code>SET", with: "set</stk:stockType><stk:code>SET")
                .replacing("2026-11-23T06:00:00", with: day + "T" + time)
        case "money-s3":
            let year = day.prefix(4)
            let cards = rows.map { code, warehouse, onHand, reserved in
                MoneyS3File.Card(
                    flavour.cardCode(code, in: warehouse),
                    flavour.text(onHand),
                    in: warehouse,
                    reserved: flavour.text(reserved),
                    ean: flavour.ean(code)
                )
            }
            let set = "<Katalog>SET1</Katalog><TypKarty>"
            return MoneyS3File.stock(cards, year: Int(year) ?? 2026)
                .replacing(set + "jednoducha", with: set + "sada")
                .replacing("ExpDate=\"2026-11-23\"", with: "ExpDate=\"\(day)\"")
                .replacing("ExpTime=\"06:00:00\"", with: "ExpTime=\"\(time)\"")
        default:
            // The shipped layout of OBERON takes the number as reported: the system has subtracted already.
            let isReported = system == "oberon"
            let cards = rows.map { code, warehouse, onHand, reserved in
                let count = isReported ? onHand - reserved : onHand
                return StockTexts.Card(
                    flavour.cardCode(code, in: warehouse),
                    flavour.text(count),
                    in: warehouse,
                    reserved: flavour.text(reserved),
                    ean: flavour.ean(code) ?? ""
                )
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
