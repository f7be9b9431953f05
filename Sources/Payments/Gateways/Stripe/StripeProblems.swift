import Domain

/// What can be wrong between us and Stripe.
public enum StripeProblem: String, ProblemCode {
    /// The secret is no key of Stripe. Placeholders: secret.
    case badKey = "STRIPE-001"
    /// The key is of the other mode than the connection. Placeholders: secret, mode.
    case otherMode = "STRIPE-002"
    /// The key may do everything; a warning. Placeholders: secret.
    case fullKey = "STRIPE-003"
    /// The key lacks a right. Placeholders: right, words.
    case missingRight = "STRIPE-004"
    /// The secret is none that notifications are signed with. Placeholders: secret.
    case badSigningSecret = "STRIPE-005"
    /// Payouts were made by hand, so Stripe does not tell what they are made of; a warning. Placeholders: payouts.
    case manualPayouts = "STRIPE-006"
    /// Payouts that were paid came back from the bank; a warning. Placeholders: payouts.
    case payoutReturned = "STRIPE-007"
    /// A notification is about a payment of test mode. Placeholders: event.
    case testEvent = "STRIPE-008"
    /// A customer disputes a payment; a warning. Placeholders: payment, amount, state.
    case disputed = "STRIPE-009"

    /// The other side of the connection for what concerns all of it; else what came.
    public var blame: Blame {
        switch self {
        case .testEvent, .disputed: .file
        default: .connection(retry: false)
        }
    }
}

extension StripeProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "STRIPE-001",
            text: Texts(
                sk: "V súbore secrets/{secret} nie je kľúč API Stripe.",
                cs: "V souboru secrets/{secret} není klíč API Stripe.",
                en: "The secret {secret} is not an API key of Stripe."
            ),
            remedy: Texts(
                sk:
                    "Vytvorte obmedzený kľúč v Stripe (Developers, API keys) a skopírujte ho celý: začína na rk_live_. Kľúče pk_ a whsec_ sú na iné účely.",
                cs:
                    "Vytvořte omezený klíč ve Stripe (Developers, API keys) a zkopírujte ho celý: začíná na rk_live_. Klíče pk_ a whsec_ jsou k jiným účelům.",
                en:
                    "Make a restricted key in Stripe (Developers, API keys) and copy it whole: it begins with rk_live_. Keys pk_ and whsec_ are for other purposes."
            )
        ),
        Message(
            "STRIPE-002",
            text: Texts(
                sk: "Kľúč Stripe v secrets/{secret} nie je z režimu {mode}, ktorý je nastavený.",
                cs: "Klíč Stripe v secrets/{secret} není z režimu {mode}, který je nastaven.",
                en: "The Stripe key in secrets/{secret} is not of the mode {mode} that is configured."
            ),
            remedy: Texts(
                sk: "Použite kľúč rk_{mode}_…, alebo zmeňte nastavenie mode tohto spojenia.",
                cs: "Použijte klíč rk_{mode}_…, nebo změňte nastavení mode tohoto spojení.",
                en: "Use a key rk_{mode}_…, or change the connection's setting mode."
            )
        ),
        Message(
            "STRIPE-003",
            text: Texts(
                sk:
                    "Kľúč Stripe v secrets/{secret} smie všetko, aj vyplácať a vracať peniaze; Spojka potrebuje iba čítať.",
                cs: "Klíč Stripe v secrets/{secret} smí vše, i vyplácet a vracet peníze; Spojka potřebuje jen číst.",
                en:
                    "The Stripe key in secrets/{secret} may do everything, payouts and refunds too; Spojka only needs to read."
            ),
            remedy: Texts(
                sk:
                    "Vytvorte obmedzený kľúč rk_ s právom čítať Balance, Payouts, Charges a Disputes a nahraďte ním tento.",
                cs:
                    "Vytvořte omezený klíč rk_ s právem číst Balance, Payouts, Charges a Disputes a nahraďte jím tento.",
                en:
                    "Make a restricted key rk_ that may read Balance, Payouts, Charges and Disputes, and put it in this one's place."
            )
        ),
        Message(
            "STRIPE-004",
            text: Texts(
                sk: "Kľúču Stripe chýba právo čítať: {right}. {words}",
                cs: "Klíči Stripe chybí právo číst: {right}. {words}",
                en: "The Stripe key lacks the right to read: {right}. {words}"
            ),
            remedy: Texts(
                sk:
                    "Pridajte kľúču toto právo v Stripe: Developers, API keys, Edit key, hodnota Read. Bez práv na Charges a Disputes nastavte early-payments: false.",
                cs:
                    "Přidejte klíči toto právo ve Stripe: Developers, API keys, Edit key, hodnota Read. Bez práv na Charges a Disputes nastavte early-payments: false.",
                en:
                    "Give the key this right in Stripe: Developers, API keys, Edit key, value Read. Without the rights to Charges and Disputes set early-payments: false."
            )
        ),
        Message(
            "STRIPE-005",
            text: Texts(
                sk: "V súbore secrets/{secret} nie je podpisový kľúč oznámení Stripe.",
                cs: "V souboru secrets/{secret} není podpisový klíč oznámení Stripe.",
                en: "The secret {secret} is not a signing secret of Stripe's notifications."
            ),
            remedy: Texts(
                sk:
                    "Skopírujte ho celý zo Stripe (Developers, Webhooks, váš endpoint, Signing secret): začína na whsec_.",
                cs:
                    "Zkopírujte ho celý ze Stripe (Developers, Webhooks, váš endpoint, Signing secret): začíná na whsec_.",
                en:
                    "Copy it whole from Stripe (Developers, Webhooks, your endpoint, Signing secret): it begins with whsec_."
            )
        ),
        Message(
            "STRIPE-006",
            text: Texts(
                sk: "Výplaty zadané ručne: {payouts}. Stripe nehovorí, z ktorých platieb sú.",
                cs: "Výplaty zadané ručně: {payouts}. Stripe neříká, ze kterých plateb jsou.",
                en: "Payouts made by hand: {payouts}. Stripe does not tell which payments they are made of."
            ),
            remedy: Texts(
                sk:
                    "Stiahnite v Stripe report Balances, All activity, Export za tie dni a vložte ho do spool/inbox; alebo prejdite na automatické výplaty.",
                cs:
                    "Stáhněte ve Stripe report Balances, All activity, Export za ty dny a vložte ho do spool/inbox; nebo přejděte na automatické výplaty.",
                en:
                    "Download the report Balances, All activity, Export of those days in Stripe and drop it into spool/inbox; or switch to automatic payouts."
            )
        ),
        Message(
            "STRIPE-007",
            text: Texts(
                sk: "Výplaty, ktoré Stripe už poslal, banka vrátila: {payouts}.",
                cs: "Výplaty, které Stripe už poslal, banka vrátila: {payouts}.",
                en: "The bank sent back payouts that Stripe had paid: {payouts}."
            ),
            remedy: Texts(
                sk:
                    "Skontrolujte v Stripe účet na výplaty. Peniaze prídu v ďalšej výplate, v ktorej je vrátenie riadkom.",
                cs:
                    "Zkontrolujte ve Stripe účet pro výplaty. Peníze přijdou v další výplatě, ve které je vrácení řádkem.",
                en:
                    "Check the account for payouts in Stripe. The money comes with a later payout, which has the return as a line."
            )
        ),
        Message(
            "STRIPE-008",
            text: Texts(
                sk: "Oznámenie Stripe {event} je zo skúšobného režimu: nehýbu sa v ňom peniaze.",
                cs: "Oznámení Stripe {event} je ze zkušebního režimu: nehýbou se v něm peníze.",
                en: "Stripe's notification {event} is of test mode, in which no money moves."
            ),
            remedy: Texts(
                sk: "Nastavte v Stripe endpoint ostrého režimu; na skúšanie má spojenie nastavenie mode: test.",
                cs: "Nastavte ve Stripe endpoint ostrého režimu; ke zkoušení má spojení nastavení mode: test.",
                en: "Set up an endpoint of live mode in Stripe; for trials the connection has the setting mode: test."
            )
        ),
        Message(
            "STRIPE-009",
            text: Texts(
                sk: "Zákazník reklamuje platbu {payment} vo výške {amount}, stav {state}.",
                cs: "Zákazník reklamuje platbu {payment} ve výši {amount}, stav {state}.",
                en: "A customer disputes the payment {payment} for {amount}, state {state}."
            ),
            remedy: Texts(
                sk:
                    "Odpovedzte na reklamáciu v Stripe do termínu, ktorý je pri nej. Stav objednávky sa zmení, keď platbu prečíta spojenie.",
                cs:
                    "Odpovězte na reklamaci ve Stripe do termínu, který je u ní. Stav objednávky se změní, až platbu přečte spojení.",
                en:
                    "Answer the dispute in Stripe by the date that it has. The order's state changes once the connection has read the payment."
            )
        ),
    ]
}
