import Connectors
import Syntax

/// What ONIX writes with the shipped layout: windows-1250 with CR LF, a row for each card and warehouse.
enum OnixSamples {
    /// What the demo drops, and a small file.
    static func all() -> [SampleFile] {
        [
            SampleFile("onix.stock", demo: "onix_stav.csv", .nothing, .windows1250, text: demo),
            SampleFile("onix.stock", .nothing, .windows1250, text: stock),
        ]
    }

    /// With a name of the card that no other layout has.
    private static let stock = #"""
        NS_NUMBER;EAN;Názov;MJ;Sklad;Množstvo;Rezervované
        ČAJ-1;8580001000053;"Čaj ""žltý"" a zelený";ks;ZBOŽÍ;12,5;2
        TRIČKO-M;8580001000015;Tričko žlté M;ks;ZBOŽÍ;1 024;
        TRIČKO-M;8580001000015;Tričko žlté M;ks;POBOČKA;-2;0

        """#

    private static var demo: String {
        let rows = SampleStock.cards.filter { $0.kind == "card" }.map { card in
            [
                card.code, card.ean, card.name, card.unit, card.warehouse, Substring(comma(card.count)),
                Substring(comma(card.reserved)),
            ].joined(separator: ";")
        }
        return (["Číslo karty;EAN;Názov;MJ;Sklad;Množstvo;Rezervované"] + rows + [""]).joined(separator: "\n")
    }

    private static func comma(_ number: Substring) -> String { String(number).replacing(".", with: ",") }
}
