import Domain

/// What can be wrong with orders for OBERON's web service, and with the service itself.
public enum OberonProblem: String, ProblemCode {
    /// The address is no web service of OBERON, or it does not know the path of orders. Placeholders: status.
    case unknownCall = "OBERON-001"
    /// Stock does not come over the web service, because its calls are not published. Placeholders: path.
    case stockByTables = "OBERON-002"
    /// An order is in another currency than the accounting, and no field for it is published. Placeholders: order, currency.
    case foreignCurrency = "OBERON-003"
    /// A VAT rate of an order does not hold at home, or the order falls under One Stop Shop; no field for either is published.
    /// Placeholders: order, rate.
    case foreignVat = "OBERON-004"
    /// An order has no date, which decides the VAT rates and the reservation. Placeholders: order.
    case noDate = "OBERON-005"
    /// Two orders of one file have the same id, or one has none. Placeholders: id.
    case badId = "OBERON-006"

    /// The connection where the other side is not as expected.
    public var blame: Blame {
        switch self {
        case .unknownCall: .connection(retry: false)
        default: .file
        }
    }

    /// What the problems say.
    static let messages: [Message] = [
        Message(
            "OBERON-001",
            text: Texts(
                sk: """
                    Na adrese pripojenia nie je webová služba OBERON 2G, alebo nepozná cestu na zápis objednávok \
                    (odpoveď {status}).
                    """,
                cs: """
                    Na adrese připojení není webová služba OBERON 2G, nebo nezná cestu pro zápis objednávek \
                    (odpověď {status}).
                    """,
                en: """
                    The address of the connection is no web service OBERON 2G, or the service does not know the path of \
                    orders (answer {status}).
                    """
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte adresu a port. Ak sú správne, vyžiadajte si od EXALOGIC-u cestu volania \
                    Stock_OrderReceived_Add a zapíšte ju do orders-path; objednávky zatiaľ čakajú.
                    """,
                cs: """
                    Zkontrolujte adresu a port. Jsou-li správné, vyžádejte si od EXALOGICu cestu volání \
                    Stock_OrderReceived_Add a zapište ji do orders-path; objednávky zatím čekají.
                    """,
                en: """
                    Check the address and the port. If they are right, ask EXALOGIC for the path of the call \
                    Stock_OrderReceived_Add and set orders-path; the orders wait meanwhile.
                    """
            )
        ),
        Message(
            "OBERON-002",
            text: Texts(
                sk: """
                    Objednávky pôjdu na {path}; túto cestu výrobca nezverejnil, vyskúšajte ju jednou objednávkou. Zásoby \
                    cez webovú službu nechodia, lebo jej volania zásob nie sú zverejnené: chodia tabuľkami.
                    """,
                cs: """
                    Objednávky půjdou na {path}; tuto cestu výrobce nezveřejnil, vyzkoušejte ji jednou objednávkou. Zásoby \
                    přes webovou službu nechodí, protože její volání zásob nejsou zveřejněna: chodí tabulkami.
                    """,
                en: """
                    Orders go to {path}; the vendor does not publish this path, so try it with one order. Stock does not \
                    come over the web service, because its calls for stock are not published: it comes as tables.
                    """
            ),
            remedy: Texts(
                sk: """
                    Vyžiadajte si od EXALOGIC-u WSDL bežiacej služby a cesty REST volaní Stock_OrderReceived_Add, \
                    Stock_StockCards_List a Stock_StockCardsInventory_List.
                    """,
                cs: """
                    Vyžádejte si od EXALOGICu WSDL běžící služby a cesty REST volání Stock_OrderReceived_Add, \
                    Stock_StockCards_List a Stock_StockCardsInventory_List.
                    """,
                en: """
                    Ask EXALOGIC for the WSDL of the running service and the REST paths of Stock_OrderReceived_Add, \
                    Stock_StockCards_List and Stock_StockCardsInventory_List.
                    """
            )
        ),
        Message(
            "OBERON-003",
            text: Texts(
                sk: "Objednávka {order} je v mene {currency}, na ktorú webová služba OBERON-u nemá známe pole.",
                cs: "Objednávka {order} je v měně {currency}, pro kterou webová služba OBERONu nemá známé pole.",
                en: "Order {order} is in {currency}, for which no field of OBERON's web service is known."
            ),
            remedy: Texts(
                sk: "Zapíšte objednávku v OBERON-e ručne.",
                cs: "Zapište objednávku v OBERONu ručně.",
                en: "Enter the order in OBERON by hand."
            )
        ),
        Message(
            "OBERON-004",
            text: Texts(
                sk: """
                    Objednávka {order} má sadzbu DPH {rate} %, ktorá v domácej krajine neplatí, alebo patrí do osobitnej \
                    úpravy OSS; pole na to webová služba OBERON-u nemá známe.
                    """,
                cs: """
                    Objednávka {order} má sazbu DPH {rate} %, která v domácí zemi neplatí, nebo spadá do zvláštního režimu \
                    OSS; pole pro to webová služba OBERONu nemá známé.
                    """,
                en: """
                    Order {order} has a VAT rate of {rate} % that does not hold at home, or falls under One Stop Shop; no \
                    field of OBERON's web service is known for that.
                    """
            ),
            remedy: Texts(
                sk: "Opravte sadzbu v e-shope, alebo zapíšte objednávku v OBERON-e ručne.",
                cs: "Opravte sazbu v e-shopu, nebo zapište objednávku v OBERONu ručně.",
                en: "Correct the rate in the e-shop, or enter the order in OBERON by hand."
            )
        ),
        Message(
            "OBERON-005",
            text: Texts(
                sk: "Objednávka {order} nemá dátum.",
                cs: "Objednávka {order} nemá datum.",
                en: "Order {order} has no date."
            ),
            remedy: Texts(
                sk: "Doplňte dátum do exportu e-shopu.",
                cs: "Doplňte datum do exportu e-shopu.",
                en: "Add the date to the e-shop's export."
            )
        ),
        Message(
            "OBERON-006",
            text: Texts(
                sk: "Dve objednávky jedného súboru majú rovnaké označenie, alebo jedna nemá žiadne: {id}.",
                cs: "Dvě objednávky jednoho souboru mají stejné označení, nebo jedna nemá žádné: {id}.",
                en: "Two orders of one file have the same id, or one has none: {id}."
            ),
            remedy: Texts(
                sk: "Oznámte to autorovi programu.",
                cs: "Oznamte to autorovi programu.",
                en: "Report it to the maker of this program."
            )
        ),
    ]
}
