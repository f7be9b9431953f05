import Domain

/// What can be wrong between us and Mollie.
public enum MollieProblem: String, ProblemCode {
    /// The secret is no access token. Placeholders: secret.
    case badToken = "MOLLIE-001"
    /// The secret is the API key of one website, which opens no settlements. Placeholders: secret.
    case apiKey = "MOLLIE-002"
    /// The token lacks scopes. Placeholders: scopes, words.
    case missingScope = "MOLLIE-003"
    /// The token may do more than read; a warning. Placeholders: scopes.
    case canWrite = "MOLLIE-004"

    /// The other side of the connection.
    public var blame: Blame { .connection(retry: false) }
}

extension MollieProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "MOLLIE-001",
            text: Texts(
                sk: "V súbore secrets/{secret} nie je prístupový token Mollie.",
                cs: "V souboru secrets/{secret} není přístupový token Mollie.",
                en: "The secret {secret} is not an access token of Mollie."
            ),
            remedy: Texts(
                sk:
                    "Vytvorte token organizácie v Mollie (Developers, Organization access tokens) a skopírujte ho celý: začína na access_.",
                cs:
                    "Vytvořte token organizace v Mollie (Developers, Organization access tokens) a zkopírujte ho celý: začíná na access_.",
                en:
                    "Make an organisation access token in Mollie (Developers, Organization access tokens) and copy it whole: it begins with access_."
            )
        ),
        Message(
            "MOLLIE-002",
            text: Texts(
                sk: "V súbore secrets/{secret} je kľúč API jedného webu; vyúčtovania sa s ním čítať nedajú.",
                cs: "V souboru secrets/{secret} je klíč API jednoho webu; vyúčtování se s ním číst nedají.",
                en: "The secret {secret} is the API key of one website; settlements cannot be read with it."
            ),
            remedy: Texts(
                sk:
                    "Vytvorte namiesto neho token organizácie access_… s právami settlements.read, payments.read a refunds.read.",
                cs:
                    "Vytvořte místo něj token organizace access_… s právy settlements.read, payments.read a refunds.read.",
                en:
                    "Make an organisation access token access_… with the scopes settlements.read, payments.read and refunds.read instead."
            )
        ),
        Message(
            "MOLLIE-003",
            text: Texts(
                sk: "Tokenu Mollie chýbajú práva: {scopes}. {words}",
                cs: "Tokenu Mollie chybí práva: {scopes}. {words}",
                en: "The token of Mollie lacks scopes: {scopes}. {words}"
            ),
            remedy: Texts(
                sk: "Vytvorte v Mollie token s týmito právami navyše; práva existujúceho sa meniť nedajú.",
                cs: "Vytvořte v Mollie token s těmito právy navíc; práva existujícího se měnit nedají.",
                en: "Make a token at Mollie that has these scopes too; those of a token cannot be changed."
            )
        ),
        Message(
            "MOLLIE-004",
            text: Texts(
                sk: "Token Mollie smie viac, než Spojka potrebuje: {scopes}.",
                cs: "Token Mollie smí víc, než Spojka potřebuje: {scopes}.",
                en: "The token of Mollie may do more than Spojka needs: {scopes}."
            ),
            remedy: Texts(
                sk: "Vytvorte token, ktorý smie iba čítať, a nahraďte ním tento.",
                cs: "Vytvořte token, který smí jen číst, a nahraďte jím tento.",
                en: "Make a token that may only read, and put it in this one's place."
            )
        ),
    ]
}
