import Domain

/// What is said about orders, whatever the file they came in.
enum OrderMessages {
    /// `ORDER-001` and on.
    static let all: [Message] = [
        Message(
            "ORDER-001",
            text: Texts(
                sk: "Objednávka nemá číslo.",
                cs: "Objednávka nemá číslo.",
                en: "An order has no number."
            ),
            remedy: Texts(
                sk: "Doplňte číslo objednávky do exportu z e-shopu.",
                cs: "Doplňte číslo objednávky do exportu z e-shopu.",
                en: "Add the order's number to the e-shop's export."
            )
        ),
        Message(
            "ORDER-002",
            text: Texts(
                sk: "Sumy objednávky {order} nesedia: súčet položiek je {sum}, celková suma {total}.",
                cs: "Částky objednávky {order} nesouhlasí: součet položek je {sum}, celková částka {total}.",
                en: "The amounts of order {order} do not add up: the lines give {sum}, the total is {total}."
            ),
            remedy: Texts(
                sk: "Opravte objednávku v e-shope a exportujte ju znova.",
                cs: "Opravte objednávku v e-shopu a exportujte ji znovu.",
                en: "Correct the order in the e-shop and export it again."
            )
        ),
        Message(
            "ORDER-003",
            text: Texts(
                sk: "Položka {item} objednávky {order} nemá sadzbu DPH.",
                cs: "Položka {item} objednávky {order} nemá sazbu DPH.",
                en: "The item {item} of order {order} has no VAT rate."
            ),
            remedy: Texts(
                sk: "Nastavte položke sadzbu DPH v e-shope.",
                cs: "Nastavte položce sazbu DPH v e-shopu.",
                en: "Set the item's VAT rate in the e-shop."
            )
        ),
        Message(
            "ORDER-004",
            text: Texts(
                sk: "Objednávka {order} má neznámu menu „{currency}“.",
                cs: "Objednávka {order} má neznámou měnu „{currency}“.",
                en: "The order {order} has the unknown currency “{currency}”."
            ),
            remedy: Texts(
                sk: "Použite trojpísmenový kód meny podľa ISO 4217, napríklad EUR.",
                cs: "Použijte třípísmenný kód měny podle ISO 4217, například EUR.",
                en: "Use a three-letter ISO 4217 code, such as EUR."
            )
        ),
        Message(
            "ORDER-005",
            text: Texts(
                sk: "Objednávka {order} nemá žiadne položky.",
                cs: "Objednávka {order} nemá žádné položky.",
                en: "The order {order} has no items."
            ),
            remedy: Texts(
                sk: "Skontrolujte šablónu exportu.",
                cs: "Zkontrolujte šablonu exportu.",
                en: "Check the template of the export."
            )
        ),
        Message(
            "ORDER-006",
            text: Texts(
                sk: "Objednávke {order} chýba celková suma.",
                cs: "Objednávce {order} chybí celková částka.",
                en: "The order {order} has no total."
            ),
            remedy: Texts(
                sk: "Doplňte do exportu sumu na úhradu.",
                cs: "Doplňte do exportu částku k úhradě.",
                en: "Add the sum to pay to the export."
            )
        ),
        Message(
            "ORDER-007",
            text: Texts(
                sk: "Položka {item} objednávky {order} na riadku {line} nemá cenu ({column}).",
                cs: "Položka {item} objednávky {order} na řádku {line} nemá cenu ({column}).",
                en: "The item {item} of order {order} on line {line} has no price ({column})."
            ),
            remedy: Texts(
                sk: "Doplňte cenu položky do exportu z e-shopu.",
                cs: "Doplňte cenu položky do exportu z e-shopu.",
                en: "Add the item's price to the e-shop's export."
            )
        ),
        Message(
            "ORDER-008",
            text: Texts(
                sk: "Objednávka {order} je v súbore viackrát s rôznym obsahom.",
                cs: "Objednávka {order} je v souboru vícekrát s různým obsahem.",
                en: "The order {order} occurs more than once in the file with different content."
            ),
            remedy: Texts(
                sk: "Exportujte ju len raz.",
                cs: "Exportujte ji jen jednou.",
                en: "Export it only once."
            )
        ),
        Message(
            "ORDER-009",
            text: Texts(
                sk: "Produkt {item} z objednávky {order} účtovný systém nepozná.",
                cs: "Produkt {item} z objednávky {order} účetní systém nezná.",
                en: "The accounting system has no item for the product {item} of the order {order}."
            ),
            remedy: Texts(
                sk:
                    "Spárujte produkt príkazom „spojka products pair“, alebo objednávku pustite príkazom „spojka orders send {order}“.",
                cs:
                    "Spárujte produkt příkazem „spojka products pair“, nebo objednávku pusťte příkazem „spojka orders send {order}“.",
                en:
                    "Pair the product with “spojka products pair”, or send the order with “spojka orders send {order}”."
            )
        ),
        Message(
            "ORDER-010",
            text: Texts(
                sk: "Položka {item} objednávky {order} na riadku {line} nemá množstvo ({column}).",
                cs: "Položka {item} objednávky {order} na řádku {line} nemá množství ({column}).",
                en: "The item {item} of order {order} on line {line} has no quantity ({column})."
            ),
            remedy: Texts(
                sk: "Doplňte množstvo položky do exportu z e-shopu.",
                cs: "Doplňte množství položky do exportu z e-shopu.",
                en: "Add the item's quantity to the e-shop's export."
            )
        ),
        Message(
            "ORDER-020",
            text: Texts(
                sk: "Objednávka {order} sa po odoslaní do účtovného systému zmenila: {changes}.",
                cs: "Objednávka {order} se po odeslání do účetního systému změnila: {changes}.",
                en: "The order {order} changed after it was sent to the accounting system: {changes}."
            ),
            remedy: Texts(
                sk: "Opravte doklad v účtovnom systéme ručne a potom zadajte „spojka orders settle {order}“.",
                cs: "Opravte doklad v účetním systému ručně a potom zadejte „spojka orders settle {order}“.",
                en: "Correct the document in the accounting system by hand, then run “spojka orders settle {order}”."
            )
        ),
        Message(
            "ORDER-021",
            text: Texts(
                sk: "Objednávka {order} je zadržaná na pokyn používateľa.",
                cs: "Objednávka {order} je zadržena na pokyn uživatele.",
                en: "The order {order} is held by a person."
            ),
            remedy: Texts(
                sk: "Odošlite ju príkazom „spojka orders send {order}“, keď bude v poriadku.",
                cs: "Odešlete ji příkazem „spojka orders send {order}“, až bude v pořádku.",
                en: "Send it with “spojka orders send {order}” once it is right."
            )
        ),
        Message(
            "ORDER-022",
            text: Texts(
                sk: "Objednávka {order} bola zrušená, ale účtovný systém ju už dostal (doklad {document}).",
                cs: "Objednávka {order} byla zrušena, ale účetní systém ji už dostal (doklad {document}).",
                en: "The order {order} was cancelled, but the accounting system has it (document {document})."
            ),
            remedy: Texts(
                sk: "Zrušte doklad v účtovnom systéme a potom zadajte „spojka orders settle {order}“.",
                cs: "Zrušte doklad v účetním systému a potom zadejte „spojka orders settle {order}“.",
                en: "Cancel the document in the accounting system, then run “spojka orders settle {order}”."
            )
        ),
        Message(
            "ORDER-023",
            text: Texts(
                sk:
                    "Objednávka {order} má teraz stav „{state}“; jej súbor si účtovný systém ešte neprevzal, preto je stiahnutý.",
                cs:
                    "Objednávka {order} má nyní stav „{state}“; její soubor si účetní systém ještě nepřevzal, proto je stažen.",
                en:
                    "The order {order} now has the state “{state}”; the accounting system had not fetched its file, which was taken back."
            ),
            remedy: Texts(
                sk: "Overte, či ju účtovný systém predsa len nemá; ak áno, zrušte ju tam.",
                cs: "Ověřte, zda ji účetní systém přece jen nemá; pokud ano, zrušte ji tam.",
                en: "Check whether the accounting system has it anyway; if it does, cancel it there."
            )
        ),
        Message(
            "ORDER-024",
            text: Texts(
                sk: "Objednávka {order} má v účtovnom systéme viac dokladov: {documents}.",
                cs: "Objednávka {order} má v účetním systému více dokladů: {documents}.",
                en: "The order {order} has more than one document in the accounting system: {documents}."
            ),
            remedy: Texts(
                sk: "Nechajte len jeden a zadajte „spojka orders settle {order} --document ČÍSLO“.",
                cs: "Ponechte jen jeden a zadejte „spojka orders settle {order} --document ČÍSLO“.",
                en: "Leave only one and run “spojka orders settle {order} --document NUMBER”."
            )
        ),
        Message(
            "ORDER-025",
            text: Texts(
                sk: "Doklad {document} dostala v účtovnom systéme objednávka {order} aj {others}.",
                cs: "Doklad {document} dostala v účetním systému objednávka {order} i {others}.",
                en: "The accounting system names the document {document} for the order {order} and for {others}."
            ),
            remedy: Texts(
                sk:
                    "Zistite v účtovnom systéme, ktorej objednávky je, a každú z nich vybavte príkazom „spojka orders settle“.",
                cs:
                    "Zjistěte v účetním systému, které objednávky je, a každou z nich vyřiďte příkazem „spojka orders settle“.",
                en: "Find out in the accounting system whose it is, and settle each order with “spojka orders settle”."
            )
        ),
        Message(
            "ORDER-026",
            text: Texts(
                sk: "Účtovný systém odmietol objednávku {order}: {words}",
                cs: "Účetní systém odmítl objednávku {order}: {words}",
                en: "The accounting system refused the order {order}: {words}"
            ),
            remedy: Texts(
                sk:
                    "Odstráňte príčinu a pošlite ju znova príkazom „spojka orders send {order}“; ak ste ju zadali ručne, „spojka orders settle {order}“.",
                cs:
                    "Odstraňte příčinu a pošlete ji znovu příkazem „spojka orders send {order}“; pokud jste ji zadali ručně, „spojka orders settle {order}“.",
                en:
                    "Remove the cause and send it again with “spojka orders send {order}”; if you entered it by hand, “spojka orders settle {order}”."
            )
        ),
        Message(
            "ORDER-027",
            text: Texts(
                sk: "Účtovný systém odmietol celý súbor objednávok {pack} (objednávky {orders}): {words}",
                cs: "Účetní systém odmítl celý soubor objednávek {pack} (objednávky {orders}): {words}",
                en: "The accounting system refused the whole file of orders {pack} (orders {orders}): {words}"
            ),
            remedy: Texts(
                sk: "Odstráňte príčinu a každú objednávku pošlite znova príkazom „spojka orders send“.",
                cs: "Odstraňte příčinu a každou objednávku pošlete znovu příkazem „spojka orders send“.",
                en: "Remove the cause and send each order again with “spojka orders send”."
            )
        ),
        Message(
            "ORDER-028",
            text: Texts(
                sk: "Objednávka {order} bola vybavená (stav {state}), už keď ju e-shop poslal prvýkrát.",
                cs: "Objednávka {order} byla vyřízena (stav {state}), už když ji e-shop poslal poprvé.",
                en: "The order {order} was already completed (state {state}) when the e-shop first exported it."
            ),
            remedy: Texts(
                sk:
                    "Ak v účtovníctve chýba, zadajte „spojka orders send {order}“, inak „spojka orders settle {order}“.",
                cs:
                    "Pokud v účetnictví chybí, zadejte „spojka orders send {order}“, jinak „spojka orders settle {order}“.",
                en:
                    "If it is missing in the accounting, run “spojka orders send {order}”, else “spojka orders settle {order}”."
            )
        ),
        Message(
            "ORDER-029",
            text: Texts(
                sk:
                    "Kanál {channel} poslal objednávky prvýkrát. Počet objednávok spred dňa {day}, ktoré sa ako história nezapíšu: {count}.",
                cs:
                    "Kanál {channel} poslal objednávky poprvé. Počet objednávek přede dnem {day}, které se jako historie nezapíšou: {count}.",
                en:
                    "The channel {channel} exported its orders for the first time. Orders from before {day} that are its history and are not written: {count}."
            ),
            remedy: Texts(
                sk:
                    "Ak niektorá v účtovníctve chýba, pošlite ju príkazom „spojka orders send“; deň určuje nastavenie orders.since alebo orders.first-days.",
                cs:
                    "Pokud některá v účetnictví chybí, pošlete ji příkazem „spojka orders send“; den určuje nastavení orders.since nebo orders.first-days.",
                en:
                    "Send any that is missing in the accounting with “spojka orders send”; orders.since or orders.first-days sets the day."
            )
        ),
        Message(
            "ORDER-030",
            text: Texts(
                sk:
                    "Stav objednávok „{state}“ kanála {channel} Spojka nepozná; objednávky v ňom považuje za nevybavené.",
                cs: "Stav objednávek „{state}“ kanálu {channel} Spojka nezná; objednávky v něm považuje za nevyřízené.",
                en:
                    "Spojka does not know the state “{state}” of the channel {channel}; its orders count as still to be processed."
            ),
            remedy: Texts(
                sk:
                    "Zapíšte ho do nastavenia orders.open-states, orders.cancelled-states alebo channels.{channel}.done-states.",
                cs:
                    "Zapište ho do nastavení orders.open-states, orders.cancelled-states nebo channels.{channel}.done-states.",
                en: "Add it to orders.open-states, orders.cancelled-states or channels.{channel}.done-states."
            )
        ),
        Message(
            "ORDER-031",
            text: Texts(
                sk:
                    "Počet objednávok kanála {channel}, ktoré boli vybavené, už keď prišli prvýkrát, a preto sa nezapíšu: {count}.",
                cs:
                    "Počet objednávek kanálu {channel}, které byly vyřízené, už když přišly poprvé, a proto se nezapíšou: {count}.",
                en:
                    "Orders of the channel {channel} that were already completed when they first came and are therefore not written: {count}."
            ),
            remedy: Texts(
                sk:
                    "Ak v účtovníctve chýbajú, pošlite ich príkazom „spojka orders send“ alebo nastavte orders.first-seen-done: send.",
                cs:
                    "Pokud v účetnictví chybějí, pošlete je příkazem „spojka orders send“ nebo nastavte orders.first-seen-done: send.",
                en:
                    "If they are missing in the accounting, send them with “spojka orders send” or set orders.first-seen-done: send."
            )
        ),
        Message(
            "ORDER-032",
            text: Texts(
                sk: "Odpoveď účtovného systému, ktorú Spojka nevie priradiť (objednávka {order}): {words}",
                cs: "Odpověď účetního systému, kterou Spojka neumí přiřadit (objednávka {order}): {words}",
                en: "The accounting system answers something that Spojka did not send (order {order}): {words}"
            ),
            remedy: Texts(
                sk: "Pozrite v účtovnom systéme, čoho sa týka; dotknuté objednávky pošlite znova alebo vybavte ručne.",
                cs:
                    "Podívejte se v účetním systému, čeho se týká; dotčené objednávky pošlete znovu nebo vyřiďte ručně.",
                en: "Look up in the accounting system what it concerns; send those orders again, or settle them."
            )
        ),
        Message(
            "ORDER-033",
            text: Texts(
                sk: "Z odpovede účtovného systému nie je jasné, či objednávku {order} prevzal: {words}",
                cs: "Z odpovědi účetního systému není jasné, zda objednávku {order} převzal: {words}",
                en: "The accounting system does not say whether it took the order {order}: {words}"
            ),
            remedy: Texts(
                sk: "Pozrite sa tam; objednávku potom označte za vybavenú alebo ju pošlite znova.",
                cs: "Podívejte se tam; objednávku pak označte za vyřízenou nebo ji pošlete znovu.",
                en: "Look there, then settle the order or send it again."
            )
        ),
        Message(
            "ORDER-034",
            text: Texts(
                sk:
                    "O týchto objednávkach kanál {channel} už povedal niečo novšie ({time}), preto sa z tohto súboru nezmenia: {orders}. Ich počet: {count}.",
                cs:
                    "O těchto objednávkách kanál {channel} už řekl něco novějšího ({time}), proto se z tohoto souboru nezmění: {orders}. Jejich počet: {count}.",
                en:
                    "The channel {channel} has sent something newer ({time}) about {count} orders, so this file does not change them: {orders}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič. Ak platí tento súbor, exportujte objednávky z e-shopu znova.",
                cs: "Nemusíte dělat nic. Pokud platí tento soubor, exportujte objednávky z e-shopu znovu.",
                en: "Nothing to do. If this file is the right one, export the orders from the e-shop again."
            )
        ),
        Message(
            "ORDER-035",
            text: Texts(
                sk:
                    "Platba objednávky {order} zlyhala (stav „{state}“), ale účtovný systém ju už dostal (doklad {document}).",
                cs:
                    "Platba objednávky {order} selhala (stav „{state}“), ale účetní systém ji už dostal (doklad {document}).",
                en:
                    "The payment of the order {order} failed (state “{state}”), but the accounting system has it (document {document})."
            ),
            remedy: Texts(
                sk:
                    "Ak zákazník inak nezaplatí, zrušte doklad v účtovnom systéme a potom zadajte „spojka orders settle {order}“. Keď sa stav v e-shope zmení, nemusíte robiť nič.",
                cs:
                    "Pokud zákazník jinak nezaplatí, zrušte doklad v účetním systému a potom zadejte „spojka orders settle {order}“. Když se stav v e-shopu změní, nemusíte dělat nic.",
                en:
                    "If the customer does not pay otherwise, cancel the document in the accounting system, then run “spojka orders settle {order}”. If its state in the e-shop changes, there is nothing to do."
            )
        ),
        Message(
            "ORDER-036",
            text: Texts(
                sk:
                    "Objednávku {order} ste vybavili ručne skôr, než si účtovný systém prevzal jej súbor; súbor je stiahnutý.",
                cs:
                    "Objednávku {order} jste vyřídili ručně dříve, než si účetní systém převzal její soubor; soubor je stažen.",
                en:
                    "The order {order} was settled by hand before the accounting system fetched its file; the file was taken back."
            ),
            remedy: Texts(
                sk: "Overte, či ju účtovný systém nemá dvakrát.",
                cs: "Ověřte, zda ji účetní systém nemá dvakrát.",
                en: "Check that the accounting system does not have it twice."
            )
        ),
        Message(
            "ORDER-037",
            text: Texts(
                sk: "Účtovný systém odpovedal na ostatné objednávky súboru {pack}, na objednávku {order} nie.",
                cs: "Účetní systém odpověděl na ostatní objednávky souboru {pack}, na objednávku {order} ne.",
                en: "The accounting system answered the other orders of the file {pack}, but not the order {order}."
            ),
            remedy: Texts(
                sk:
                    "Pozrite sa tam, či ju má; potom zadajte „spojka orders settle {order}“ alebo ju pošlite znova: „spojka orders send {order}“.",
                cs:
                    "Podívejte se tam, zda ji má; potom zadejte „spojka orders settle {order}“ nebo ji pošlete znovu: „spojka orders send {order}“.",
                en:
                    "Check there whether it has it, then run “spojka orders settle {order}”, or send it again with “spojka orders send {order}”."
            )
        ),
        Message(
            "ORDER-038",
            text: Texts(
                sk: "Objednávky kanála {channel} nemajú stav, preto Spojka nezistí, že bola niektorá zrušená.",
                cs: "Objednávky kanálu {channel} nemají stav, proto Spojka nezjistí, že byla některá zrušena.",
                en:
                    "The orders of the channel {channel} have no state, so Spojka does not learn that one was cancelled."
            ),
            remedy: Texts(
                sk: "Pridajte stav objednávky do exportu e-shopu.",
                cs: "Přidejte stav objednávky do exportu e-shopu.",
                en: "Add the state of the order to the e-shop's export."
            )
        ),
        Message(
            "ORDER-039",
            text: Texts(
                sk:
                    "Účtovný systém prevzal objednávku {order} zo súboru {pack}, ktorý medzitým nahradil iný; doklad {document} môže byť iný než dnešná objednávka.",
                cs:
                    "Účetní systém převzal objednávku {order} ze souboru {pack}, který mezitím nahradil jiný; doklad {document} může být jiný než dnešní objednávka.",
                en:
                    "The accounting system took the order {order} from the file {pack}, which another one has replaced; the document {document} may differ from the current order."
            ),
            remedy: Texts(
                sk: "Porovnajte doklad s objednávkou, opravte ho a potom zadajte „spojka orders settle {order}“.",
                cs: "Porovnejte doklad s objednávkou, opravte ho a potom zadejte „spojka orders settle {order}“.",
                en: "Compare the document with the order and correct it, then run “spojka orders settle {order}”."
            )
        ),
        Message(
            "ORDER-040",
            text: Texts(
                sk:
                    "Objednávka {order} bola na ceste do systému {system}, ktorý už nie je účtovným systémom; či ju má, nie je známe.",
                cs:
                    "Objednávka {order} byla na cestě do systému {system}, který už není účetním systémem; zda ji má, není známo.",
                en:
                    "The order {order} was on its way to {system}, which is no longer the accounting system; whether it has the order is not known."
            ),
            remedy: Texts(
                sk:
                    "Pozrite sa do neho. Ak ju má, zadajte „spojka orders settle {order}“; ak nie, „spojka orders send {order}“ ju pošle do nového.",
                cs:
                    "Podívejte se do něj. Pokud ji má, zadejte „spojka orders settle {order}“; pokud ne, „spojka orders send {order}“ ji pošle do nového.",
                en:
                    "Look there. If it has the order, run “spojka orders settle {order}”; if not, “spojka orders send {order}” sends it to the new one."
            )
        ),
    ]
}
