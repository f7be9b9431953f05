import Connectors
import Domain

/// Where the VAT rates of an order hold: at home, else, as One Stop Shop, where the goods go; never a mix, never a guess.
struct VatRegime {
    /// The codes by which a system says what is wrong.
    struct Codes {
        /// A rate holds nowhere that it may.
        let unknownRate: any ProblemCode
        /// The order falls under One Stop Shop, which is switched off.
        let ossIsOff: any ProblemCode
        /// The rates hold at home and abroad.
        let perhapsOss: any ProblemCode
    }

    /// The country of One Stop Shop; nil for a domestic order.
    let oss: String?
    /// The rates of its lines, plain rounding left out.
    let rates: Set<Percent>
    /// What somebody should look at.
    let remarks: [Problem]

    /// Finds out how an order of that day is taxed; throws a problem of the record.
    ///
    /// `names` says by which names the system knows rates at home.
    init(
        _ order: Order,
        _ batch: OrderBatch,
        on day: Day,
        _ codes: Codes,
        names: Set<VatTable.Level> = Set(VatTable.Level.allCases)
    ) throws(Problem) {
        let home = batch.country
        rates = try Self.rates(of: order)
        let destination = VatTable.iso(order.ossCountry ?? order.destination ?? home)
        let strange = rates.filter { rate in
            batch.vat.level(of: rate, in: home, on: day).map { !names.contains($0) } ?? true
        }
        let strangeAbroad = rates.filter { batch.vat.level(of: $0, in: destination, on: day) == nil }
        let isDeclared = order.ossCountry != nil
        func refusal(_ rates: Set<Percent>, _ countries: [String]) -> Problem {
            let known = countries.map { country in
                let found = batch.vat.rates(in: country, on: day).map(\.description).joined(separator: ", ")
                return (country == home ? "" : "OSS ") + country + ": " + (found.isEmpty ? "–" : found)
            }
            return Self.problem(
                codes.unknownRate,
                order,
                [
                    "rate": rates.min()?.description ?? "", "day": day.description,
                    "rates": known.joined(separator: "; "),
                ]
            )
        }
        if destination == home || (!isDeclared && strange.isEmpty) {
            guard strange.isEmpty else { throw refusal(strange, [home]) }
            oss = nil
            let isDoubtful = destination != home && batch.oss && strangeAbroad.isEmpty && rates != [.zero]
            let places = ["country": home, "destination": destination]
            remarks =
                isDoubtful && !rates.isEmpty ? [Problem(codes.perhapsOss, .warning, scope: .record, places)] : []
            return
        }
        guard strangeAbroad.isEmpty else {
            if isDeclared { throw refusal(strangeAbroad, [destination]) }
            let both = strange.intersection(strangeAbroad)
            throw refusal(both.isEmpty ? strange : both, [home, destination])
        }
        guard batch.oss else { throw Self.problem(codes.ossIsOff, order, ["destination": destination]) }
        oss = destination
        remarks = []
    }

    private static func rates(of order: Order) throws(Problem) -> Set<Percent> {
        var rates: Set<Percent> = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let rate = item.documentRate else {
                throw problem(OrderProblem.noVatRate, order, ["item": item.code ?? String(index + 1)])
            }
            rates.insert(rate)
        }
        return rates
    }

    private static func problem(_ code: any ProblemCode, _ order: Order, _ arguments: [String: String]) -> Problem {
        Problem(
            code,
            scope: .record,
            at: SourcePosition(line: order.line),
            arguments.merging(["order": order.number]) { $1 }
        )
    }
}
