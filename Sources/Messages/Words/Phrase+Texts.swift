import Domain

extension Phrase {
    /// The sentence in every language.
    var texts: Texts {
        switch self {
        case .passed:
            Texts(
                sk: "Spracovanie č. {pass}  {started}",
                cs: "Zpracování č. {pass}  {started}",
                en: "Pass {pass}  {started}"
            )
        case .planned:
            Texts(
                sk: "Čo by urobilo spracovanie č. {pass}  {started}",
                cs: "Co by udělalo zpracování č. {pass}  {started}",
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
                sk: "Ešte neprebehlo žiadne spracovanie; spustí ho „spojka run“.",
                cs: "Ještě neproběhlo žádné zpracování; spustí je „spojka run“.",
                en: "No pass yet; “spojka run” makes one."
            )
        case .lastPass:
            Texts(
                sk: "Posledné spracovanie č. {pass}  {started} – {finished}  návratový kód {exit} ({meaning})",
                cs: "Poslední zpracování č. {pass}  {started} – {finished}  návratový kód {exit} ({meaning})",
                en: "Last pass {pass}  {started} – {finished}  exit {exit} ({meaning})"
            )
        case .unfinished:
            Texts(
                sk:
                    "Posledné spracovanie č. {pass}  {started} – ešte beží alebo bolo prerušené; ďalší „spojka run“ ho dokončí.",
                cs:
                    "Poslední zpracování č. {pass}  {started} – ještě běží nebo bylo přerušeno; další „spojka run“ je dokončí.",
                en:
                    "Last pass {pass}  {started} – still running, or interrupted; the next “spojka run” goes on with it."
            )
        case .orderSent:
            Texts(
                sk: "Objednávka {id}: odošle sa pri najbližšom spracovaní.",
                cs: "Objednávka {id}: odešle se při nejbližším zpracování.",
                en: "Order {id}: goes with the next pass."
            )
        case .orderHeld:
            Texts(
                sk: "Objednávka {id}: zadržaná.",
                cs: "Objednávka {id}: zadržená.",
                en: "Order {id}: held."
            )
        case .orderSettled:
            Texts(
                sk: "Objednávka {id}: vybavená ručne, na nič nečaká.",
                cs: "Objednávka {id}: vyřízena ručně, na nic nečeká.",
                en: "Order {id}: settled by hand; nothing is waiting."
            )
        case .orderUnsettled:
            Texts(
                sk: "Objednávka {id}: vybavenie je zrušené, platí to, čo pred ním.",
                cs: "Objednávka {id}: vyřízení je zrušeno, platí to, co před ním.",
                en: "Order {id}: no longer settled; it is as before."
            )
        case .productIgnored:
            Texts(
                sk: "Produkt {product}: kartu nepotrebuje, na nič nečaká.",
                cs: "Produkt {product}: kartu nepotřebuje, na nic nečeká.",
                en: "Product {product}: needs no item; nothing is waiting."
            )
        case .productWaits:
            Texts(
                sk: "Produkt {product}: opäť sa mu hľadá karta.",
                cs: "Produkt {product}: opět se mu hledá karta.",
                en: "Product {product}: needs an item again."
            )
        case .paymentUndone:
            Texts(
                sk: "Platba {id}: posledné rozhodnutie je zrušené.",
                cs: "Platba {id}: poslední rozhodnutí bylo zrušeno.",
                en: "Payment {id}: the last decision was undone."
            )
        case .paymentSent:
            Texts(
                sk: "Platba {id} sa pošle do účtovníctva pri najbližšom spracovaní.",
                cs: "Platba {id} se pošle do účetnictví při příštím zpracování.",
                en: "Payment {id} goes to the accounting with the next pass."
            )
        case .ruleMade:
            Texts(
                sk: "Platby z účtu platby {id} sa odteraz priradia tomuto zákazníkovi.",
                cs: "Platby z účtu platby {id} se od nynějška přiřadí tomuto zákazníkovi.",
                en: "Payments from the account of payment {id} go to this customer from now on."
            )
        case .ruleForgotten:
            Texts(
                sk: "Pravidlo účtu {account} už neplatí.",
                cs: "Pravidlo účtu {account} už neplatí.",
                en: "The rule for the account {account} was removed."
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
        case .decidedPair:
            Texts(
                sk: "používateľ priradil platbu {id} k {orders}",
                cs: "uživatel přiřadil platbu {id} k {orders}",
                en: "a user paired payment {id} with {orders}"
            )
        case .decidedUnpair:
            Texts(
                sk: "používateľ zrušil priradenie platby {id}",
                cs: "uživatel zrušil přiřazení platby {id}",
                en: "a user unpaired payment {id}"
            )
        case .decidedIgnore:
            Texts(
                sk: "používateľ určil, že platba {id} sa netýka žiadnej objednávky",
                cs: "uživatel určil, že platba {id} se netýká žádné objednávky",
                en: "a user said that payment {id} concerns no order"
            )
        case .decidedUndo:
            Texts(
                sk: "používateľ zrušil posledné rozhodnutie o platbe {id}",
                cs: "uživatel zrušil poslední rozhodnutí o platbě {id}",
                en: "a user undid the last decision about payment {id}"
            )
        case .decidedSendPayment:
            Texts(
                sk: "používateľ dal platbu {id} poslať do účtovníctva znova",
                cs: "uživatel nechal platbu {id} poslat do účetnictví znovu",
                en: "a user had payment {id} sent to the accounting again"
            )
        case .decidedRule:
            Texts(
                sk: "používateľ určil, že platby z účtu platby {id} patria tomuto zákazníkovi",
                cs: "uživatel určil, že platby z účtu platby {id} patří tomuto zákazníkovi",
                en: "a user made a rule of the account of payment {id}"
            )
        case .accountIgnored:
            Texts(
                sk:
                    "Platby z účtu {account} sa odteraz netýkajú žiadnej objednávky; naspäť to vezme payments rule --forget {account}.",
                cs:
                    "Platby z účtu {account} se odteď netýkají žádné objednávky; zpět to vezme payments rule --forget {account}.",
                en:
                    "Payments from the account {account} concern no order from now on; payments rule --forget {account} takes it back."
            )
        case .accountHeeded:
            Texts(
                sk: "O platbách z účtu {account} opäť rozhodujú pravidlá.",
                cs: "O platbách z účtu {account} opět rozhodují pravidla.",
                en: "The rules decide about payments from the account {account} again."
            )
        case .paymentSwapped:
            Texts(
                sk: "Platba {id}: priradená k {order}; o platbách, ktoré na nej boli, sa rozhodlo znova.",
                cs: "Platba {id}: přiřazena k {order}; o platbách, které na ní byly, se rozhodlo znovu.",
                en: "Payment {id}: paired with {order}; the payments that were on it were decided again."
            )
        case .acceptQuestion:
            Texts(
                sk: "Priradiť tieto platby, počet {count}? [a/N]",
                cs: "Přiřadit tyto platby, počet {count}? [a/N]",
                en: "Pair these {count} payments? [y/N]"
            )
        case .paymentsAccepted:
            Texts(
                sk: "Priradené platby: {count}.",
                cs: "Přiřazené platby: {count}.",
                en: "Payments paired: {count}."
            )
        case .nothingToAccept:
            Texts(
                sk: "Nijaká čakajúca platba nemá jedinú objednávku, ktorá sedí.",
                cs: "Žádná čekající platba nemá jedinou objednávku, která odpovídá.",
                en: "No waiting payment has just one order that fits."
            )
        case .productPaired:
            Texts(
                sk: "Produkt {product}: karta {item}; platí od najbližšieho spracovania.",
                cs: "Produkt {product}: karta {item}; platí od nejbližšího zpracování.",
                en: "Product {product}: item {item}; it counts from the next pass on."
            )
        case .productUnpaired:
            Texts(
                sk: "Produkt {product}: pár je zrušený; od najbližšieho spracovania sa páruje podľa pravidla.",
                cs: "Produkt {product}: pár je zrušen; od nejbližšího zpracování se páruje podle pravidla.",
                en: "Product {product}: the pair was removed; the rule matches it from the next pass on."
            )
        case .fileReleased:
            Texts(
                sk: "Súbor {id}: uvoľnený; použije sa pri najbližšom spracovaní.",
                cs: "Soubor {id}: uvolněn; použije se při nejbližším zpracování.",
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
        case .fileSeen:
            Texts(
                sk: "Súbor {id} už nečaká na vás.",
                cs: "Soubor {id} už nečeká na vás.",
                en: "File {id} no longer waits."
            )
        case .restored:
            Texts(
                sk: "Evidencia je vrátená zo zálohy, po spracovanie č. {pass}. Ďalšie spracovanie nadviaže.",
                cs: "Evidence je vrácena ze zálohy, po zpracování č. {pass}. Další zpracování naváže.",
                en: "The ledger is restored from its backup, up to pass {pass}. The next pass continues."
            )
        case .replayed:
            Texts(
                sk: "Evidencia je obnovená z archívu, počet spracovaní: {count}.",
                cs: "Evidence je obnovena z archivu, počet zpracování: {count}.",
                en: "The ledger is rebuilt from the archive; passes: {count}."
            )
        case .sending: Texts(sk: "Odosiela sa cez {name}…", cs: "Odesílá se přes {name}…", en: "Sending over {name}…")
        case .hostKeyAccepted:
            Texts(
                sk: "Kľúč servera {host} je odteraz dôveryhodný: {type} {fingerprint}.",
                cs: "Klíč serveru {host} je od nynějška důvěryhodný: {type} {fingerprint}.",
                en: "The key of {host} is now trusted: {type} {fingerprint}."
            )
        case .fetching: Texts(sk: "Sťahuje sa {name}…", cs: "Stahuje se {name}…", en: "Fetching {name}…")
        case .reading: Texts(sk: "čítam {file}", cs: "čtu {file}", en: "reading {file}")
        case .settling: Texts(sk: "párujem a počítam", cs: "páruji a počítám", en: "settling")
        case .writing: Texts(sk: "zapisujem", cs: "zapisuji", en: "writing")
        case .replaying:
            Texts(
                sk: "obnovujem spracovanie č. {pass}",
                cs: "obnovuji zpracování č. {pass}",
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
