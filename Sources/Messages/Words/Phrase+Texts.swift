extension Phrase {
    /// The sentence in every language.
    var texts: Texts {
        switch self {
        case .passed:
            Texts(
                sk: "Prechod {pass}  {started}",
                cs: "Průchod {pass}  {started}",
                en: "Pass {pass}  {started}"
            )
        case .planned:
            Texts(
                sk: "Plán prechodu {pass}  {started}",
                cs: "Plán průchodu {pass}  {started}",
                en: "Plan of pass {pass}  {started}"
            )
        case .nothingToDo: Texts(sk: "Nič na spracovanie.", cs: "Nic ke zpracování.", en: "Nothing to do.")
        case .waits:
            Texts(
                sk: "Čaká na vás: {list}. Viac ukáže „spojka status“.",
                cs: "Čeká na vás: {list}. Více ukáže „spojka status“.",
                en: "Waits for you: {list}. See “spojka status”."
            )
        case .moreProblems:
            Texts(
                sk: "… a ďalšie problémy: {count}",
                cs: "… a další problémy: {count}",
                en: "… and {count} more problems"
            )
        case .moreRecords:
            Texts(
                sk: "… a ďalšie: {count}; viac ukáže --limit N, všetko --json",
                cs: "… a další: {count}; více ukáže --limit N, vše --json",
                en: "… and {count} more; --limit N shows more, --json all"
            )
        case .noPass:
            Texts(
                sk: "Ešte neprebehol žiadny prechod; spustí ho „spojka run“.",
                cs: "Ještě neproběhl žádný průchod; spustí jej „spojka run“.",
                en: "No pass yet; “spojka run” makes one."
            )
        case .lastPass:
            Texts(
                sk: "Posledný prechod {pass}  {started} – {finished}  kód {exit}",
                cs: "Poslední průchod {pass}  {started} – {finished}  kód {exit}",
                en: "Last pass {pass}  {started} – {finished}  exit {exit}"
            )
        case .unfinished:
            Texts(
                sk:
                    "Posledný prechod {pass}  {started} – ešte beží alebo bol prerušený; ďalší „spojka run“ ho dokončí.",
                cs:
                    "Poslední průchod {pass}  {started} – ještě běží nebo byl přerušen; další „spojka run“ jej dokončí.",
                en:
                    "Last pass {pass}  {started} – still running, or interrupted; the next “spojka run” goes on with it."
            )
        case .orderSent:
            Texts(
                sk: "Objednávka {id}: odíde s ďalším prechodom.",
                cs: "Objednávka {id}: odejde s dalším průchodem.",
                en: "Order {id}: goes with the next pass."
            )
        case .orderHeld:
            Texts(
                sk: "Objednávka {id}: zadržaná.",
                cs: "Objednávka {id}: zadržena.",
                en: "Order {id}: held."
            )
        case .orderSettled:
            Texts(
                sk: "Objednávka {id}: vybavená ručne, na nič nečaká.",
                cs: "Objednávka {id}: vyřízena ručně, na nic nečeká.",
                en: "Order {id}: settled by hand; nothing waits."
            )
        case .orderUnsettled:
            Texts(
                sk: "Objednávka {id}: vybavenie je zrušené, platí to, čo pred ním.",
                cs: "Objednávka {id}: vyřízení je zrušeno, platí to, co před ním.",
                en: "Order {id}: no longer settled; it stands as before."
            )
        case .productIgnored:
            Texts(
                sk: "Produkt {product}: kartu nepotrebuje, na nič nečaká.",
                cs: "Produkt {product}: kartu nepotřebuje, na nic nečeká.",
                en: "Product {product}: needs no item; nothing waits."
            )
        case .productWaits:
            Texts(
                sk: "Produkt {product}: opäť sa mu hľadá karta.",
                cs: "Produkt {product}: opět se mu hledá karta.",
                en: "Product {product}: needs an item again."
            )
        case .paymentUndone:
            Texts(
                sk: "Platba {id}: posledné rozhodnutie je vzaté späť.",
                cs: "Platba {id}: poslední rozhodnutí je vzato zpět.",
                en: "Payment {id}: the last decision is taken back."
            )
        case .ruleMade:
            Texts(
                sk: "Účet, z ktorého prišla platba {id}, odteraz znamená tohto zákazníka.",
                cs: "Účet, ze kterého přišla platba {id}, odteď znamená tohoto zákazníka.",
                en: "The account that payment {id} came from means this customer from now on."
            )
        case .ruleForgotten:
            Texts(
                sk: "Pravidlo účtu {account} už neplatí.",
                cs: "Pravidlo účtu {account} už neplatí.",
                en: "The rule of the account {account} is gone."
            )
        case .paymentPaired:
            Texts(
                sk: "Platba {id}: priradená k {orders}.",
                cs: "Platba {id}: přiřazena k {orders}.",
                en: "Payment {id}: paired with {orders}."
            )
        case .paymentUnpaired:
            Texts(
                sk: "Platba {id}: priradenie je zrušené.",
                cs: "Platba {id}: přiřazení je zrušeno.",
                en: "Payment {id}: no longer paired."
            )
        case .paymentIgnored:
            Texts(
                sk: "Platba {id}: netýka sa žiadnej objednávky.",
                cs: "Platba {id}: netýká se žádné objednávky.",
                en: "Payment {id}: concerns no order."
            )
        case .productPaired:
            Texts(
                sk: "Produkt {product}: karta {item}; platí od ďalšieho exportu zásob.",
                cs: "Produkt {product}: karta {item}; platí od dalšího exportu zásob.",
                en: "Product {product}: item {item}; it counts from the next stock export on."
            )
        case .fileReleased:
            Texts(
                sk: "Súbor {id}: uvoľnený; použije ho ďalší prechod.",
                cs: "Soubor {id}: uvolněn; použije jej další průchod.",
                en: "File {id}: released; the next pass applies it."
            )
        case .gapAccepted:
            Texts(
                sk: "Medzera {id}: potvrdené, že medzi výpismi nič nechýba.",
                cs: "Mezera {id}: potvrzeno, že mezi výpisy nic nechybí.",
                en: "Gap {id}: confirmed; nothing is missing between the statements."
            )
        case .fileDiscarded:
            Texts(
                sk: "Súbor {id}: odmietnutý.",
                cs: "Soubor {id}: odmítnut.",
                en: "File {id}: discarded."
            )
        case .replayed:
            Texts(
                sk: "Evidencia je obnovená z archívu, počet prechodov: {count}.",
                cs: "Evidence je obnovena z archivu, počet průchodů: {count}.",
                en: "The ledger is rebuilt from the archive; passes: {count}."
            )
        case .sending: Texts(sk: "Odosiela sa cez {name}…", cs: "Odesílá se přes {name}…", en: "Sending over {name}…")
        case .hostKeyAccepted:
            Texts(
                sk: "Kľúč servera {host} je odteraz dôveryhodný: {type} {fingerprint}.",
                cs: "Klíč serveru {host} je od nynějška důvěryhodný: {type} {fingerprint}.",
                en: "The key of {host} is trusted from now on: {type} {fingerprint}."
            )
        case .fetching: Texts(sk: "Sťahuje sa {name}…", cs: "Stahuje se {name}…", en: "Fetching {name}…")
        case .reading: Texts(sk: "čítam {file}", cs: "čtu {file}", en: "reading {file}")
        case .settling: Texts(sk: "párujem a počítam", cs: "páruji a počítám", en: "settling")
        case .writing: Texts(sk: "zapisujem", cs: "zapisuji", en: "writing")
        case .replaying:
            Texts(
                sk: "obnovujem prechod {pass}",
                cs: "obnovuji průchod {pass}",
                en: "replaying pass {pass}"
            )
        case .created:
            Texts(
                sk:
                    "{folder}: pracovný priečinok pre systém {system}. Upravte spojka.yaml a overte: spojka -w {folder} check",
                cs:
                    "{folder}: pracovní složka pro systém {system}. Upravte spojka.yaml a ověřte: spojka -w {folder} check",
                en: "{folder}: a workspace for {system}. Edit spojka.yaml, then: spojka -w {folder} check"
            )
        case .isEmpty: Texts(sk: "Zoznam je prázdny.", cs: "Seznam je prázdný.", en: "The list is empty.")
        }
    }
}
