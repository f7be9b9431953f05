import Connectors
import Domain
import Syntax

@testable import Warehouses

/// Files of Money S3 as texts.
enum MoneyS3Fixtures {
    static func data(_ lists: String, _ more: String = "ICAgendy=\"12345678\"") -> String {
        "<?xml version=\"1.0\" encoding=\"windows-1250\"?>\n<MoneyData \(more)>\(lists)</MoneyData>"
    }

    static func stock(_ records: String, _ more: String = "ICAgendy=\"12345678\"") -> String {
        data("<SeznamZasoba>\(records)</SeznamZasoba>", more)
    }

    /// A record of a card in a warehouse, on a line of its own.
    static func record(_ card: String, state: String = "<Zasoba>1</Zasoba>", warehouse: String = "<Nazev>S</Nazev>")
        -> String
    {
        "\n<Zasoba><StavZasoby>\(state)</StavZasoby><KmKarta>\(card)</KmKarta><Sklad>\(warehouse)</Sklad></Zasoba>"
    }

    static func invoice(_ fields: String) -> String {
        data("<SeznamFaktVyd>\n<FaktVyd>\(fields)</FaktVyd></SeznamFaktVyd>")
    }

    static func report(_ orders: String, status: String = "OK", more: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"windows-1250\"?>\n<MoneyReport><Status>\(status)</Status>\(more)"
            + "<SeznamObjPrij>\(orders)</SeznamObjPrij></MoneyReport>"
    }

    static func error(_ text: String, kind: String = "BusinessError") -> String {
        "<ErrorInfo><ErrorTypeCoded>\(kind)</ErrorTypeCoded><ErrorTypeOther/><ErrorCode>17</ErrorCode>"
            + "<ErrorDescription>\(text)</ErrorDescription></ErrorInfo>"
    }

    /// What a workspace with these settings knows.
    static func context(_ settings: SettingValues = [:]) -> ReaderContext {
        var context = ReaderContext()
        context.settings = settings
        context.homeCurrency = .czk
        return context
    }

    /// Reads a text in windows-1250 as the format that recognises it.
    static func read(_ text: String, _ context: ReaderContext = context()) throws -> Reading {
        try read(windows1250(text), context)
    }

    static func read(_ bytes: [UInt8], _ context: ReaderContext = context(), chunk: Int = 4096) throws -> Reading {
        let fitting = MoneyS3.connector.formats.filter { $0.recognises(head(bytes)) }
        guard fitting.count == 1 else { throw PohodaFixtures.Recognised(ids: fitting.map(\.id)) }
        return Reading(fitting[0], bytes, context, chunk: chunk)
    }

    static func format(of text: String) -> String? {
        MoneyS3.connector.formats.first { $0.recognises(head(windows1250(text))) }?.id
    }
}
