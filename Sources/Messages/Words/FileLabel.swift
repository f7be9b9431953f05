import Domain

/// Names of what only files say, as `spojka inspect` shows it; the raw values are the keys of machine output.
enum FileLabel: String, CaseIterable {
    case statement, account, opening, closing, entries, balanced, valueDate, ownAccount, bankReference, status, reversal
    case originalAmount, originalCurrency, created, delivery, company, ico, dic, icDph, email, phone, street, city, zip
    case country, unit, unitPrice, unitPriceWithVat, vatRate, issued, due, remaining, orderNumber, orderId, packId
    case documentNumber, documentId, messages, firstDay, lastDay
    case gateway, executed, gross, fee, fees, refunds, chargebacks, credits, other, net, bankVs, paymentId, method
    case settlements, lines, customerAmount, customerCurrency
    case otherIds, refunded, chargedBack, reported, inquiries

    var texts: Texts {
        switch self {
        case .statement: Texts(sk: "výpis", cs: "výpis", en: "statement")
        case .account: Texts(sk: "účet", cs: "účet", en: "account")
        case .opening: Texts(sk: "počiatočný zostatok", cs: "počáteční zůstatek", en: "opening balance")
        case .closing: Texts(sk: "konečný zostatok", cs: "konečný zůstatek", en: "closing balance")
        case .entries: Texts(sk: "počet pohybov", cs: "počet pohybů", en: "movements")
        case .balanced: Texts(sk: "zostatky sedia", cs: "zůstatky souhlasí", en: "balances close")
        case .valueDate: Texts(sk: "dátum valuty", cs: "datum valuty", en: "value date")
        case .ownAccount: Texts(sk: "vlastný účet", cs: "vlastní účet", en: "own account")
        case .bankReference: Texts(sk: "referencia banky", cs: "reference banky", en: "bank's reference")
        case .status: Texts(sk: "stav pohybu", cs: "stav pohybu", en: "status")
        case .reversal: Texts(sk: "storno pohybu", cs: "storno pohybu", en: "reversal")
        case .originalAmount: Texts(sk: "pôvodná suma", cs: "původní částka", en: "original amount")
        case .originalCurrency: Texts(sk: "pôvodná mena", cs: "původní měna", en: "original currency")
        case .created: Texts(sk: "vytvorená", cs: "vytvořena", en: "created")
        case .delivery: Texts(sk: "dodanie", cs: "dodání", en: "delivery")
        case .company: Texts(sk: "firma", cs: "firma", en: "company")
        case .ico: Texts(sk: "IČO", cs: "IČO", en: "IČO")
        case .dic: Texts(sk: "DIČ", cs: "DIČ", en: "DIČ")
        case .icDph: Texts(sk: "IČ DPH", cs: "IČ DPH", en: "IČ DPH")
        case .email: Texts(sk: "e-mail", cs: "e-mail", en: "e-mail")
        case .phone: Texts(sk: "telefón", cs: "telefon", en: "telephone")
        case .street: Texts(sk: "ulica", cs: "ulice", en: "street")
        case .city: Texts(sk: "obec", cs: "obec", en: "town")
        case .zip: Texts(sk: "PSČ", cs: "PSČ", en: "postcode")
        case .country: Texts(sk: "krajina", cs: "země", en: "country")
        case .unit: Texts(sk: "merná jednotka", cs: "měrná jednotka", en: "unit")
        case .unitPrice: Texts(sk: "cena bez DPH", cs: "cena bez DPH", en: "unit price")
        case .unitPriceWithVat: Texts(sk: "cena s DPH", cs: "cena s DPH", en: "unit price with VAT")
        case .vatRate: Texts(sk: "sadzba DPH", cs: "sazba DPH", en: "VAT rate")
        case .issued: Texts(sk: "vystavená", cs: "vystavena", en: "issued")
        case .due: Texts(sk: "splatná", cs: "splatná", en: "due")
        case .remaining: Texts(sk: "zostáva uhradiť", cs: "zbývá uhradit", en: "remaining")
        case .orderNumber: Texts(sk: "číslo objednávky", cs: "číslo objednávky", en: "order number")
        case .orderId: Texts(sk: "identifikátor objednávky", cs: "identifikátor objednávky", en: "order id")
        case .packId: Texts(sk: "identifikátor balíka", cs: "identifikátor balíku", en: "pack id")
        case .documentNumber: Texts(sk: "číslo dokladu", cs: "číslo dokladu", en: "document number")
        case .documentId: Texts(sk: "identifikátor dokladu", cs: "identifikátor dokladu", en: "document id")
        case .firstDay: Texts(sk: "od", cs: "od", en: "from")
        case .lastDay: Texts(sk: "do", cs: "do", en: "to")
        case .messages: Texts(sk: "správy", cs: "zprávy", en: "messages")
        case .gateway: Texts(sk: "platobná brána", cs: "platební brána", en: "gateway")
        case .executed: Texts(sk: "deň výplaty", cs: "den výplaty", en: "paid out on")
        case .gross: Texts(sk: "hrubá suma", cs: "hrubá částka", en: "gross")
        case .fee: Texts(sk: "poplatok", cs: "poplatek", en: "fee")
        case .fees: Texts(sk: "poplatky", cs: "poplatky", en: "fees")
        case .refunds: Texts(sk: "vrátené zákazníkom", cs: "vráceno zákazníkům", en: "refunds")
        case .chargebacks: Texts(sk: "reklamované v banke", cs: "reklamováno v bance", en: "chargebacks")
        case .credits: Texts(sk: "vrátené poplatky", cs: "vrácené poplatky", en: "fees given back")
        case .other: Texts(sk: "ostatné", cs: "ostatní", en: "other")
        case .net: Texts(sk: "čistá suma", cs: "čistá částka", en: "net")
        case .bankVs: Texts(sk: "VS výplaty", cs: "VS výplaty", en: "payout's VS")
        case .paymentId: Texts(sk: "ID platby", cs: "ID platby", en: "payment id")
        case .method: Texts(sk: "spôsob platby", cs: "způsob platby", en: "method")
        case .settlements: Texts(sk: "vyúčtovania brány", cs: "vyúčtování brány", en: "settlements")
        case .lines: Texts(sk: "riadok", cs: "řádek", en: "line")
        case .customerAmount: Texts(sk: "suma zákazníka", cs: "částka zákazníka", en: "customer's amount")
        case .customerCurrency: Texts(sk: "mena zákazníka", cs: "měna zákazníka", en: "customer's currency")
        case .otherIds: Texts(sk: "ďalšie ID platby", cs: "další ID platby", en: "other payment ids")
        case .refunded: Texts(sk: "z toho vrátené", cs: "z toho vráceno", en: "of it refunded")
        case .chargedBack: Texts(sk: "z toho reklamované", cs: "z toho reklamováno", en: "of it charged back")
        case .inquiries: Texts(sk: "platba na zistenie", cs: "platba ke zjištění", en: "payment to ask about")
        case .reported: Texts(sk: "ohlásené", cs: "ohlášeno", en: "reported")
        }
    }
}

/// Words for values that only files have; the raw values are those of machine output.
enum FileWord: String, CaseIterable {
    case booked, pending, product, service, shipping, payment, discount, gift, deposit
    case linePayment = "lines.payment"
    case lineRefund = "lines.refund"
    case lineRefundReversal = "lines.refundReversal"
    case lineChargeback = "lines.chargeback"
    case lineChargebackReversal = "lines.chargebackReversal"
    case lineFee = "lines.fee"
    case lineFeeCredit = "lines.feeCredit"
    case linePayout = "lines.payout"
    case lineHold = "lines.hold"
    case lineRelease = "lines.release"
    case lineAdjustment = "lines.adjustment"
    case paymentOpen = "payments.open"
    case paymentAuthorized = "payments.authorized"
    case paymentPaid = "payments.paid"
    case paymentCancelled = "payments.cancelled"
    case paymentFailed = "payments.failed"
    case paymentAttention = "payments.attention"

    var texts: Texts {
        switch self {
        case .booked: Texts(sk: "zaúčtovaný", cs: "zaúčtovaný", en: "booked")
        case .pending: Texts(sk: "čaká na zaúčtovanie", cs: "čeká na zaúčtování", en: "pending")
        case .product: Texts(sk: "tovar", cs: "zboží", en: "goods")
        case .service: Texts(sk: "služba", cs: "služba", en: "service")
        case .shipping: Texts(sk: "doprava", cs: "doprava", en: "shipping")
        case .payment: Texts(sk: "poplatok za platbu", cs: "poplatek za platbu", en: "payment fee")
        case .discount: Texts(sk: "zľava", cs: "sleva", en: "discount")
        case .gift: Texts(sk: "darček", cs: "dárek", en: "gift")
        case .linePayment: Texts(sk: "platba zákazníka", cs: "platba zákazníka", en: "payment")
        case .lineRefund: Texts(sk: "vrátenie platby", cs: "vrácení platby", en: "refund")
        case .lineRefundReversal: Texts(sk: "zrušené vrátenie", cs: "zrušené vrácení", en: "refund that came back")
        case .lineChargeback: Texts(sk: "reklamácia v banke", cs: "reklamace v bance", en: "chargeback")
        case .lineChargebackReversal:
            Texts(sk: "zrušená reklamácia", cs: "zrušená reklamace", en: "chargeback that came back")
        case .lineFee: Texts(sk: "poplatok", cs: "poplatek", en: "fee")
        case .lineFeeCredit: Texts(sk: "vrátený poplatok", cs: "vrácený poplatek", en: "fee given back")
        case .linePayout: Texts(sk: "výplata na účet", cs: "výplata na účet", en: "payout")
        case .lineHold: Texts(sk: "zadržané", cs: "zadrženo", en: "held back")
        case .lineRelease: Texts(sk: "uvoľnené", cs: "uvolněno", en: "released")
        case .lineAdjustment: Texts(sk: "úprava", cs: "úprava", en: "adjustment")
        case .paymentOpen: Texts(sk: "čaká na zákazníka", cs: "čeká na zákazníka", en: "not paid yet")
        case .paymentAuthorized:
            Texts(sk: "zablokovaná na karte", cs: "zablokována na kartě", en: "reserved on the card")
        case .paymentPaid: Texts(sk: "zaplatená", cs: "zaplacena", en: "paid")
        case .paymentCancelled: Texts(sk: "zrušená", cs: "zrušena", en: "cancelled")
        case .paymentFailed: Texts(sk: "odmietnutá", cs: "odmítnuta", en: "refused")
        case .paymentAttention: Texts(sk: "na posúdenie", cs: "k posouzení", en: "for a person to look at")
        case .deposit: Texts(sk: "záloha na obal", cs: "záloha na obal", en: "deposit")
        }
    }
}
