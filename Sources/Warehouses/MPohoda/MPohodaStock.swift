import Connectors
import Domain
import Syntax

/// Stock in: pages of the price list, each followed by the quantities of its cards (docs/systems/mpohoda.md#stock).
enum MPohodaStock {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "mpohoda.stock",
        kind: .stock,
        recognises: { PageEnvelope.begins($0, "mpohoda.stock") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            let levels = Levels(sink)
            return MPohodaFile(
                { (value, _) throws(Problem) in try levels.take(value) },
                atEnd: { () throws(Problem) in try levels.finish() }
            )
        }
    )

    /// What a row of the price list is, as far as stock goes.
    enum Kind {
        /// It has a stock of its own.
        case stocked
        /// It is made of others, so that what it counts is unclear.
        case set
        /// It has none: a text or a service.
        case unstocked

        /// The kind of a row.
        init(_ item: JSONTree) {
            switch item["Type"]?.text {
            case "Card", "Product": self = .stocked
            case "Complete", "Suite": self = .set
            default: self = .unstocked
            }
        }
    }

    /// The first segment of a path such as `ZBOŽÍ/Trička`: the store, as Pohoda's own cards have it; empty without one.
    static func warehouse(_ item: JSONTree) -> String {
        let path = item["WarehouseDivisionPath"]?.text ?? ""
        return path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).first.map { String($0) } ?? ""
    }

    /// The levels of one file.
    private final class Levels {
        private let sink: FactSink
        private var rows = MPohodaRows()
        /// Rows of the price list whose quantity did not come yet, by their ids in small letters.
        private var cards: [String: JSONTree] = [:]
        private var sets = 0
        private var isNarrow = false

        init(_ sink: @escaping FactSink) { self.sink = sink }

        func take(_ value: JSONTree) throws(Problem) {
            if value["TotalItemCount"] != nil { return try page(value) }
            if let id = value["Id"]?.text, let card = cards.removeValue(forKey: id.lowercased()) {
                try level(of: card, value)
            }
        }

        private func page(_ page: JSONTree) throws(Problem) {
            if !rows.isThere { try sink(.stockExport(StockExport(coverage: .full, stamp: nil))) }
            for item in rows.take(page) ?? [] {
                switch Kind(item) {
                case .stocked: if let id = item["Id"]?.text { cards[id.lowercased()] = item }
                case .set: sets += 1
                case .unstocked: break
                }
            }
        }

        private func level(of card: JSONTree, _ quantities: JSONTree) throws(Problem) {
            let code = card["Code"]?.text
            let ean = card["Ean"]?.text
            let place = SourcePosition(line: quantities.line)
            guard code != nil || ean != nil else {
                let about = ["name": card["Name"]?.text ?? ""]
                return try sink(.problem(Problem(MPohodaProblem.noCode, scope: .record, at: place, about)))
            }
            guard let onHand: Quantity = quantities["AvailableQuantity"]?.fixed() else {
                // A card that cannot be read is not a card that is gone.
                if !isNarrow { try sink(.stockExport(StockExport(coverage: .changes, stamp: nil))) }
                isNarrow = true
                let about = ["item": code ?? ean ?? ""]
                return try sink(.problem(Problem(MPohodaProblem.noCount, scope: .record, at: place, about)))
            }
            try sink(
                .stock(
                    StockLevel(
                        code: code,
                        ean: ean,
                        warehouse: MPohodaStock.warehouse(card),
                        name: card["Name"]?.text ?? "",
                        unit: card["Unit"]?.text,
                        onHand: onHand,
                        reserved: Self.blocked(quantities),
                        ordered: quantities["ReceivedOrderQuantity"]?.fixed(),
                        line: quantities.line
                    )
                )
            )
        }

        /// What may not be sold of what is there: reserved, or under complaint.
        private static func blocked(_ quantities: JSONTree) -> Quantity? {
            guard let reserved: Quantity = quantities["ReservedQuantity"]?.fixed() else { return nil }
            let complaint: Quantity = quantities["ComplaintQuantity"]?.fixed() ?? .zero
            return reserved.saturatingSum(complaint)
        }

        func finish() throws(Problem) {
            try rows.check()
            guard cards.isEmpty else {
                let item = cards.values.compactMap { $0["Code"]?.text ?? $0["Ean"]?.text }.min() ?? ""
                throw Problem(MPohodaProblem.noQuantities, .error, ["item": item])
            }
            guard sets > 0 else { return }
            try sink(.problem(Problem(MPohodaProblem.setsSkipped, .warning, scope: .record, ["count": String(sets)])))
        }
    }
}
