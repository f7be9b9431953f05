import Domain

/// What can be wrong with the exports of a Shoptet shop, and what such a shop cannot be told.
public enum ShoptetProblem: String, ProblemCode {
    /// A secret is no permanent link of the shop: it is no address, or another shop's. Placeholders: secret, address.
    case badLink = "SHOPTET-001"
    /// The shop does not know the link any more: it was deleted, or made again. Placeholders: status.
    case linkRefused = "SHOPTET-002"
    /// An order gets no state in the shop, which cannot be told one without its interface. Placeholders: order, state.
    case noStates = "SHOPTET-003"
    /// What a check says of every such shop: stock goes by a file, and states do not go. No placeholders.
    case byFiles = "SHOPTET-004"

    /// Of what is about the links the connection.
    public var blame: Blame {
        switch self {
        case .badLink, .linkRefused, .byFiles: .connection(retry: false)
        case .noStates: .record
        }
    }

    /// What the problems say.
    static let messages: [Message] = [
        Message(
            "SHOPTET-001",
            text: Texts(
                sk: "V súbore secrets/{secret} nie je permanentný odkaz e-shopu {address}.",
                cs: "V souboru secrets/{secret} není permanentní odkaz e-shopu {address}.",
                en: "The file secrets/{secret} holds no permanent link of the e-shop {address}."
            ),
            remedy: Texts(
                sk: """
                    Skopírujte z administrácie celý odkaz, od https:// po koniec; connections.<name>.address je adresa e-shopu presne \
                    tak, ako ňou odkaz začína.
                    """,
                cs: """
                    Zkopírujte z administrace celý odkaz, od https:// po konec; connections.<name>.address je adresa e-shopu přesně \
                    tak, jak jí odkaz začíná.
                    """,
                en: """
                    Copy the whole link from the administration, from https:// to its end; connections.<name>.address is the shop's \
                    address exactly as the link begins.
                    """
            )
        ),
        Message(
            "SHOPTET-002",
            text: Texts(
                sk: "E-shop permanentný odkaz neprijal (stav {status}).",
                cs: "E-shop permanentní odkaz nepřijal (stav {status}).",
                en: "The e-shop did not accept the permanent link (status {status})."
            ),
            remedy: Texts(
                sk: """
                    Odkaz asi stratil platnosť alebo je povolený len z inej IP adresy. Vytvorte ho v administrácii znova (Zabezpečenie \
                    exportov) a uložte ho do secrets/.
                    """,
                cs: """
                    Odkaz asi ztratil platnost nebo je povolen jen z jiné IP adresy. Vytvořte ho v administraci znovu (Zabezpečení \
                    exportů) a uložte ho do secrets/.
                    """,
                en: """
                    The link has probably expired, or is allowed from another IP address only. Make it again in the administration \
                    (Export security) and put it into secrets/.
                    """
            )
        ),
        Message(
            "SHOPTET-003",
            text: Texts(
                sk: "Objednávka {order} má dostať stav „{state}“, ktorý Shoptet bez rozhrania API neprijíma.",
                cs: "Objednávka {order} má dostat stav „{state}“, který Shoptet bez rozhraní API nepřijímá.",
                en: "Order {order} is to get the state “{state}”, which Shoptet does not accept without its API."
            ),
            remedy: Texts(
                sk: "Zmeňte stav objednávky v administrácii e-shopu. E-shop s API pripojte ako kind: shoptet-api.",
                cs: "Změňte stav objednávky v administraci e-shopu. E-shop s API připojte jako kind: shoptet-api.",
                en:
                    "Change the state in the shop's administration. Connect a shop that has the API as kind: shoptet-api."
            )
        ),
        Message(
            "SHOPTET-004",
            text: Texts(
                sk:
                    "Zásoby sa e-shopu odovzdávajú súborom stock-….csv na import a stavy objednávok sa do neho nezapisujú.",
                cs:
                    "Zásoby se e-shopu předávají souborem stock-….csv k importu a stavy objednávek se do něj nezapisují.",
                en:
                    "Stock goes to the e-shop by the file stock-….csv, which it imports, and states of orders are not written to it."
            ),
            remedy: Texts(
                sk: "Importujte súbor z priečinka out v Produkty → Import. Sám ho e-shop prijme len cez API.",
                cs: "Importujte soubor ze složky out v Produkty → Import. Sám ho e-shop přijme jen přes API.",
                en:
                    "Import the file from the out folder in Products → Import. By itself a shop takes it over the API only."
            )
        ),
    ]
}
