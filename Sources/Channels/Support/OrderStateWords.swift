/// The words by which e-shops say how an order stands, in Slovak, Czech and English, and those of platforms.
///
/// Every word is written in small letters without accents. A `*` stands for the endings of gender and number, so one
/// entry covers `Stornovaná`, `STORNOVÁNO` and `stornovány`. Only words that say that something has happened end an
/// order: `odoslaná` does, `čaká na odoslanie` does not.
enum OrderStateWords {
    /// Words that decide by themselves, whatever else the state says.
    static let words: [(OrderMeaning, [String])] = [
        (
            .cancelled,
            [
                "storno", "stornovan*", "vystornovan*", "zrusen*", "anulovan*", "vraten*", "vracen*", "refundovan*",
                "neprevzat*", "nevyzdvihnut*", "nevyzvednut*", "zamietnut*", "zamitnut*", "odmietnut*", "odmitnut*",
                "vymazan*", "smazan*", "zmazan*", "odvolan*", "odstupenie", "odstoupeni", "zrusit", "chargeback",
                "vratila", "vratilo", "vratil", "cancelled", "canceled", "cancel", "void", "voided", "refunded",
                "refund", "returned", "rejected", "declined", "trash", "deleted", "restocked",
            ]
        ),
        (
            .failed,
            [
                "failed", "neuspesn*", "zlyhal*", "selhal*", "expired", "expirovan*", "draft", "koncept", "abandoned",
                "neprobehla", "neprebehla", "nedokoncen*",
            ]
        ),
        (
            .done,
            [
                "odoslan*", "odeslan*", "zaslan*", "vyslan*", "expedovan*", "vyexpedovan*", "vyskladnen*", "vybaven*",
                "vyrizen*", "dorucen*", "dodan*", "vydan*", "vyzdvihnut*", "vyzvednut*", "odobran*", "odebran*",
                "dokoncen*", "ukoncen*", "uzavret*", "uzavren*", "uzatvoren*", "realizovan*", "zrealizovan*", "splnen*",
                "hotov*", "archivovan*", "archiv", "predan*", "odovzdan*", "prevzat*", "prevezen*", "preprave",
                "transit", "shipped", "dispatched", "despatched", "sent", "delivered", "completed",
                "complete", "fulfilled", "closed", "finished", "done", "collected", "archived",
            ]
        ),
        (
            .open,
            [
                "nov*", "prijat*", "potvrden*", "potvrzen*", "zaplaten*", "zaplacen*", "uhraden*", "uhrazen*",
                "nezaplaten*", "nezaplacen*", "neuhraden*", "neuhrazen*", "nevybaven*", "nevyrizen*", "neodoslan*",
                "neodeslan*", "nedorucen*", "nepotvrden*", "nepotvrzen*", "nestornovan*", "nezrusen*", "rezervovan*",
                "objednan*", "zabalen*", "balen*", "pripraven*", "pozastaven*", "podrzan*", "vyfakturovan*",
                "fakturovan*", "caka", "cakanie", "cakajuc*", "ceka", "cekani", "cekajici", "vybavuje", "vyrizuje",
                "spracovava", "spracuva", "zpracovava", "pripravuje", "bali", "prebieha", "probiha", "kompletizacia",
                "kompletace", "new", "received", "accepted", "confirmed", "paid", "unpaid", "pending", "processing",
                "hold", "onhold", "open", "created", "ready", "packed", "packing", "picking", "awaiting", "waiting",
                "progress", "inprogress", "unfulfilled", "unshipped", "backorder", "authorized", "invoiced",
                "scheduled", "placed",
            ]
        ),
    ]

    /// Whole states without blanks that the words alone would misread or not know.
    static let phrases: [(OrderMeaning, [String])] = [
        (
            .failed,
            [
                "chybaplatby", "chybavplatbe", "platbazrusena", "zrusenaplatba", "platbazamietnuta", "platbazamitnuta",
                "paymenterror", "paymentcancelled", "paymentcanceled", "paymentdeclined", "paymentrejected",
                "paymentfailed", "platbazlyhala", "platbaselhala", "neuspesnaplatba", "checkoutdraft", "autodraft",
            ]
        ),
        (.cancelled, ["vratenepeniaze", "vracenepenize", "penizevraceny", "peniazevratene", "moneyrefunded"]),
        (
            .open,
            [
                "platbaprijata", "platbabylaprijata", "paymentaccepted", "remotepaymentaccepted", "paymentreceived",
                "paymentcompleted", "kexpedici", "kodeslani", "naodoslanie", "naexpediciu", "vexpedicii", "vexpedici",
                "vspracovani", "vezpracovani", "nacest", "naobjednavku", "dobierka", "dobirka",
            ]
        ),
        (
            .done,
            [
                "prevzatazakaznikom", "prevzatazakaznikem", "prevzatozakaznikem", "pickedup", "handedover",
                "predanodopravci", "vpreprave", "naceste", "nacestekvam", "nacestekzakaznikovi", "vdorucovani",
                "intransit",
                "outfordelivery", "ontheway", "vydanezoskladu", "vydanazoskladu", "vydanozeskladu", "vydanazeskladu",
                "vydanezeskladu",
            ]
        ),
        (.partlyDone, ["partial"]),
    ]

    /// Words by which only a part is meant.
    static let partly: Set<String> = ["ciastocne", "castecne", "cast", "partially", "partial", "partly"]

    /// Words by which what is named next has not happened.
    static let notYet: Set<String> = [
        "not", "be", "nie", "neni", "nebola", "nebolo", "nebol", "nebyla", "nebylo", "nebyl", "bude", "nebude", "este",
        "jeste",
        "ready", "awaiting", "waiting", "pending", "will",
    ]

    /// Words that part what has happened from what it happened for.
    static let aims: Set<String> = ["na", "do", "k", "ke", "ku"]

    /// The handling for which something is sent, returned or done: after one of `aims` nothing has ended.
    static func isHandling(_ word: String) -> Bool {
        ["stavu", "odber", "odberu", "kontrolu", "kontrole", "osobny", "osobni"].contains(word)
            || [
                "spracovan", "zpracovan", "odoslani", "odeslani", "expedic", "vyzdvihnuti", "vyzvednuti", "vybaveni",
                "vyrizeni", "baleni", "doplneni",
            ].contains { word.hasPrefix($0) }
    }

    /// Words by which something is only asked for, wherever they stand.
    static let askedFor: Set<String> = [
        "ziadost", "zadost", "ziada", "zada", "poziadavka", "pozadavek", "request", "requested", "requests",
    ]

    /// Things other than the order that may have been sent or cancelled.
    static let otherThings: Set<String> = [
        "faktura", "faktury", "fakturu", "vyzva", "vyzvu", "email", "mail", "dobropis", "invoice", "supplier",
        "dodavatel", "dodavatelovi", "dodavateli", "sklad", "sklade", "skladu", "vyroby", "vyrobu", "vyrobe",
        "warehouse", "production", "reklamacia", "reklamace", "reklamaci", "claim",
    ]

    /// Money, which may be complete or delivered when the goods are not.
    static let payments: Set<String> = [
        "platba", "platby", "platbe", "platbu", "zaloha", "zalohova", "zalohu", "payment", "deposit",
    ]

    /// The endings of gender and number, in which adjectives and participles of Slovak and Czech differ; not `-i`, which
    /// with them makes a noun in Czech: `odeslání`.
    static let endings: Set<String> = ["", "a", "y", "e", "o", "ej", "eho", "emu"]
}
