import Domain

/// What is said about notifications of gateways.
enum GatewayNoticeMessages {
    /// `HOOK-001` and on.
    static let all: [Message] = [
        Message(
            "HOOK-001",
            text: Texts(
                sk: """
                    Prišlo oznámenie brány {gateway}, ale spojenie s ňou nie je nastavené. Samotné oznámenie nič nedokazuje, \
                    preto je odložené.
                    """,
                cs: """
                    Přišlo oznámení brány {gateway}, ale spojení s ní není nastavené. Samotné oznámení nic nedokazuje, proto je \
                    odložené.
                    """,
                en: """
                    A notification of {gateway} came, but no connection to that gateway is set up. By itself a notification \
                    proves nothing, so it was set aside.
                    """
            ),
            remedy: Texts(
                sk: "Nastavte v connections spojenie s bránou {gateway} a súbor vložte znova.",
                cs: "Nastavte v connections spojení s bránou {gateway} a soubor vložte znovu.",
                en: "Set up a connection to {gateway} under connections and drop the file again."
            )
        ),
        Message(
            "HOOK-002",
            text: Texts(
                sk: "Oznámenie neuvádza ID platby, na ktorú by sa dalo brány opýtať.",
                cs: "Oznámení neuvádí ID platby, na kterou by se dalo brány zeptat.",
                en: "The notification names no payment that the gateway could be asked about."
            ),
            remedy: Texts(
                sk: "Overte v e-shope, že do súboru ukladá celú požiadavku brány aj s časťou za otáznikom.",
                cs: "Ověřte v e-shopu, že do souboru ukládá celý požadavek brány i s částí za otazníkem.",
                en: "Check that the shop drops the gateway's whole request, including what follows the question mark."
            )
        ),
        Message(
            "HOOK-003",
            text: Texts(
                sk:
                    "Brána {gateway} platbu {id} z oznámenia nepozná. Oznámenie bolo podvrhnuté alebo patrí inému účtu.",
                cs: "Brána {gateway} platbu {id} z oznámení nezná. Oznámení bylo podvržené nebo patří jinému účtu.",
                en:
                    "{gateway} does not know the payment {id} of a notification, which was forged or is of another account."
            ),
            remedy: Texts(
                sk:
                    "Ak platba v bráne existuje, overte prístupové údaje spojenia; platí len pre účet, ku ktorému patria.",
                cs:
                    "Pokud platba v bráně existuje, ověřte přístupové údaje spojení; platí jen pro účet, ke kterému patří.",
                en:
                    "If the payment is there at the gateway, check the connection's credentials, which open one account only."
            )
        ),
        Message(
            "HOOK-004",
            text: Texts(
                sk: "Platba {id} v bráne {gateway} ani po {days} dňoch nemá konečný stav a ďalej sa nezisťuje.",
                cs: "Platba {id} v bráně {gateway} ani po {days} dnech nemá konečný stav a dále se nezjišťuje.",
                en: "The payment {id} at {gateway} has no final state after {days} days, and is asked about no more."
            ),
            remedy: Texts(
                sk: "Pozrite si ju v administrácii brány. Nové oznámenie ju začne zisťovať znova.",
                cs: "Podívejte se na ni v administraci brány. Nové oznámení ji začne zjišťovat znovu.",
                en: "Look at it in the gateway's administration. A new notification makes it asked about again."
            )
        ),
        Message(
            "HOOK-005",
            text: Texts(
                sk: "Súbor nie je celé oznámenie brány: {field} chýba, je príliš dlhé alebo sa nedá prečítať.",
                cs: "Soubor není celé oznámení brány: {field} chybí, je příliš dlouhé nebo se nedá přečíst.",
                en:
                    "The file is no whole notification of a gateway: {field} is missing, too long, or cannot be read."
            ),
            remedy: Texts(
                sk: "Opravte v e-shope zápis súborov hook.*.json podľa docs/gateways.md.",
                cs: "Opravte v e-shopu zápis souborů hook.*.json podle docs/gateways.md.",
                en: "Fix how the shop writes the files hook.*.json, as docs/gateways.md describes them."
            )
        ),
    ]
}
