import Domain

/// What can be wrong between us and GoPay.
public enum GoPayProblem: String, ProblemCode {
    /// GoPay does not accept the client id and its secret, or does not give them the scope `payment-all`. Remedy: copy both
    /// from the merchant portal again. Placeholders: words.
    case loginRefused = "GOPAY-001"
    /// The key may not do what was asked (status 403). Remedy: have GoPay allow it the scope `payment-all` for the GoID.
    /// Placeholders: goid, words.
    case noRight = "GOPAY-002"
    /// GoPay gives no statement of that GoID and currency (status 404 or 409). Remedy: check both. Placeholders: goid, words.
    case statementRefused = "GOPAY-003"
    /// The setting is no GoID. Remedy: copy the number from the merchant portal. Placeholders: goid.
    case badGoid = "GOPAY-004"
    /// A payment or a refund has a state that nobody knows. Remedy: report the state; until then look at GoPay. Placeholders:
    /// id, state.
    case unknownState = "GOPAY-005"
    /// An answer about a payment lacks something, or it cannot be read. Remedy: report it. Placeholders: field.
    case unreadable = "GOPAY-006"

    /// The other side of the connection for what concerns all of it; else what came.
    public var blame: Blame {
        switch self {
        case .loginRefused, .noRight, .statementRefused: .connection(retry: false)
        case .badGoid: .configuration
        case .unknownState, .unreadable: .file
        }
    }
}

extension GoPayProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "GOPAY-001",
            text: Texts(
                sk: "GoPay neprijal prístupové údaje: {words}.",
                cs: "GoPay nepřijal přístupové údaje: {words}.",
                en: "GoPay did not accept the credentials: {words}."
            ),
            remedy: Texts(
                sk: "Skopírujte ClientID a ClientSecret z obchodného účtu GoPay znova; patria k jednému GoID.",
                cs: "Zkopírujte ClientID a ClientSecret z obchodního účtu GoPay znovu; patří k jednomu GoID.",
                en: "Copy ClientID and ClientSecret from the GoPay merchant account again; they belong to one GoID."
            )
        ),
        Message(
            "GOPAY-002",
            text: Texts(
                sk: "Prístupové údaje GoPay nemajú na účet {goid} právo: {words}.",
                cs: "Přístupové údaje GoPay nemají na účet {goid} právo: {words}.",
                en: "The GoPay credentials have no right to account {goid}: {words}."
            ),
            remedy: Texts(
                sk: "Overte goid a požiadajte GoPay o povolenie rozsahu payment-all a výpisov pre tieto údaje.",
                cs: "Ověřte goid a požádejte GoPay o povolení rozsahu payment-all a výpisů pro tyto údaje.",
                en: "Check goid, and ask GoPay to allow these credentials the scope payment-all and statements."
            )
        ),
        Message(
            "GOPAY-003",
            text: Texts(
                sk: "GoPay nevydal výpis účtu {goid}: {words}.",
                cs: "GoPay nevydal výpis účtu {goid}: {words}.",
                en: "GoPay gave no statement of account {goid}: {words}."
            ),
            remedy: Texts(
                sk: "Overte goid a currencies: účet musí patriť k prístupovým údajom a mať každú z uvedených mien.",
                cs: "Ověřte goid a currencies: účet musí patřit k přístupovým údajům a mít každou z uvedených měn.",
                en:
                    "Check goid and currencies: the account must belong to the credentials and have each of the currencies."
            )
        ),
        Message(
            "GOPAY-004",
            text: Texts(
                sk: "„{goid}“ nie je GoID.",
                cs: "„{goid}“ není GoID.",
                en: "“{goid}” is no GoID."
            ),
            remedy: Texts(
                sk: "Skopírujte GoID, číslo obchodného účtu, z administrácie GoPay do goid tohto spojenia.",
                cs: "Zkopírujte GoID, číslo obchodního účtu, z administrace GoPay do goid tohoto spojení.",
                en: "Copy the GoID, the number of the merchant account, from GoPay's portal into the connection's goid."
            )
        ),
        Message(
            "GOPAY-005",
            text: Texts(
                sk: "Platba {id} má v GoPay stav {state}, ktorý Spojka nepozná.",
                cs: "Platba {id} má v GoPay stav {state}, který Spojka nezná.",
                en: "The payment {id} has the state {state} at GoPay, which Spojka does not know."
            ),
            remedy: Texts(
                sk: "Platbu posúďte v administrácii GoPay a stav nám nahláste.",
                cs: "Platbu posuďte v administraci GoPay a stav nám nahlaste.",
                en: "Look at the payment in GoPay's portal, and report the state."
            )
        ),
        Message(
            "GOPAY-006",
            text: Texts(
                sk: "V odpovedi GoPay o platbe chýba {field} alebo sa nedá prečítať.",
                cs: "V odpovědi GoPay o platbě chybí {field} nebo se nedá přečíst.",
                en: "In GoPay's answer about a payment {field} is missing or cannot be read."
            ),
            remedy: Texts(
                sk: "Nahláste nám to a priložte súbor z rejected.",
                cs: "Nahlaste nám to a přiložte soubor z rejected.",
                en: "Report it with the file from rejected."
            )
        ),
    ]
}
