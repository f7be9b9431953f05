import Connectors
import Domain
import Syntax

/// Stock in: cards of the evidence `skladova-karta`, one for each product, warehouse and accounting period
/// (docs/systems/abra-flexi.md#stock).
enum AbraFlexiStock {
    /// The evidence.
    static let evidence = "skladova-karta"
    /// What is asked of a card. Names are case sensitive, and Flexi leaves out unknown ones without a word.
    static let fields =
        "stavMJ,rezervMJ,pozadavkyMj,lastUpdate,ucetObdobi,sklad(kod),cenik(kod,eanKod,nazev,mj1)"
    /// The records that are answered in full.
    static let includes = "/skladova-karta/cenik,/skladova-karta/sklad"

    /// The format, as the registry knows it.
    static let format = Format(
        id: "flexi.stock",
        kind: .stock,
        recognises: AbraFlexiRecognition.isStock,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            let cards = Cards(context, sink)
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in try cards.take(record) }
        }
    )

    /// Turns pages of cards into levels.
    private final class Cards {
        private let context: ReaderContext
        private let sink: FactSink
        private var hasBegun = false
        private var period: String?
        private var last: String?

        init(_ context: ReaderContext, _ sink: @escaping FactSink) {
            self.context = context
            self.sink = sink
        }

        func take(_ record: JSONRecord) throws(Problem) {
            guard let root = record.value["winstrom"] else {
                throw Problem(AbraFlexiProblem.notAnswer, .error, at: SourcePosition(line: record.value.line))
            }
            guard root[AbraFlexiStock.evidence] != nil else { return }
            if !hasBegun { try begin(record) }
            for card in root.records(AbraFlexiStock.evidence) {
                // A page begins with the last card of the one before.
                let id = card["id"]?.text
                if id != nil, id == last { continue }
                last = id
                try same(card)
                do throws(Problem) {
                    try sink(.stock(try level(card)))
                } catch {
                    guard error.scope == .record else { throw error }
                    try sink(.problem(error))
                }
            }
        }

        private func begin(_ record: JSONRecord) throws(Problem) {
            hasBegun = true
            let path = record.outer("path")?.text
            let isPart = path.map { $0.contains("lastUpdate%20gt") } ?? false
            let coverage: StockExport.Coverage = path == nil ? context.coverage : isPart ? .changes : .full
            try sink(.stockExport(StockExport(coverage: coverage, stamp: nil)))
        }

        /// Throws when a card is of another accounting period than those before: the same product would count twice.
        private func same(_ card: JSONTree) throws(Problem) {
            guard let found = card["ucetObdobi"]?.text ?? card.code("ucetObdobi") else { return }
            guard let period else { return self.period = found }
            guard found != period else { return }
            let both = [period, found].map { $0.hasPrefix("code:") ? String($0.dropFirst(5)) : $0 }
            throw Problem(
                AbraFlexiProblem.severalPeriods,
                .error,
                at: SourcePosition(line: card.line),
                ["periods": both.joined(separator: ", ")]
            )
        }

        private func level(_ card: JSONTree) throws(Problem) -> StockLevel {
            let product = card.related("cenik")
            let code = card.code("cenik")
            let ean = product?["eanKod"]?.text
            let place = SourcePosition(line: card.line)
            guard code != nil || ean != nil else {
                let about = ["card": card["id"]?.text ?? "?"]
                throw Problem(AbraFlexiProblem.noCode, scope: .record, at: place, path: "cenik", about)
            }
            let about = ["item": code ?? ean ?? ""]
            guard let count: Quantity = card["stavMJ"]?.fixed() else {
                throw Problem(AbraFlexiProblem.noCount, scope: .record, at: place, path: "stavMJ", about)
            }
            return StockLevel(
                code: code,
                ean: ean,
                warehouse: card.code("sklad") ?? card["sklad"]?.text ?? "",
                name: product?["nazev"]?.text ?? "",
                unit: product?.code("mj1"),
                onHand: count,
                reserved: card["rezervMJ"]?.fixed(),
                ordered: card["pozadavkyMj"]?.fixed(),
                line: card.line
            )
        }
    }
}
