import Connectors
import Syntax

/// What OBERON's off-line e-shop writes with the shipped layout: a row for each card and warehouse, the quantity as it
/// reports it.
enum OberonSamples {
    /// What the demo drops, and a small file.
    static func all() -> [SampleFile] {
        [
            SampleFile("oberon.stock", demo: "oberon_sklad.csv", .nothing, .windows1250, text: demo),
            SampleFile("oberon.stock", .nothing, .windows1250, text: stock),
        ]
    }

    /// With a name of the card that no other layout has.
    private static let stock = #"""
        Číslo skladovej karty;Čiarový kód;Názov;MJ;Sklad;Množstvo
        0012;8580001000053;"Čaj ""žltý"" a zelený";ks;Predajňa;12,5
        TRIČKO-M;8580001000015;Tričko žlté M;ks;Predajňa;1 024
        TRIČKO-M;8580001000015;Tričko žlté M;ks;Sklad Košice;-2

        """#

    private static var demo: String {
        let rows = SampleStock.cards.filter { $0.kind == "card" }.map { card in
            [card.code, card.ean, card.name, card.unit, card.warehouse, Substring(comma(card.count))]
                .joined(separator: ";")
        }
        return (["Číslo karty;Čiarový kód;Názov;MJ;Sklad;Množstvo"] + rows + [""]).joined(separator: "\n")
    }

    private static func comma(_ number: Substring) -> String { String(number).replacing(".", with: ",") }
}
