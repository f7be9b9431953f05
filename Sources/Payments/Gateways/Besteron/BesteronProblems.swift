import Domain

/// What can be wrong between us and Besteron.
public enum BesteronProblem: String, ProblemCode {
    /// The passive service does not accept the client id and the API key. Remedy: copy those of the passive service, not of
    /// the shop's gate. Placeholders: words.
    case loginRefused = "BESTERON-001"
    /// A payment has a state that nobody knows. Remedy: report the state; until then look at Besteron. Placeholders: id, state.
    case unknownState = "BESTERON-003"
    /// An answer about a payment lacks something, or it cannot be read. Remedy: report it. Placeholders: field.
    case unreadable = "BESTERON-004"

    /// The other side of the connection for the login; else what came.
    public var blame: Blame { self == .loginRefused ? .connection(retry: false) : .file }
}

extension BesteronProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "BESTERON-001",
            text: Texts(
                sk: "Pasívna služba Besteron neprijala prístupové údaje: {words}.",
                cs: "Pasivní služba Besteron nepřijala přístupové údaje: {words}.",
                en: "Besteron's passive service did not accept the credentials: {words}."
            ),
            remedy: Texts(
                sk: "Použite client ID a API kľúč pasívnej služby; údaje platobnej brány e-shopu pre ňu neplatia.",
                cs: "Použijte client ID a API klíč pasivní služby; údaje platební brány e-shopu pro ni neplatí.",
                en: "Use the client ID and API key of the passive service; those of the shop's gate do not open it."
            )
        ),
        Message(
            "BESTERON-003",
            text: Texts(
                sk: "Platba {id} má v Besteron stav {state}, ktorý Spojka nepozná.",
                cs: "Platba {id} má v Besteron stav {state}, který Spojka nezná.",
                en: "The payment {id} has the state {state} at Besteron, which Spojka does not know."
            ),
            remedy: Texts(
                sk: "Platbu posúďte v klientskom portáli Besteron a stav nám nahláste.",
                cs: "Platbu posuďte v klientském portálu Besteron a stav nám nahlaste.",
                en: "Look at the payment in Besteron's client portal, and report the state."
            )
        ),
        Message(
            "BESTERON-004",
            text: Texts(
                sk: "V odpovedi Besteron o platbe chýba {field} alebo sa nedá prečítať.",
                cs: "V odpovědi Besteron o platbě chybí {field} nebo se nedá přečíst.",
                en: "In Besteron's answer about a payment {field} is missing or cannot be read."
            ),
            remedy: Texts(
                sk: "Nahláste nám to a priložte súbor z rejected.",
                cs: "Nahlaste nám to a přiložte soubor z rejected.",
                en: "Report it with the file from rejected."
            )
        ),
    ]
}
