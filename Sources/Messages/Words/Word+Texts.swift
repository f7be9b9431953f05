import Domain

extension Word {
    /// The word in every language.
    var texts: Texts {
        switch self {
        // What became of a file.
        case .applied: Texts(sk: "spracovaný", cs: "zpracovaný", en: "applied")
        case .repeated: Texts(sk: "už spracovaný", cs: "již zpracovaný", en: "applied before")
        case .rejected: Texts(sk: "odmietnutý", cs: "odmítnutý", en: "refused")
        case .held: Texts(sk: "zadržaná", cs: "zadržená", en: "held")
        case .heldFile: Texts(sk: "zadržaný", cs: "zadržený", en: "held")
        case .waiting: Texts(sk: "čaká na dokončenie", cs: "čeká na dokončení", en: "not complete yet")
        // Where an order stands.
        case .new: Texts(sk: "nová", cs: "nová", en: "new")
        case .skipped: Texts(sk: "neodosiela sa", cs: "neodesílá se", en: "not sent")
        case .written: Texts(sk: "zapísaná do súboru", cs: "zapsaná do souboru", en: "written")
        case .delivered: Texts(sk: "prevzatá", cs: "převzatá", en: "delivered")
        case .accepted: Texts(sk: "prijatá", cs: "přijatá", en: "accepted")
        case .refused: Texts(sk: "neprijatá", cs: "nepřijatá", en: "refused")
        case .settled: Texts(sk: "vybavená ručne", cs: "vyřízena ručně", en: "settled by hand")
        case .paymentFailed: Texts(sk: "platba zlyhala", cs: "platba selhala", en: "its payment failed")
        case .state: Texts(sk: "stav sa neexportuje", cs: "stav se neexportuje", en: "its state is not exported")
        case .done:
            Texts(
                sk: "vybavená, už keď prišla prvýkrát",
                cs: "vyřízená, už když přišla poprvé",
                en: "done when it first came"
            )
        case .older: Texts(sk: "staršia história", cs: "starší historie", en: "older history")
        case .unknown: Texts(sk: "výsledok neznámy", cs: "výsledek neznámý", en: "outcome unknown")
        case .open: Texts(sk: "neuhradená", cs: "neuhrazená", en: "not paid")
        case .paid: Texts(sk: "uhradená", cs: "uhrazená", en: "paid")
        // What became of a payment.
        case .paired: Texts(sk: "spárovaná", cs: "spárovaná", en: "paired")
        case .unpaired: Texts(sk: "nespárovaná", cs: "nespárovaná", en: "not paired")
        case .partial: Texts(sk: "čiastočná", cs: "částečná", en: "partial")
        case .overpaid: Texts(sk: "preplatok", cs: "přeplatek", en: "overpaid")
        case .split: Texts(sk: "viac objednávok", cs: "více objednávek", en: "several orders")
        case .`repeat`: Texts(sk: "opakovaná úhrada", cs: "opakovaná úhrada", en: "paid again")
        case .ambiguous: Texts(sk: "nejednoznačná", cs: "nejednoznačná", en: "ambiguous")
        case .amountMismatch: Texts(sk: "nesedí suma", cs: "nesouhlasí částka", en: "amount differs")
        case .currencyMismatch: Texts(sk: "nesedí mena", cs: "nesouhlasí měna", en: "currency differs")
        case .alreadyPaid: Texts(sk: "už uhradená", cs: "již uhrazená", en: "already paid")
        case .notFound: Texts(sk: "bez objednávky", cs: "bez objednávky", en: "no order found")
        case .refund: Texts(sk: "vrátenie peňazí", cs: "vrácení peněz", en: "refund")
        case .fee: Texts(sk: "poplatok", cs: "poplatek", en: "fee")
        case .ownTransfer: Texts(sk: "vlastný prevod", cs: "vlastní převod", en: "own transfer")
        case .payout: Texts(sk: "výplata z brány", cs: "výplata z brány", en: "payout")
        case .ignored: Texts(sk: "ignorovaná", cs: "ignorovaná", en: "ignored")
        // Kinds of files.
        case .stock: Texts(sk: "zásoby", cs: "zásoby", en: "stock")
        case .orders: Texts(sk: "objednávky", cs: "objednávky", en: "orders")
        case .receipts: Texts(sk: "odpovede", cs: "odpovědi", en: "receipts")
        case .invoices: Texts(sk: "faktúry", cs: "faktury", en: "invoices")
        case .statement: Texts(sk: "výpis", cs: "výpis", en: "statement")
        case .notification: Texts(sk: "avízo", cs: "avízo", en: "notification")
        case .settlement: Texts(sk: "vyúčtovanie brány", cs: "vyúčtování brány", en: "settlement")
        case .catalogue: Texts(sk: "zoznam produktov", cs: "seznam produktů", en: "product list")
        case .states: Texts(sk: "stavy objednávok", cs: "stavy objednávek", en: "order states")
        case .again: Texts(sk: "pošle sa znova", cs: "pošle se znovu", en: "to be sent again")
        case .left: Texts(sk: "ponechaná účtovníčke", cs: "ponechaná účetní", en: "left to the accountant")
        case .payments: Texts(sk: "platby", cs: "platby", en: "payments")
        case .request: Texts(sk: "žiadosť o export", cs: "žádost o export", en: "request")
        case .unknownKind: Texts(sk: "neznámy", cs: "neznámý", en: "unknown")
        // Why an order did not get a payment.
        case .severalFit: Texts(sk: "sedí viac objednávok", cs: "odpovídá více objednávek", en: "several fit")
        case .amountDiffers: Texts(sk: "iná suma", cs: "jiná částka", en: "amount differs")
        case .currencyDiffers: Texts(sk: "iná mena", cs: "jiná měna", en: "currency differs")
        case .cancelled: Texts(sk: "stornovaná", cs: "stornovaná", en: "cancelled")
        case .tooOld: Texts(sk: "príliš stará", cs: "příliš stará", en: "too old")
        case .orderedLater: Texts(sk: "vznikla až po platbe", cs: "vznikla až po platbě", en: "ordered later")
        case .moneyBack: Texts(sk: "pohyb peňazí späť", cs: "pohyb peněz zpět", en: "money went back")
        case .accountOnly:
            Texts(
                sk: "sedí len účet platiteľa",
                cs: "souhlasí jen účet plátce",
                en: "only the account fits"
            )
        case .payerOnly:
            Texts(
                sk: "sedí len meno platiteľa a suma",
                cs: "souhlasí jen jméno plátce a částka",
                en: "only the payer's name and the amount fit"
            )
        case .payerDiffers:
            Texts(
                sk: "platí niekto iný, kto má objednávku na túto sumu",
                cs: "platí někdo jiný, kdo má objednávku na tuto částku",
                en: "the payer is another, who has an order of this amount"
            )
        case .namedInMessage:
            Texts(
                sk: "správa uvádza meno zákazníka a suma sedí",
                cs: "zpráva uvádí jméno zákazníka a částka souhlasí",
                en: "the message names its customer, and the amount fits"
            )
        case .symbolSlip:
            Texts(
                sk: "jej číslo sa od napísaného líši jediným preklepom, sedí priezvisko a suma",
                cs: "její číslo se od napsaného liší jediným překlepem, souhlasí příjmení a částka",
                en: "its number is one slip away from the typed one, and surname and amount fit"
            )
        case .sameNumber:
            Texts(
                sk: "má to isté číslo a platiteľ je jej zákazník",
                cs: "má totéž číslo a plátce je její zákazník",
                en: "it has the same number, and the payer is its customer"
            )
        case .surplusFits:
            Texts(
                sk: "suma navyše sa rovná presne tomu, čo na nej chýba",
                cs: "částka navíc se rovná přesně tomu, co na ní chybí",
                en: "the surplus is exactly what remains of it"
            )
        case .criterionOff:
            Texts(
                sk: "hovorí preň len vypnuté kritérium",
                cs: "hovoří pro ni jen vypnuté kritérium",
                en: "only a criterion that is switched off speaks for it"
            )
        case .refunded: Texts(sk: "peniaze vrátené", cs: "peníze vráceny", en: "refunded")
        case .partlyRefunded: Texts(sk: "čiastočne vrátená", cs: "částečně vrácená", en: "partly refunded")
        case .chargedBack: Texts(sk: "reklamovaná v banke", cs: "reklamovaná v bance", en: "charged back")
        case .payoutExpected: Texts(sk: "na ceste", cs: "na cestě", en: "on its way")
        case .payoutLate: Texts(sk: "mešká", cs: "opožděná", en: "late")
        case .payoutAnnounced: Texts(sk: "avizovaná bankou", cs: "avizovaná bankou", en: "announced by the bank")
        case .payoutArrived: Texts(sk: "na účte", cs: "na účtu", en: "in the bank")
        case .payoutUnclear: Texts(sk: "nejednoznačná", cs: "nejednoznačná", en: "ambiguous")
        case .reverseCharge:
            Texts(sk: "prenesenie daňovej povinnosti", cs: "přenesení daňové povinnosti", en: "reverse charge")
        case .domestic: Texts(sk: "tuzemská DPH", cs: "tuzemská DPH", en: "domestic VAT")
        case .exempt: Texts(sk: "oslobodené od DPH", cs: "osvobozeno od DPH", en: "exempt from VAT")
        case .notSaid: Texts(sk: "neurčené", cs: "neurčeno", en: "not set")
        // What a payment is paired by.
        case .slip:
            Texts(
                sk: "číslo s preklepom a platiteľ",
                cs: "číslo s překlepem a plátce",
                en: "number with a slip, and the payer"
            )
        case .invoiceSymbol: Texts(sk: "VS faktúry", cs: "VS faktury", en: "VS of the invoice")
        case .invoiceNumber: Texts(sk: "číslo faktúry", cs: "číslo faktury", en: "invoice number")
        case .orderNumber: Texts(sk: "číslo objednávky", cs: "číslo objednávky", en: "order number")
        case .orderSymbol: Texts(sk: "VS objednávky", cs: "VS objednávky", en: "VS of the order")
        case .creditorReference: Texts(sk: "referencia príjemcu", cs: "reference příjemce", en: "creditor reference")
        case .message: Texts(sk: "správa pre príjemcu", cs: "zpráva pro příjemce", en: "message")
        case .specificSymbol: Texts(sk: "špecifický symbol", cs: "specifický symbol", en: "specific symbol")
        case .account: Texts(sk: "účet platiteľa", cs: "účet plátce", en: "account")
        case .person: Texts(sk: "človek", cs: "člověk", en: "person")
        case .rule: Texts(sk: "pravidlo", cs: "pravidlo", en: "rule")
        // Why an order still takes something off what may be sold.
        case .notWritten:
            Texts(sk: "ešte nebola odoslaná", cs: "ještě nebyla odeslána", en: "not written yet")
        case .notTaken:
            Texts(sk: "súbor ešte nikto neprevzal", cs: "soubor ještě nikdo nepřevzal", en: "file not taken yet")
        case .notAnswered:
            Texts(
                sk: "účtovný systém ešte neodpovedal",
                cs: "účetní systém ještě neodpověděl",
                en: "no answer yet"
            )
        case .notExported:
            Texts(
                sk: "neskorší export zásob ešte neprišiel",
                cs: "pozdější export zásob ještě nepřišel",
                en: "no later export yet"
            )
        case .changedSince:
            Texts(
                sk: "pribudlo po odoslaní objednávky",
                cs: "přibylo po odeslání objednávky",
                en: "added after the order was sent"
            )
        // What products are matched by, and why they are not.
        case .code: Texts(sk: "kód", cs: "kód", en: "code")
        case .ean: Texts(sk: "EAN", cs: "EAN", en: "EAN")
        case .noKey: Texts(sk: "bez kódu alebo EAN", cs: "bez kódu nebo EAN", en: "no code or EAN")
        case .noCounterpart: Texts(sk: "nemá náprotivok", cs: "nemá protějšek", en: "not found")
        case .pairedItemMissing:
            Texts(
                sk: "vybraná karta neexistuje",
                cs: "vybraná karta neexistuje",
                en: "the chosen item is missing"
            )
        case .duplicateItem:
            Texts(
                sk: "kód je v sklade dvakrát",
                cs: "kód je ve skladu dvakrát",
                en: "code stands twice"
            )
        case .severalItems: Texts(sk: "sedí viac kariet", cs: "odpovídá více karet", en: "several items")
        case .severalProducts: Texts(sk: "sedí viac produktov", cs: "odpovídá více produktů", en: "several products")
        case .takenByPerson:
            Texts(
                sk: "karta je priradená inému produktu",
                cs: "karta je přiřazena jinému produktu",
                en: "taken by a person's pair"
            )
        case .channel: Texts(sk: "e-shop", cs: "e-shop", en: "channel")
        case .warehouse: Texts(sk: "účtovný systém", cs: "účetní systém", en: "warehouse")
        // How bad it is.
        case .error: Texts(sk: "chyba", cs: "chyba", en: "error")
        case .warning: Texts(sk: "upozornenie", cs: "upozornění", en: "warning")
        case .ok: Texts(sk: "ok", cs: "ok", en: "ok")
        case .wrong: Texts(sk: "chyba", cs: "chyba", en: "wrong")
        case .yes: Texts(sk: "áno", cs: "ano", en: "yes")
        case .no: Texts(sk: "nie", cs: "ne", en: "no")
        case .failed: Texts(sk: "zlyhalo", cs: "selhalo", en: "failed")
        case .untried: Texts(sk: "neskúšané", cs: "nezkoušeno", en: "untried")
        // What the exit code of a pass means.
        case .exitDone: Texts(sk: "hotovo", cs: "hotovo", en: "done")
        case .exitWaits: Texts(sk: "niečo čaká na vás", cs: "něco čeká na vás", en: "something waits for you")
        case .exitConnection:
            Texts(sk: "niektoré spojenie zlyhalo", cs: "některé spojení selhalo", en: "a connection failed")
        case .exitTemporary:
            Texts(
                sk: "dočasná chyba, skúsi sa znova",
                cs: "dočasná chyba, zkusí se znovu",
                en: "temporary, the next pass may succeed"
            )
        case .exitSafety:
            Texts(sk: "zastavené pre bezpečnosť", cs: "zastaveno pro bezpečnost", en: "stopped for safety")
        case .exitFailed: Texts(sk: "zlyhalo", cs: "selhalo", en: "failed")
        // In reason files.
        case .furtherProblems: Texts(sk: "Ďalšie problémy", cs: "Další problémy", en: "Further problems")
        case .belongs:
            Texts(sk: "Opravený súbor vložte do", cs: "Opravený soubor vložte do", en: "Drop the corrected file into")
        case .whatToDo: Texts(sk: "Čo urobiť", cs: "Co udělat", en: "What to do")
        case .file: Texts(sk: "Súbor", cs: "Soubor", en: "File")
        case .line: Texts(sk: "riadok", cs: "řádek", en: "line")
        case .column: Texts(sk: "stĺpec", cs: "sloupec", en: "column")
        case .field: Texts(sk: "Pole", cs: "Pole", en: "Field")
        }
    }
}
