import Domain

/// Why a person's word cannot be followed.
enum DecisionMessages {
    /// `DECISION-001` and on.
    static let all: [Message] = [
        Message(
            "DECISION-001",
            text: Texts(
                sk: "Nenašlo sa: {what} {id}.",
                cs: "Nenašlo se: {what} {id}.",
                en: "There is no {what} {id}."
            ),
            remedy: Texts(
                sk: "Skontrolujte, čo je v zozname; vypíše ho „{list}“.",
                cs: "Zkontrolujte, co je v seznamu; vypíše jej „{list}“.",
                en: "Check what there is; “{list}” lists it."
            )
        ),
        Message(
            "DECISION-002",
            text: Texts(
                sk: "Objednávku {id} má viac predajných kanálov: {channels}.",
                cs: "Objednávku {id} má více prodejních kanálů: {channels}.",
                en: "Several channels have an order {id}: {channels}."
            ),
            remedy: Texts(
                sk: "Napíšte ju ako kanál/číslo.",
                cs: "Napište ji jako kanál/číslo.",
                en: "Write it as channel/number."
            )
        ),
        Message(
            "DECISION-003",
            text: Texts(
                sk: "Objednávka {id} už odišla (stav {state}), nemožno ju zadržať ani poslať znova.",
                cs: "Objednávka {id} už odešla (stav {state}), nelze ji zadržet ani poslat znovu.",
                en: "The order {id} was already sent (state {state}); it cannot be held or sent again."
            ),
            remedy: Texts(
                sk: "Opravte ju v účtovnom systéme.",
                cs: "Opravte ji v účetním systému.",
                en: "Correct it in the accounting system."
            )
        ),
        Message(
            "DECISION-004",
            text: Texts(
                sk: "Platba {id} je v inej mene než objednávka.",
                cs: "Platba {id} je v jiné měně než objednávka.",
                en: "The payment {id} is in another currency than the order."
            ),
            remedy: Texts(
                sk: "Vyberte inú objednávku.",
                cs: "Vyberte jinou objednávku.",
                en: "Choose another order."
            )
        ),
        Message(
            "DECISION-005",
            text: Texts(
                sk: "Objednávky by dostali viac, ako je platba {id}.",
                cs: "Objednávky by dostaly více, než je platba {id}.",
                en: "The amounts add up to more than payment {id}."
            ),
            remedy: Texts(
                sk: "Zmenšite sumy pri objednávkach.",
                cs: "Zmenšete částky u objednávek.",
                en: "Make the amounts after the orders smaller."
            )
        ),
        Message(
            "DECISION-006",
            text: Texts(
                sk: "Suma v „{text}“ nie je číslo v mene objednávky.",
                cs: "Částka v „{text}“ není číslo v měně objednávky.",
                en: "The amount in “{text}” is not an amount in the order's currency."
            ),
            remedy: Texts(
                sk: "Napíšte napríklad eshop/1001=12.50.",
                cs: "Napište například eshop/1001=12.50.",
                en: "Write for example eshop/1001=12.50."
            )
        ),
        Message(
            "DECISION-007",
            text: Texts(
                sk: "Z platby {id} nevyplýva pravidlo: nie je známy účet platiteľa alebo práve jeden zákazník.",
                cs: "Z platby {id} nevyplývá pravidlo: není znám účet plátce nebo právě jeden zákazník.",
                en: "No rule follows from payment {id}: the payer's account or a single customer is not known."
            ),
            remedy: Texts(
                sk: "Najprv ju spárujte s objednávkami jedného zákazníka.",
                cs: "Nejdříve ji spárujte s objednávkami jednoho zákazníka.",
                en: "Pair it with the orders of one customer first."
            )
        ),
        Message(
            "DECISION-008",
            text: Texts(
                sk: "Pravidlo pre účet {account} neexistuje.",
                cs: "Pravidlo pro účet {account} neexistuje.",
                en: "There is no rule for the account {account}."
            ),
            remedy: Texts(
                sk: "Pravidlá vypíše „spojka payments rules“.",
                cs: "Pravidla vypíše „spojka payments rules“.",
                en: "“spojka payments rules” lists the rules."
            )
        ),
        Message(
            "DECISION-010",
            text: Texts(
                sk: "Objednávku {id} nikto nevybavil ručne.",
                cs: "Objednávku {id} nikdo nevyřídil ručně.",
                en: "Nobody settled the order {id}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "DECISION-011",
            text: Texts(
                sk: "Objednávka {id} je v e-shope stornovaná, preto sa neodošle.",
                cs: "Objednávka {id} je v e-shopu stornovaná, proto se neodešle.",
                en: "The order {id} is cancelled in the e-shop, so it is not sent."
            ),
            remedy: Texts(
                sk: "Ak má platiť, obnovte ju v e-shope a exportujte znova.",
                cs: "Pokud má platit, obnovte ji v e-shopu a exportujte znovu.",
                en: "If it is valid, reopen it in the e-shop and export it."
            )
        ),
        Message(
            "DECISION-012",
            text: Texts(
                sk:
                    "Platba {id} nebola odmietnutá ani ponechaná účtovníčke (stav {state}), preto ju nemožno poslať do účtovníctva znova.",
                cs:
                    "Platba {id} nebyla odmítnuta ani ponechána účetní (stav {state}), proto ji nelze poslat do účetnictví znovu.",
                en: """
                    The payment {id} cannot be sent to the accounting again: it was neither refused nor left to the \
                    accountant (state {state}).
                    """
            ),
            remedy: Texts(
                sk: "Ako stojí v účtovníctve, ukáže „spojka explain payment {id}“.",
                cs: "Jak stojí v účetnictví, ukáže „spojka explain payment {id}“.",
                en: "“spojka explain payment {id}” shows where it stands in the accounting."
            )
        ),
    ]
}
