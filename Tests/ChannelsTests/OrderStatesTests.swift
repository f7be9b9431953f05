import Channels
import Testing

@Suite("What states of e-shops mean")
struct OrderStatesTests {
    private let states = OrderStates()

    @Test(
        "cancelled, in any case, gender and language, and by platform",
        arguments: [
            "Stornovaná", "STORNOVANÁ", "stornováno", "Stornované", "Stornovany", "STORNO", "Storno zákazníkom",
            "Zrušená",
            "Zrušeno", "zrušené", "ZRUSENA", "Zrušená - vypredané", "Zrušená pred odoslaním", "Cancelled", "canceled",
            "CANCELED", "wc-cancelled", "wc-refunded", "Refunded", "voided", "Anulovaná", "Anulována", "Vrátená",
            "Vráceno",
            "Vrátené peniaze", "Refundováno", "Neprevzatá", "Nepřevzato", "Cancelled by customer",
            "Storno - neprišla platba", "Not paid, cancelled", "S\u{301}torno", " Stornovana\u{301} ", "Zamietnutá",
            "Odvolaná", "Odstúpenie od zmluvy", "Odstoupení od smlouvy", "Chargeback", "Zásielka sa vrátila",
            "Zásilka se vrátila odesílateli", "Neprevzatá zásielka",
        ]
    )
    func cancelled(_ state: String) {
        #expect(states.meaning(of: state) == .cancelled)
    }

    @Test(
        "done, in any case, gender and language, and by platform",
        arguments: [
            "Odoslaná", "ODOSLANÉ", "odoslaný", "Odesláno", "odeslána", "Odeslaná", "Odeslané", "Expedovaná",
            "Expedováno",
            "Vyexpedovaná", "Vybavená", "vybavené", "Vyřízená", "Vyřízena", "VYŘÍZENO", "Doručená", "Doručeno",
            "Dodaná",
            "Dodáno", "Vydáno", "Vyzdvihnutá", "Vyzvednuto", "Dokončená", "Dokončeno", "Uzavretá", "Uzavřeno",
            "Ukončená",
            "Shipped", "COMPLETED", "wc-completed", "Complete", "Delivered", "fulfilled", "Closed",
            "Odoslaná - Packeta",
            "Odesláno přes GLS", "Zaplatená a odoslaná", "Picked up", "Dispatched", "Archived",
            "Předáno dopravci", "Odovzdaná kuriérovi", "Prevzaté", "Převzato", "V preprave", "V přepravě", "Na ceste",
            "Na cestě k zákazníkovi", "V doručování", "In transit", "Out for delivery", "Vydané zo skladu",
            "Vydáno ze skladu", "Archív",
        ]
    )
    func done(_ state: String) {
        #expect(states.meaning(of: state) == .done)
    }

    @Test(
        "still to be handled, though a word of the end stands in it",
        arguments: [
            "Nová", "Přijatá", "Prijatá", "Nevybavená", "Nevyřízená", "Vybavuje sa", "Vyřizuje se", "Čaká na odoslanie",
            "Čeká na odeslání", "Pripravená na odoslanie", "K expedici", "Zaplatená", "Zaplaceno", "Uhradená",
            "Nezaplatená",
            "processing", "wc-processing", "on-hold", "pending", "wc-pending", "Ready to be shipped",
            "Waiting to be delivered", "unfulfilled", "Payment accepted", "Payment completed", "Neodoslaná",
            "Awaiting fulfillment, paid", "Pending payment", "", "  ", "Vrátená na spracovanie",
            "Vráceno ke zpracování",
            "Odoslané na spracovanie", "Hotovo k odoslaniu", "Hotová - čaká na odber", "Vrátená do stavu nová",
        ]
    )
    func open(_ state: String) {
        #expect(states.meaning(of: state) == .open)
    }

    @Test(
        "a part went out",
        arguments: [
            "Čiastočne odoslaná", "Částečně expedováno", "Partially shipped", "partial", "partially_fulfilled",
            "Čiastočne vybavená",
        ]
    )
    func partlyDone(_ state: String) {
        #expect(states.meaning(of: state) == .partlyDone)
    }

    @Test(
        "no order yet",
        arguments: [
            "failed", "wc-failed", "Neúspešná", "Platba zlyhala", "Chyba platby", "Payment error", "checkout-draft",
            "Platba neproběhla", "Nedokončená",
        ]
    )
    func failed(_ state: String) {
        #expect(states.meaning(of: state) == .failed)
    }

    @Test(
        "unknown, rather than taken for an end that it does not say",
        arguments: [
            "Faktúra odoslaná", "Odoslaná výzva na platbu", "Odesláno dodavateli", "Žiadosť o storno",
            "Cancel requested",
            "Ešte nebola odoslaná", "Vo výrobe", "Kontrola u Petra", "7", "Doručená platba", "xyz", "Nebude stornovaná",
        ]
    )
    func unknown(_ state: String) {
        #expect(states.meaning(of: state) == nil)
    }

    @Test("the merchant's own words come first, in any letters; cancelled outranks done, and that open")
    func own() {
        let own = OrderStates(
            open: ["Expedovaná", "Kontrola u Petra", "ABC"],
            done: ["Odovzdané kuriérovi", "abc"],
            cancelled: ["Bez záujmu", "Abc"]
        )
        #expect(own.meaning(of: "EXPEDOVANA") == .open)
        #expect(own.meaning(of: "kontrola u petra") == .open)
        #expect(own.meaning(of: "Odovzdane kurierovi") == .done)
        #expect(own.meaning(of: "bez zaujmu") == .cancelled)
        #expect(own.meaning(of: "abc") == .cancelled)
        #expect(own.meaning(of: "Odoslaná") == .done)
    }

    @Test("keys join what differs in case, accents, blanks and WooCommerce's mark only")
    func keys() {
        #expect(OrderStates.key("wc-on-hold") == OrderStates.key("On hold"))
        #expect(OrderStates.key("Odoslaná") == OrderStates.key(" ODOSLANÁ "))
        #expect(OrderStates.key("Odoslaná") != OrderStates.key("Odoslané"))
        #expect(OrderStates.key("wc") == "wc")
    }
}
