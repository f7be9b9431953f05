import Domain
import Messages
import Spool

/// The `README.txt` of each folder that people open: what belongs there, and who fetches what from there.
///
/// The texts are in Slovak, Czech and English, one after the other, in UTF-8 with the line ends of Windows. Readers pass
/// over a file of this name.
enum FolderReadme {
    /// The files of a new workspace with these channels, by their paths.
    static func all(channels: [String]) -> [(path: String, text: String)] {
        let shared = [
            (Folder.warehouse(.in).path, warehouseIn), (Folder.warehouse(.out).path, warehouseOut),
            (Folder.inbox.path, inbox),
            ("spool/archive", archive), ("spool/rejected", rejected), ("spool/held", held),
        ]
        let own = channels.flatMap {
            [(Folder.channel($0, .in).path, channelIn), (Folder.channel($0, .out).path, channelOut)]
        }
        return (shared + own).map { ($0 + "/" + Spool.readme, file($1)) }
    }

    private static func file(_ texts: Texts) -> String {
        let parts = [("Slovensky", texts.sk), ("Česky", texts.cs), ("English", texts.en)]
        let lines = parts.map { $0 + "\n" + String(repeating: "-", count: $0.count) + "\n" + $1 + "\n" }
        return lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
    }

    private static let warehouseIn = Texts(
        sk: """
            Sem patrí to, čo vyexportuje účtovný alebo skladový program: zásoby, faktúry a odpovede na import objednávok.
            Spojka súbory pri najbližšom spracovaní prečíta a presunie do priečinka archive, chybné do rejected.
            """,
        cs: """
            Sem patří to, co vyexportuje účetní nebo skladový program: zásoby, faktury a odpovědi na import objednávek.
            Spojka soubory při nejbližším zpracování přečte a přesune do složky archive, chybné do rejected.
            """,
        en: """
            Put here what the accounting or warehouse system exports: stock, invoices and answers to imported orders.
            Spojka reads the files at its next run and moves them to archive, faulty ones to rejected.
            """
    )
    private static let warehouseOut = Texts(
        sk: """
            Sem Spojka zapisuje objednávky na import do účtovného alebo skladového programu a žiadosti o export.
            Účtovný program si ich odtiaľto berie; po importe ich smie zmazať. Nič iné sem neukladajte.
            """,
        cs: """
            Sem Spojka zapisuje objednávky k importu do účetního nebo skladového programu a žádosti o export.
            Účetní program si je odtud bere; po importu je smí smazat. Nic jiného sem neukládejte.
            """,
        en: """
            Spojka writes here the orders for the accounting or warehouse system, and its requests for exports.
            The accounting system fetches them from here and may delete them after the import. Put nothing else here.
            """
    )
    private static let channelIn = Texts(
        sk: """
            Sem patrí to, čo vyexportuje e-shop: objednávky a zoznam produktov.
            Spojka súbory pri najbližšom spracovaní prečíta a presunie do priečinka archive, chybné do rejected.
            """,
        cs: """
            Sem patří to, co vyexportuje e-shop: objednávky a seznam produktů.
            Spojka soubory při nejbližším zpracování přečte a přesune do složky archive, chybné do rejected.
            """,
        en: """
            Put here what the e-shop exports: orders and its list of products.
            Spojka reads the files at its next run and moves them to archive, faulty ones to rejected.
            """
    )
    private static let channelOut = Texts(
        sk: """
            Sem Spojka zapisuje zásoby produktov a stavy objednávok (napríklad Uhradená).
            E-shop si ich odtiaľto berie; po načítaní ich smie zmazať. Nič iné sem neukladajte.
            """,
        cs: """
            Sem Spojka zapisuje zásoby produktů a stavy objednávek (například Uhrazená).
            E-shop si je odtud bere; po načtení je smí smazat. Nic jiného sem neukládejte.
            """,
        en: """
            Spojka writes here the stock of products and the states of orders (such as Uhradená, paid).
            The e-shop fetches them from here and may delete them once it has read them. Put nothing else here.
            """
    )
    private static let inbox = Texts(
        sk: """
            Sem patria bankové výpisy, e-mailové avíza bánk a prehľady platobných brán.
            Kto sem smie zapisovať, môže označiť objednávky za uhradené: prístup nech má len účtovníčka a banka.
            """,
        cs: """
            Sem patří bankovní výpisy, e-mailová avíza bank a přehledy platebních bran.
            Kdo sem smí zapisovat, může označit objednávky za uhrazené: přístup ať má jen účetní a banka.
            """,
        en: """
            Put here bank statements, e-mail notices of banks and settlements of payment gateways.
            Whoever may write here can mark orders as paid: give access to the accountant and the bank only.
            """
    )
    private static let archive = Texts(
        sk: """
            Tu je každý súbor, ktorý Spojka prečítala, nezmenený a zoradený podľa dní.
            Nič odtiaľto nemažte a nič sem neukladajte: z archívu sa dá obnoviť celá evidencia.
            """,
        cs: """
            Tady je každý soubor, který Spojka přečetla, nezměněný a seřazený podle dnů.
            Nic odtud nemažte a nic sem neukládejte: z archivu lze obnovit celou evidenci.
            """,
        en: """
            Every file that Spojka has read lies here, unchanged, by days.
            Delete nothing and put nothing here: the whole ledger can be rebuilt from the archive.
            """
    )
    private static let rejected = Texts(
        sk: """
            Tu sú súbory, ktoré Spojka odmietla, podľa dní. Vedľa každého je súbor .reason.txt s dôvodom a radou.
            Opravený súbor uložte znova tam, kam patril pôvodný. Odmietnuté súbory vypíše „spojka files list --waiting“.
            """,
        cs: """
            Tady jsou soubory, které Spojka odmítla, podle dnů. Vedle každého je soubor .reason.txt s důvodem a radou.
            Opravený soubor uložte znovu tam, kam patřil původní. Odmítnuté soubory vypíše „spojka files list --waiting“.
            """,
        en: """
            Files that Spojka refused lie here, by days. Beside each is a file .reason.txt with the reason and what to do.
            Put a corrected file where the original belonged. “spojka files list --waiting” lists the refused files.
            """
    )
    private static let held = Texts(
        sk: """
            Tu čakajú súbory, o ktorých má rozhodnúť človek, napríklad export, ktorý by vypredal priveľa produktov.
            Vypíše ich „spojka held list“; použije „spojka held release ČÍSLO“, zahodí „spojka held discard ČÍSLO“.
            """,
        cs: """
            Tady čekají soubory, o kterých má rozhodnout člověk, například export, který by vyprodal příliš mnoho produktů.
            Vypíše je „spojka held list“; použije „spojka held release ČÍSLO“, zahodí „spojka held discard ČÍSLO“.
            """,
        en: """
            Files that wait for a person's decision lie here, such as an export that would sell out too many products.
            “spojka held list” lists them; “spojka held release ID” applies one, “spojka held discard ID” drops it.
            """
    )
}
