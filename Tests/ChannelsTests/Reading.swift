import Channels
import Connectors
import Domain

/// What a file says, sorted by kind.
struct Facts {
    var orders: [Order] = []
    var products: [CatalogueProduct] = []
    var problems: [Problem] = []
    /// The problem that refused the file.
    var refusal: Problem?
    var encoding = ""
    var format: String?

    var codes: [String] { problems.map(\.code) }
}

/// Reads `bytes` as the runner does: recognised by content, in pieces of `step`.
func facts(_ bytes: [UInt8], step: Int = Int.max, _ context: ReaderContext = ReaderContext()) -> Facts {
    final class Box { var facts = Facts() }
    let box = Box()
    let head = FileHead(Array(bytes.prefix(1 << 16)), tail: Array(bytes.suffix(4096)))
    guard let format = ChannelRegistry.all.flatMap(\.formats).first(where: { $0.recognises(head) }) else {
        return box.facts
    }
    box.facts.format = format.id
    do throws(Problem) {
        let reader = try format.makeReader(context) { (fact: Fact) throws(Problem) in
            switch fact {
            case .order(let order): box.facts.orders.append(order)
            case .product(let product): box.facts.products.append(product)
            case .problem(let problem): box.facts.problems.append(problem)
            default: break
            }
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(step))
            try reader.read(piece.span.bytes)
            rest = rest.dropFirst(piece.count)
        }
        try reader.finish()
        box.facts.encoding = reader.encoding
    } catch {
        box.facts.refusal = error
    }
    return box.facts
}

func facts(_ text: String, step: Int = Int.max, _ context: ReaderContext = ReaderContext()) -> Facts {
    facts(Array(text.utf8), step: step, context)
}

/// An order XML of those orders.
func document(_ orders: String...) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ORDERS>\n" + orders.joined(separator: "\n") + "\n</ORDERS>\n"
}

/// One order of `code`; the parts stand in for the usual ones.
func order(
    _ code: String = "2026000101",
    currency: String = "<CURRENCY><CODE>EUR</CODE></CURRENCY>",
    customer: String = "",
    total: String = "<WITH_VAT>24.60</WITH_VAT>",
    items: String = item(),
    more: String = ""
) -> String {
    """
    <ORDER><CODE>\(code)</CODE>\(currency)<CUSTOMER>\(customer)</CUSTOMER>\(more)
    <TOTAL_PRICE>\(total)</TOTAL_PRICE>
    <ORDER_ITEMS>
    \(items)</ORDER_ITEMS></ORDER>
    """
}

/// One item with its unit price; the sum of it is 24.60 unless told otherwise.
func item(
    type: String = "<TYPE>product</TYPE>",
    code: String = "<CODE>A1</CODE>",
    amount: String = "<AMOUNT>2</AMOUNT>",
    unit: String = "<WITH_VAT>12.30</WITH_VAT><VAT_RATE>23</VAT_RATE>",
    total: String = "",
    name: String = "<NAME>Hrnček</NAME>"
) -> String {
    "<ITEM>\(type)\(name)\(amount)\(code)<UNIT_PRICE>\(unit)</UNIT_PRICE><TOTAL_PRICE>\(total)</TOTAL_PRICE></ITEM>\n"
}

/// `text` in windows-1250, for letters that the tests use.
func windows1250(_ text: String) -> [UInt8] {
    let letters: [Unicode.Scalar: UInt8] = [
        "á": 0xE1, "č": 0xE8, "é": 0xE9, "í": 0xED, "ž": 0x9E, "ý": 0xFD, "ľ": 0xBE, "ň": 0xF2, "ř": 0xF8,
        "\u{A0}": 0xA0, "ô": 0xF4, "š": 0x9A,
    ]
    return text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : letters[$0] ?? UInt8(ascii: "?") }
}
