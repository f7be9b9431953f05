import Connectors
import Domain

@testable import Warehouses

/// Answers of Pohoda as texts.
enum PohodaFixtures {
    static let namespaces = [
        "rsp:response", "rdc:documentresponse", "typ:type", "lStk:list_stock", "stk:stock", "lst:list", "inv:invoice",
        "ord:order", "bnk:bank",
    ]
    .map { pair in
        let parts = pair.split(separator: ":")
        return "xmlns:\(parts[0])=\"http://www.stormware.cz/schema/version_2/\(parts[1]).xsd\""
    }
    .joined(separator: " ")

    static func pack(_ items: String, id: String = "P1", state: String = "ok", more: String = "ico=\"12345678\"")
        -> String
    {
        """
        <?xml version="1.0" encoding="Windows-1250"?>
        <rsp:responsePack version="2.0" id="\(id)" state="\(state)" \(more) \(namespaces)>
        \(items)
        </rsp:responsePack>
        """
    }

    static func item(_ body: String, id: String = "1", state: String = "ok", more: String = "") -> String {
        "<rsp:responsePackItem version=\"2.0\" id=\"\(id)\" state=\"\(state)\" \(more)>\(body)</rsp:responsePackItem>"
    }

    static func stockList(_ cards: String, state: String = "ok") -> String {
        "<lStk:listStock version=\"2.0\" dateTimeStamp=\"2026-01-10T08:00:05\" dateValidFrom=\"2026-01-10\" "
            + "state=\"\(state)\">\(cards)</lStk:listStock>"
    }

    static func card(_ fields: String) -> String {
        "\n<lStk:stock version=\"2.0\"><stk:stockHeader>\(fields)</stk:stockHeader></lStk:stock>"
    }

    static func format(_ id: String) -> Format? { Pohoda.connector.formats.first { $0.id == id } }

    /// Reads a text in windows-1250 as the format that recognises it.
    static func read(_ text: String, _ context: ReaderContext = ReaderContext(), chunk: Int = 4096) throws -> Reading {
        try read(windows1250(text), context, chunk: chunk)
    }

    static func read(_ bytes: [UInt8], _ context: ReaderContext = ReaderContext(), chunk: Int = 4096) throws -> Reading
    {
        let fitting = Pohoda.connector.formats.filter { $0.recognises(head(bytes)) }
        guard fitting.count == 1 else { throw Recognised(ids: fitting.map(\.id)) }
        return Reading(fitting[0], bytes, context, chunk: chunk)
    }

    /// The formats that recognised a file, when it was not exactly one.
    struct Recognised: Error { var ids: [String] }
}
