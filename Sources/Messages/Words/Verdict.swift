import Domain

/// The sentence that tells an accountant what became of a payment, and why; raw values are the outcomes of the contract.
public enum Verdict: String, CaseIterable, Sendable {
    /// Placeholders of each sentence: orders, criterion, field, raw, difference.
    case new, paired, partial, overpaid, split, ambiguous, amountMismatch, currencyMismatch, alreadyPaid, notFound
    case refund, fee, ownTransfer, payout, ignored
    /// It was decided by a person.
    case byPerson
    /// It was paired by the payer's account.
    case byAccount
    /// It was paired by a number with a slip.
    case bySlip
    /// It names an order, but something speaks for another one. Placeholder: others.
    case guarded
    /// A person said that its account never pays an order. Placeholder: account.
    case accountIgnored
    /// It is a gateway's payout of a settlement. Placeholders: settlement, gateway.
    case payoutOfSettlement
    /// A gateway reported the same payment. Placeholder: payment.
    case sameAsGateway
    /// A gateway took or gave money back of a payment. Placeholders: orders, payment.
    case gatewayRefund, gatewayChargeback
    /// No order has the payment that a gateway gave back. Placeholder: payment.
    case gatewayBackWaits

    /// The sentence in one language, filled in.
    public func text(_ renderer: Renderer, _ values: [String: String]) -> String {
        Template(texts[renderer.language]).filled(values.mapValues(renderer.shown))
    }

    private var texts: Texts {
        switch self {
        case .new:
            Texts(
                sk: "Ešte sa o nej nerozhodlo; rozhodne ďalšie spracovanie.",
                cs: "Ještě se o ní nerozhodlo; rozhodne další zpracování.",
                en: "Nothing was decided yet; the next pass decides."
            )
        case .paired:
            Texts(
                sk: "Platí objednávku {orders}: {field} „{raw}“ ju označuje ({criterion}) a suma sedí.",
                cs: "Platí objednávku {orders}: {field} „{raw}“ ji označuje ({criterion}) a částka souhlasí.",
                en: "It pays the order {orders}: the {field} “{raw}” names it ({criterion}), and the amount fits."
            )
        case .partial:
            Texts(
                sk: "Platí časť objednávky {orders}: {field} „{raw}“ ju označuje ({criterion}), chýba {difference}.",
                cs: "Platí část objednávky {orders}: {field} „{raw}“ ji označuje ({criterion}), chybí {difference}.",
                en:
                    "It pays a part of the order {orders}: the {field} “{raw}” names it ({criterion}); {difference} is missing."
            )
        case .overpaid:
            Texts(
                sk:
                    "Platí objednávku {orders}: {field} „{raw}“ ju označuje ({criterion}); {difference} je navyše a zostáva na platbe.",
                cs:
                    "Platí objednávku {orders}: {field} „{raw}“ ji označuje ({criterion}); {difference} je navíc a zůstává na platbě.",
                en:
                    "It pays the order {orders}: the {field} “{raw}” names it ({criterion}); {difference} is too much and stays on the payment."
            )
        case .split:
            Texts(
                sk: "Platí spolu objednávky {orders}: označuje ich všetky a ich súčet sa rovná platbe.",
                cs: "Platí dohromady objednávky {orders}: označuje je všechny a jejich součet se rovná platbě.",
                en: "It pays the orders {orders} together: it names all of them, and they add up to it."
            )
        case .ambiguous:
            Texts(
                sk: "Rozhodnite vy: {field} „{raw}“ ({criterion}) neurčuje jedinú objednávku, ktorú možno zaplatiť.",
                cs: "Rozhodněte vy: {field} „{raw}“ ({criterion}) neurčuje jedinou objednávku, kterou lze zaplatit.",
                en: "It is yours to decide: the {field} “{raw}” ({criterion}) does not name one order that can be paid."
            )
        case .amountMismatch:
            Texts(
                sk:
                    "Rozhodnite vy: {field} „{raw}“ ({criterion}) označuje objednávku, ale suma sa líši o {difference}.",
                cs:
                    "Rozhodněte vy: {field} „{raw}“ ({criterion}) označuje objednávku, ale částka se liší o {difference}.",
                en:
                    "It is yours to decide: the {field} “{raw}” ({criterion}) names an order, but the amount differs by {difference}."
            )
        case .currencyMismatch:
            Texts(
                sk: "Rozhodnite vy: {field} „{raw}“ ({criterion}) označuje objednávku v inej mene.",
                cs: "Rozhodněte vy: {field} „{raw}“ ({criterion}) označuje objednávku v jiné měně.",
                en: "It is yours to decide: the {field} “{raw}” ({criterion}) names an order in another currency."
            )
        case .alreadyPaid:
            Texts(
                sk: "Rozhodnite vy: {field} „{raw}“ ({criterion}) označuje objednávku, ktorá už je zaplatená.",
                cs: "Rozhodněte vy: {field} „{raw}“ ({criterion}) označuje objednávku, která už je zaplacená.",
                en: "It is yours to decide: the {field} “{raw}” ({criterion}) names an order that is paid already."
            )
        case .notFound:
            Texts(
                sk: "Nič v platbe neoznačuje žiadnu objednávku; suma sama nestačí.",
                cs: "Nic v platbě neoznačuje žádnou objednávku; částka sama nestačí.",
                en: "Nothing in the payment names an order; the amount alone is not enough."
            )
        case .refund:
            Texts(
                sk: "Peniaze sa vracajú; objednávka {orders}.",
                cs: "Peníze se vracejí; objednávka {orders}.",
                en: "Money goes back; order {orders}."
            )
        case .fee: Texts(sk: "Je to poplatok banky.", cs: "Je to poplatek banky.", en: "It is a fee of the bank.")
        case .ownTransfer:
            Texts(
                sk: "Je to prevod medzi vašimi účtami.",
                cs: "Je to převod mezi vašimi účty.",
                en: "It is a transfer between your own accounts."
            )
        case .payout:
            Texts(
                sk: "Je to výplata platobnej brány za viac objednávok.",
                cs: "Je to výplata platební brány za více objednávek.",
                en: "It is a gateway's payout for several orders."
            )
        case .ignored:
            Texts(
                sk: "Netýka sa žiadnej objednávky.",
                cs: "Netýká se žádné objednávky.",
                en: "It concerns no order."
            )
        case .byPerson:
            Texts(
                sk: "Rozhodol človek; žiadne pravidlo to nezmení.",
                cs: "Rozhodl člověk; žádné pravidlo to nezmění.",
                en: "A person decided; no rule changes it."
            )
        case .bySlip:
            Texts(
                sk:
                    "Platí objednávku {orders}: {field} „{raw}“ je jej číslo s preklepom alebo skrátené, platiteľ je jej zákazník a suma sedí.",
                cs:
                    "Platí objednávku {orders}: {field} „{raw}“ je její číslo s překlepem nebo zkrácené, plátce je její zákazník a částka souhlasí.",
                en:
                    "It pays the order {orders}: the {field} “{raw}” is its number with a slip or cut short, the payer is its customer, and the amount fits."
            )
        case .guarded:
            Texts(
                sk:
                    "Rozhodnite vy: {field} „{raw}“ ({criterion}) označuje objednávku {orders}, ale niečo hovorí za inú: {others}.",
                cs:
                    "Rozhodněte vy: {field} „{raw}“ ({criterion}) označuje objednávku {orders}, ale něco mluví pro jinou: {others}.",
                en:
                    "It is yours to decide: the {field} “{raw}” ({criterion}) names the order {orders}, but something speaks for another one: {others}."
            )
        case .accountIgnored:
            Texts(
                sk: "Netýka sa žiadnej objednávky: povedali ste, že účet {account} sa vždy ignoruje.",
                cs: "Netýká se žádné objednávky: řekli jste, že účet {account} se vždy ignoruje.",
                en: "It concerns no order: you said that the account {account} is always ignored."
            )
        case .payoutOfSettlement:
            Texts(
                sk: "Je to výplata brány {gateway} za vyúčtovanie {settlement}; neplatí žiadnu objednávku.",
                cs: "Je to výplata brány {gateway} za vyúčtování {settlement}; neplatí žádnou objednávku.",
                en: "It is a payout of the gateway {gateway} for the settlement {settlement}; it pays no order."
            )
        case .sameAsGateway:
            Texts(
                sk: "Je to platba {payment}, ktorú už ohlásila platobná brána; počíta sa raz.",
                cs: "Je to platba {payment}, kterou už ohlásila platební brána; počítá se jednou.",
                en: "It is the payment {payment}, which the gateway reported already; it counts once."
            )
        case .gatewayRefund:
            Texts(
                sk: "Brána vrátila zákazníkovi peniaze z platby {payment}; objednávka {orders}.",
                cs: "Brána vrátila zákazníkovi peníze z platby {payment}; objednávka {orders}.",
                en: "The gateway gave money of the payment {payment} back to the customer; order {orders}."
            )
        case .gatewayChargeback:
            Texts(
                sk: "Banka zákazníka si vzala späť peniaze z platby {payment}; objednávka {orders}.",
                cs: "Banka zákazníka si vzala zpět peníze z platby {payment}; objednávka {orders}.",
                en: "The customer's bank took money of the payment {payment} back; order {orders}."
            )
        case .gatewayBackWaits:
            Texts(
                sk:
                    "Rozhodnite vy: peniaze sa vrátili zákazníkovi, ale platba, ku ktorej patria, nie je na objednávke.",
                cs: "Rozhodněte vy: peníze se vrátily zákazníkovi, ale platba, ke které patří, není na objednávce.",
                en: "It is yours to decide: money went back to the customer, but its payment is on no order."
            )
        case .byAccount:
            Texts(
                sk: "Platí objednávku {orders}: účet platiteľa {raw} patrí jej zákazníkovi a suma sedí.",
                cs: "Platí objednávku {orders}: účet plátce {raw} patří jejímu zákazníkovi a částka souhlasí.",
                en: "It pays the order {orders}: the payer's account {raw} is its customer's, and the amount fits."
            )
        }
    }
}
