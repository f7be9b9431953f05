import Domain

/// Why a notification of a gateway that signs is not believed.
public enum GatewaySignatureProblem: String, ProblemCode {
    /// It has no signature. Remedy: none, if others come; anyone can write such a file. Placeholders: gateway.
    case missing = "SIGNED-001"
    /// Its signature is not of this text, or not under the secret that is set up. Placeholders: gateway.
    case forged = "SIGNED-002"
    /// It was signed long before it came, so it may have been sent again by somebody else. Placeholders: gateway, minutes.
    case stale = "SIGNED-003"
    /// No connection to the gateway has a secret by which it could be checked. Placeholders: gateway.
    case noSecret = "SIGNED-004"
    /// Its signature is not written as the gateway writes it. Placeholders: gateway.
    case malformed = "SIGNED-005"
}

extension GatewaySignatureProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "SIGNED-001",
            text: Texts(
                sk: "Oznámenie brány {gateway} nie je podpísané, takže ho mohol napísať ktokoľvek.",
                cs: "Oznámení brány {gateway} není podepsané, takže ho mohl napsat kdokoli.",
                en: "The notification of {gateway} is not signed, so anyone may have written it."
            ),
            remedy: Texts(
                sk:
                    "Skontrolujte, či sa do spool/inbox ukladá aj hlavička s podpisom. Stav platby aj tak príde cez spojenie s bránou.",
                cs:
                    "Zkontrolujte, zda se do spool/inbox ukládá i hlavička s podpisem. Stav platby stejně přijde přes spojení s bránou.",
                en:
                    "Check that the header field with the signature is written into spool/inbox too. The payment's state comes over the connection to the gateway all the same."
            )
        ),
        Message(
            "SIGNED-002",
            text: Texts(
                sk: "Podpis oznámenia brány {gateway} neplatí: je podvrhnuté, zmenené, alebo podpísané iným kľúčom.",
                cs: "Podpis oznámení brány {gateway} neplatí: je podvržené, změněné, nebo podepsané jiným klíčem.",
                en:
                    "The signature of the notification of {gateway} does not hold: it is forged, changed, or signed with another secret."
            ),
            remedy: Texts(
                sk: "Ak sa to deje stále, skontrolujte signing-secret spojenia. Inak súbor zahoďte.",
                cs: "Pokud se to děje stále, zkontrolujte signing-secret spojení. Jinak soubor zahoďte.",
                en: "If it happens every time, check the connection's signing-secret. Otherwise dismiss the file."
            )
        ),
        Message(
            "SIGNED-003",
            text: Texts(
                sk:
                    "Oznámenie brány {gateway} bolo podpísané {minutes} min pred príchodom alebo po ňom; môže byť poslané druhýkrát niekým iným.",
                cs:
                    "Oznámení brány {gateway} bylo podepsané {minutes} min před příchodem nebo po něm; může být poslané podruhé někým jiným.",
                en:
                    "The notification of {gateway} was signed {minutes} min before or after it came; somebody else may have sent it a second time."
            ),
            remedy: Texts(
                sk: "Súbor sa dá zahodiť. Stav platby aj tak príde cez spojenie s bránou.",
                cs: "Soubor se dá zahodit. Stav platby stejně přijde přes spojení s bránou.",
                en:
                    "The file can be dismissed. The payment's state comes over the connection to the gateway all the same."
            )
        ),
        Message(
            "SIGNED-004",
            text: Texts(
                sk: "Oznámenie brány {gateway} sa nedá overiť: žiadne spojenie s ňou nemá podpisový kľúč.",
                cs: "Oznámení brány {gateway} se nedá ověřit: žádné spojení s ní nemá podpisový klíč.",
                en: "The notification of {gateway} cannot be checked: no connection to it has a signing secret."
            ),
            remedy: Texts(
                sk: "Nastavte signing-secret spojenia s touto bránou a vložte súbor znova.",
                cs: "Nastavte signing-secret spojení s touto bránou a vložte soubor znovu.",
                en: "Set the signing-secret of the connection to this gateway, and drop the file again."
            )
        ),
        Message(
            "SIGNED-005",
            text: Texts(
                sk: "Podpis oznámenia brány {gateway} nemá tvar, v akom ho brána píše.",
                cs: "Podpis oznámení brány {gateway} nemá tvar, v jakém ho brána píše.",
                en: "The signature of the notification of {gateway} is not written as the gateway writes it."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či sa hlavička s podpisom ukladá celá a nezmenená.",
                cs: "Zkontrolujte, zda se hlavička s podpisem ukládá celá a nezměněná.",
                en: "Check that the header field with the signature is written whole and unchanged."
            )
        ),
    ]
}
