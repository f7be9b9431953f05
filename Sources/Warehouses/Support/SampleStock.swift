/// The stock of the samples' merchant: a card for each item and warehouse, which every system writes in its own way.
enum SampleStock {
    /// One item in one warehouse, in the words that Pohoda has for it.
    struct Card {
        let id, kind, code, ean, name, unit: Substring
        /// The warehouse, a slash and the group.
        let storage: Substring
        let rate, rateName, price: Substring
        let count, ordered, reserved: Substring

        /// The name of the warehouse.
        var warehouse: Substring { storage.prefix { $0 != "/" } }
        /// The name of the group in the warehouse.
        var group: Substring { storage.split(separator: "/").last ?? "" }

        /// A card by the columns of its row.
        init?(_ row: Substring) {
            let columns = row.split(separator: ";", omittingEmptySubsequences: false)
            guard columns.count == 13 else { return nil }
            (id, kind, code, ean, name) = (columns[0], columns[1], columns[2], columns[3], columns[4])
            (unit, storage, rate, rateName) = (columns[5], columns[6], columns[7], columns[8])
            (price, count, ordered, reserved) = (columns[9], columns[10], columns[11], columns[12])
        }
    }

    /// The cards.
    static var cards: [Card] { rows.split(separator: "\n").compactMap { Card($0) } }

    /// id; type; code; EAN; name; unit; storage; VAT rate and its name; price; count; ordered; reserved.
    private static let rows = """
        101;card;TRICKO-M;8580001000015;Tričko biele M;ks;ZBOŽÍ/Textil;23;high;18.9;24.0;3.0;2.0
        102;card;TRICKO-L;8580001000022;Tričko biele L;ks;ZBOŽÍ/Textil;23;high;18.9;7.0;0.0;1.0
        103;card;HRNCEK-MODRY;8580001000039;Hrnček modrý 0,3 l;ks;ZBOŽÍ/Keramika;23;high;9.9;40.0;4.0;4.0
        104;card;SVIECKA-VOSK;8580001000046;Sviečka z včelieho vosku;ks;ZBOŽÍ/Domácnosť;23;high;6.5;62.0;2.0;2.0
        105;card;CAJ-LIPA;8580001000053;Čaj lipový 50 g;ks;ZBOŽÍ/Potraviny;19;low;4.2;130.0;0.0;0.0
        106;card;KNIHA-BYLINKY;9788000000015;Bylinky našich záhrad;ks;ZBOŽÍ/Knihy;5;third;15;9.0;0.0;0.0
        107;card;LATKA-LAN;8580001000060;Látka ľanová, šírka 150 cm;m;ZBOŽÍ/Textil;23;high;16;37.25;2.5;2.5
        108;card;KOSIK-PRUT;8580001000077;Košík prútený;ks;ZBOŽÍ/Domácnosť;23;high;24.9;0.0;1.0;0.0
        109;service;BALENIE;;Darčekové balenie;ks;SLUŽBY;23;high;1.5;0.0;0.0;0.0
        201;card;TRICKO-M;8580001000015;Tričko biele M;ks;POBOČKA/Textil;23;high;18.9;5.0;0.0;0.0
        202;card;HRNCEK-MODRY;8580001000039;Hrnček modrý 0,3 l;ks;POBOČKA/Keramika;23;high;9.9;-2.0;0.0;0.0
        203;card;KOSIK-PRUT;8580001000077;Košík prútený;ks;POBOČKA/Domácnosť;23;high;24.9;3.0;0.0;0.0
        """
}
