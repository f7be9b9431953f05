import Connectors
import Domain
import Settings
import Syntax

/// Any gateway that has no folder here: the tables of its settlements, by layouts that a merchant writes
/// (docs/gateways/own-gateway.md).
enum OwnGateway {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "own-gateway",
        name: "CSV",
        family: LayoutFamily(folder: "mappings/gateways", file: "gateway.yaml", example: example) {
            (files) throws(Problems) in
            var layouts: [OwnGatewayLayout] = []
            for (name, bytes) in files {
                for layout in try OwnGatewayReader.layouts(bytes, file: name) {
                    if let other = layouts.first(where: { $0.name == layout.name }) {
                        let values = ["file": name, "key": layout.name, "other": other.file]
                        throw Problems([Problem(TableProblem.twice, .error, path: layout.name, values)])
                    }
                    layouts.append(layout)
                }
            }
            return recogniser(layouts)
        }
    )

    private static func recogniser(_ layouts: [OwnGatewayLayout]) -> LayoutRecogniser {
        LayoutRecogniser(
            format: { head in
                let fitting = layouts.filter { $0.fits(head) }
                guard let first = fitting.first else { return nil }
                guard fitting.count > 1 else { return first.format }
                let names = fitting.map(\.name).joined(separator: ", ")
                return first.format.refusing(Problem(TableProblem.twoProfiles, .error, ["profiles": names]))
            },
            only: { name in layouts.first { $0.name == name }.map { recogniser([$0]) } }
        )
    }

    /// A file for `mappings/gateways` that shows how a layout is written; nothing in it holds until its `#` are taken away.
    static let example = #"""
        # How the CSV of a payment gateway that Spojka does not know is read. Uncomment this and fill in its columns. Try it:
        #   spojka inspect --profile csv.mygateway FILE
        # docs/gateways/own-gateway.md explains every key.
        #csv.mygateway:
        #  # How the gateway is called in reports.
        #  gateway: mygateway
        #  decimal: ","
        #  date: [Dátum]
        #  kind: [Typ]
        #  # What the words of that column mean; any other word refuses the file.
        #  kinds: { payment: [Platba], refund: [Vrátenie], fee: [Poplatok], payout: [Výplata], skip: [Zrušená platba] }
        #  id: [ID transakcie]
        #  payment: [ID platby]
        #  order: [Číslo objednávky]
        #  vs: [Variabilný symbol]
        #  gross: [Suma]
        #  fee: [Poplatok]
        #  net: [Čistá suma]
        #  currency: [Mena]
        #  # The payout that a row belongs to: its id, its day, and what the bank's line shows.
        #  settlement: [ID výplaty]
        #  executed: [Dátum výplaty]
        #  bank-vs: [VS výplaty]

        """#
}
