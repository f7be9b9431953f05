import Connectors
import Syntax

/// Files that it writes.
enum KartotekaSamples {
    /// A small file is enough for the demo too.
    static func all() -> [SampleFile] {
        [SampleFile("kartoteka.stock", demo: "karty.xml", .xml, .windows1250, text: stock)]
    }

    private static let stock = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <kartoteka>
          <karta kod="TRICKO-M" ean="8580001000015" sklad="Hlavný"><nazov>Tričko žlté &amp; biele</nazov><stav>24</stav></karta>
          <karta kod="ČAJ-1" sklad="Pobočka"><nazov>Čaj lipový</nazov><stav>12.5</stav></karta>
        </kartoteka>

        """
}
