import Domain

/// What is said about settlements of gateways, whatever their format.
enum SettlementMessages {
    /// `SETTLEMENT-001` and on.
    static let all: [Message] = [
        Message(
            "SETTLEMENT-001",
            text: Texts(
                sk: """
                    Vyúčtovanie {settlement} nesedí o {difference}: uvádza {stated}, riadky dávajú {computed}. \
                    Riadky chýbajú alebo sú zdvojené.
                    """,
                cs: """
                    Vyúčtování {settlement} nesouhlasí o {difference}: uvádí {stated}, řádky dávají \
                    {computed}. Řádky chybějí nebo jsou zdvojené.
                    """,
                en: """
                    The settlement {settlement} does not hold by {difference}: it states {stated}, its lines \
                    make {computed}. Lines are missing or doubled.
                    """
            ),
            remedy: Texts(
                sk: "Stiahnite celé vyúčtovanie z brány znova.",
                cs: "Stáhněte celé vyúčtování z brány znovu.",
                en: "Get the whole settlement from the gateway again."
            )
        ),
        Message(
            "SETTLEMENT-002",
            text: Texts(
                sk: """
                    Súčet {field} vyúčtovania {settlement} nesedí o {difference}: uvádza {stated}, riadky \
                    dávajú {computed}.
                    """,
                cs: """
                    Součet {field} vyúčtování {settlement} nesouhlasí o {difference}: uvádí {stated}, řádky \
                    dávají {computed}.
                    """,
                en: """
                    The sum {field} of the settlement {settlement} differs by {difference}: it states \
                    {stated}, its lines make {computed}.
                    """
            ),
            remedy: Texts(
                sk: "Stiahnite celé vyúčtovanie z brány znova.",
                cs: "Stáhněte celé vyúčtování z brány znovu.",
                en: "Get the whole settlement from the gateway again."
            )
        ),
        Message(
            "SETTLEMENT-003",
            text: Texts(
                sk: """
                    Riadok {record} nesedí o {difference}: čistá suma je {stated}, hrubá suma bez poplatku \
                    dáva {computed}.
                    """,
                cs: """
                    Řádek {record} nesouhlasí o {difference}: čistá částka je {stated}, hrubá částka bez \
                    poplatku dává {computed}.
                    """,
                en: """
                    The line {record} does not hold by {difference}: its net is {stated}, gross less fee makes \
                    {computed}.
                    """
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova a neupravujte ho.",
                cs: "Stáhněte soubor z brány znovu a neupravujte ho.",
                en: "Get the file from the gateway again and do not edit it."
            )
        ),
        Message(
            "SETTLEMENT-004",
            text: Texts(
                sk: "Druh pohybu „{kind}“ nie je známy, preto nie je isté, čo jeho suma znamená.",
                cs: "Druh pohybu „{kind}“ není známý, proto není jisté, co jeho částka znamená.",
                en: "The kind of movement “{kind}” is not known, so nobody can tell what its amount means."
            ),
            remedy: Texts(
                sk: "Oznámte nám tento druh pohybu. Dovtedy súbor zaúčtujte ručne.",
                cs: "Oznamte nám tento druh pohybu. Do té doby soubor zaúčtujte ručně.",
                en: "Report this kind of movement to us. Until then book the file by hand."
            )
        ),
        Message(
            "SETTLEMENT-005",
            text: Texts(
                sk: "Sumu v poli {field} nemožno prečítať.",
                cs: "Částku v poli {field} nelze přečíst.",
                en: "The amount in field {field} cannot be read."
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova a neupravujte ho.",
                cs: "Stáhněte soubor z brány znovu a neupravujte ho.",
                en: "Get the file from the gateway again and do not edit it."
            )
        ),
        Message(
            "SETTLEMENT-006",
            text: Texts(
                sk: "Dátum v poli {field} chýba alebo ho nemožno prečítať.",
                cs: "Datum v poli {field} chybí nebo je nelze přečíst.",
                en: "The date in field {field} is missing or cannot be read."
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova a neupravujte ho.",
                cs: "Stáhněte soubor z brány znovu a neupravujte ho.",
                en: "Get the file from the gateway again and do not edit it."
            )
        ),
        Message(
            "SETTLEMENT-007",
            text: Texts(
                sk: "Mena v poli {field} chýba alebo nie je známa.",
                cs: "Měna v poli {field} chybí nebo není známá.",
                en: "The currency in field {field} is missing or not known."
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova a neupravujte ho.",
                cs: "Stáhněte soubor z brány znovu a neupravujte ho.",
                en: "Get the file from the gateway again and do not edit it."
            )
        ),
        Message(
            "SETTLEMENT-008",
            text: Texts(
                sk: "Súbor neobsahuje vyúčtovanie ani pohyb.",
                cs: "Soubor neobsahuje vyúčtování ani pohyb.",
                en: "The file has no settlement and no movement."
            ),
            remedy: Texts(
                sk: "Ak brána v tých dňoch niečo vyúčtovala, stiahnite súbor znova.",
                cs: "Pokud brána v těch dnech něco vyúčtovala, stáhněte soubor znovu.",
                en: "If the gateway settled anything in those days, get the file again."
            )
        ),
        Message(
            "SETTLEMENT-009",
            text: Texts(
                sk: "Vyúčtovanie {settlement} má riadky vo viacerých menách ({first}, {second}).",
                cs: "Vyúčtování {settlement} má řádky ve více měnách ({first}, {second}).",
                en: "The settlement {settlement} has lines in several currencies ({first}, {second})."
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova.",
                cs: "Stáhněte soubor z brány znovu.",
                en: "Get the file from the gateway again."
            )
        ),
        Message(
            "SETTLEMENT-010",
            text: Texts(
                sk: "Riadky, ktoré ešte nie sú konečné, sa nepočítajú; počet: {count}.",
                cs: "Řádky, které ještě nejsou konečné, se nepočítají; počet: {count}.",
                en: "Lines that are not final yet do not count; number: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, prídu v niektorom z ďalších súborov.",
                cs: "Nemusíte dělat nic, přijdou v některém z dalších souborů.",
                en: "Nothing to do, they come in a later file."
            )
        ),
        Message(
            "SETTLEMENT-011",
            text: Texts(
                sk: "Vyúčtovanie {settlement} uvádza iba výslednú sumu: nevidno z neho, ktoré objednávky obsahuje.",
                cs: """
                    Vyúčtování {settlement} uvádí jen výslednou částku: není z něj vidět, které objednávky \
                    obsahuje.
                    """,
                en: "The settlement {settlement} states its sum alone: it does not show which orders it contains."
            ),
            remedy: Texts(
                sk: "Stiahnite ho z brány aj s pohybmi.",
                cs: "Stáhněte ho z brány i s pohyby.",
                en: "Get it from the gateway with its movements."
            )
        ),
        Message(
            "SETTLEMENT-012",
            text: Texts(
                sk: """
                    Riadok {record} nenadväzuje o {difference}: zostatok je {stated}, podľa predchádzajúcich \
                    riadkov má byť {computed}.
                    """,
                cs: """
                    Řádek {record} nenavazuje o {difference}: zůstatek je {stated}, podle předchozích řádků má \
                    být {computed}.
                    """,
                en: """
                    The line {record} does not follow by {difference}: the balance is {stated}, the lines \
                    before make {computed}.
                    """
            ),
            remedy: Texts(
                sk: "Stiahnite celý výpis z brány znova.",
                cs: "Stáhněte celý výpis z brány znovu.",
                en: "Get the whole statement from the gateway again."
            )
        ),
        Message(
            "SETTLEMENT-013",
            text: Texts(
                sk: "Výplata {settlement} sa neuskutočnila (stav {state}), preto sa nepočíta.",
                cs: "Výplata {settlement} se neuskutečnila (stav {state}), proto se nepočítá.",
                en: "The payout {settlement} did not take place (state {state}), so it does not count."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, brána peniaze vyplatí v niektorej z ďalších výplat.",
                cs: "Nemusíte dělat nic, brána peníze vyplatí v některé z dalších výplat.",
                en: "Nothing to do, the gateway pays the money in a later payout."
            )
        ),
        Message(
            "SETTLEMENT-014",
            text: Texts(
                sk: """
                    Dátumy v poli {field} možno čítať dvoma spôsobmi (deň/mesiac, mesiac/deň) a súbor \
                    neukazuje, ktorý platí.
                    """,
                cs: """
                    Data v poli {field} lze číst dvěma způsoby (den/měsíc, měsíc/den) a soubor neukazuje, \
                    který platí.
                    """,
                en: """
                    The dates in field {field} can be read in two ways (day/month, month/day), and the file \
                    does not show which one holds.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte dlhšie obdobie, alebo v bráne nastavte iný tvar dátumu.",
                cs: "Exportujte delší období, nebo v bráně nastavte jiný tvar data.",
                en: "Export a longer period, or set another form of dates at the gateway."
            )
        ),
        Message(
            "SETTLEMENT-015",
            text: Texts(
                sk: "Riadok {record} patrí k výplate, ktorá v súbore nie je.",
                cs: "Řádek {record} patří k výplatě, která v souboru není.",
                en: "The line {record} belongs to a payout that is not in the file."
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova.",
                cs: "Stáhněte soubor z brány znovu.",
                en: "Get the file from the gateway again."
            )
        ),
        Message(
            "SETTLEMENT-016",
            text: Texts(
                sk: """
                    Vyúčtovanie {settlement} je už známe zo súboru {file} s inou hodnotou {field}: {known}, \
                    teraz {told}.
                    """,
                cs: """
                    Vyúčtování {settlement} je již známé ze souboru {file} s jinou hodnotou {field}: {known}, \
                    nyní {told}.
                    """,
                en: """
                    The settlement {settlement} is known from the file {file} with another {field}: {known}, \
                    now {told}.
                    """
            ),
            remedy: Texts(
                sk: "Zistite v bráne, ktoré vyúčtovanie platí. Použité zostáva to, ktoré prišlo prvé.",
                cs: "Zjistěte v bráně, které vyúčtování platí. Použité zůstává to, které přišlo první.",
                en: "Find out at the gateway which one holds. The one that came first stays in use."
            )
        ),
        Message(
            "SETTLEMENT-017",
            text: Texts(
                sk: "Vyúčtovanie {settlement} je v súbore dvakrát.",
                cs: "Vyúčtování {settlement} je v souboru dvakrát.",
                en: "The settlement {settlement} stands in the file twice."
            ),
            remedy: Texts(
                sk: "Stiahnite súbor z brány znova.",
                cs: "Stáhněte soubor z brány znovu.",
                en: "Get the file from the gateway again."
            )
        ),
        Message(
            "SETTLEMENT-018",
            text: Texts(
                sk: "Pohyb {record} brány {gateway} je už známy so sumou {known}, teraz má {told}.",
                cs: "Pohyb {record} brány {gateway} je již známý s částkou {known}, nyní má {told}.",
                en: "The movement {record} of the gateway {gateway} is known with {known}, now it has {told}."
            ),
            remedy: Texts(
                sk: "Zistite v bráne, ktorá suma platí. Použitá zostáva tá, ktorá prišla prvá.",
                cs: "Zjistěte v bráně, která částka platí. Použitá zůstává ta, která přišla první.",
                en: "Find out at the gateway which amount holds. The one that came first stays in use."
            )
        ),
        Message(
            "SETTLEMENT-019",
            text: Texts(
                sk: """
                    Pripísaná suma {amount} z {date} je výplata brány {gateway} ({settlement}), nie platba zákazníka; \
                    spárovanie s {orders} je zrušené.
                    """,
                cs: """
                    Připsaná částka {amount} z {date} je výplata brány {gateway} ({settlement}), ne platba zákazníka; \
                    spárování s {orders} je zrušeno.
                    """,
                en: """
                    The credit of {amount} on {date} is a payout of the gateway {gateway} ({settlement}), not a customer's \
                    payment; it was taken off {orders}.
                    """
            ),
            remedy: Texts(
                sk: "Skontrolujte objednávky v e-shope: môžu tam byť vedené ako zaplatené.",
                cs: "Zkontrolujte objednávky v e-shopu: mohou tam být vedeny jako zaplacené.",
                en: "Check the orders in the shop, where they may be shown as paid."
            )
        ),
        Message(
            "SETTLEMENT-020",
            text: Texts(
                sk: "Brána {gateway} žiada, aby platbu {record} ({amount}, objednávka {order}) posúdil človek.",
                cs: "Brána {gateway} žádá, aby platbu {record} ({amount}, objednávka {order}) posoudil člověk.",
                en: "The gateway {gateway} wants a person to look at the payment {record} ({amount}, order {order})."
            ),
            remedy: Texts(
                sk:
                    "Pozrite si ju v portáli brány. Kým ju brána neoznačí za zaplatenú, objednávka zostáva nezaplatená.",
                cs:
                    "Podívejte se na ni v portálu brány. Dokud ji brána neoznačí za zaplacenou, objednávka zůstává nezaplacená.",
                en: "Look it up in the gateway's portal. The order stays unpaid until the gateway says that it is paid."
            )
        ),
    ]
}
