"""Pohoda mServer for tests: `fake.py` says how it is started, scripted and made to fail.

It answers GET /status and POST /xml as mServer does: one unit, requests one after the other, Windows-1250, and the pack's
state apart from the HTTP status. It keeps orders, tells duplicates by pack and item where it is asked to, and by extId always.

State: {"user", "password", "company", "ico", "database", "year", "status", "stores": [{"ids", "cards": [{"id", "code", "ean",
"name", "unit", "count", "reservation", "type", "changed"}]}], "invoices": [{"id", "number", "vs", "order", "date", "due",
"total", "open", "paid", "changed", "orderDocument", "orderId"}], "orders": [], "banks": short names of accounts, "refusedInvoices": numbers that no
bank document may settle, "words": {order: [number, words, element, value] of its refusal}}.
Changes: {"stock": code, "store": ids, "count": n}, {"invoice": {…}}, {"card": {…}, "store": ids}, {"set": {…}}.
"""
import base64
import datetime
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape, quoteattr

from fake import Answer, Fake, serve

SCHEMA = "http://www.stormware.cz/schema/version_2/"
SPACES = {
    "rsp": "response", "rdc": "documentresponse", "typ": "type", "lst": "list", "lStk": "list_stock", "stk": "stock",
    "ord": "order", "inv": "invoice", "bnk": "bank",
}
XMLNS = " ".join('xmlns:%s="%s%s.xsd"' % (prefix, SCHEMA, name) for prefix, name in SPACES.items())


def tag(name, text):
    return "" if text is None else "<%s>%s</%s>" % (name, escape(str(text)), name)


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def child(element, *path):
    """The element at a path of local names; None when there is none."""
    for name in path:
        element = next((one for one in element if local(one) == name), None) if element is not None else None
    return element


def text(element, *path):
    found = child(element, *path)
    return (found.text or "").strip() if found is not None else None


def now():
    return datetime.datetime.now().replace(microsecond=0).isoformat()


class MServer(Fake):
    def start(self, state):
        self.user = state.get("user", "spojka")
        self.password = state.get("password", "sample-password")
        self.company = state.get("company", "Novák")
        self.ico = state.get("ico", "12345678")
        self.year = state.get("year", str(datetime.date.today().year))
        self.database = state.get("database", "StwPh_%s_%s" % (self.ico, self.year))
        self.busy = state.get("status", "idle")
        self.stores = state.get("stores", SAMPLE_STORES)
        self.invoices = state.get("invoices", SAMPLE_INVOICES)
        self.orders = state.get("orders", [])
        self.refused, self.words = set(state.get("refuse", [])), state.get("words", {})
        self.documents, self.banks = [], state.get("banks", ["KB"])
        self.refused_invoices = set(state.get("refusedInvoices", []))
        self.made = {}
        self.next = 1 + max([card["id"] for store in self.stores for card in store["cards"]] + [0])

    def state(self):
        return {"orders": self.orders, "stores": self.stores, "invoices": self.invoices, "documents": self.documents}

    def change(self, said):
        if "stock" in said:
            card = self.card(said["stock"], said.get("store"))
            card["count"], card["changed"] = said["count"], now()
        if "card" in said:
            self.add(said.get("store"), said["card"])
        if "invoice" in said:
            kept = [one for one in self.invoices if one["id"] != said["invoice"]["id"]]
            self.invoices = kept + [dict(said["invoice"], changed=now())]
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        """A card is deleted and another one made while somebody reads."""
        store = self.stores[0]
        if store["cards"]:
            store["cards"].pop(0)
        self.add(store["ids"], {"code": "SHIFTED-%d" % self.next, "name": "Nová karta", "count": 1})

    def add(self, ids, card):
        store = next(store for store in self.stores if ids in (None, store["ids"]))
        store["cards"].append(dict({"id": self.next, "changed": now()}, **card))
        self.next += 1

    def card(self, code, store=None):
        for one in self.stores:
            for card in one["cards"]:
                if card["code"] == code and store in (None, one["ids"]):
                    return card
        return None

    # Answers

    def unauthorised(self):
        return Answer(401, b"")

    def forbidden(self):
        return Answer(403, b"")

    def failed(self):
        return Answer(500, b"")

    def answer(self, request):
        if request.path == "/status":
            return self.status(request)
        if request.path != "/xml" or request.method != "POST":
            return Answer(404, b"")
        if not self.knows(request):
            return self.unauthorised()
        try:
            pack = ElementTree.fromstring(request.body)
        except ElementTree.ParseError as error:
            return self.pack("", "error", "XML: %s" % error, "")
        return self.process(pack, (request.fields.get("STW-Check-Duplicity") or "").lower() == "true")

    def knows(self, request):
        word, _, secret = (request.fields.get("STW-Authorization") or "").partition(" ")
        given = base64.b64decode(secret or "").decode("utf-8", "replace")
        return word == "Basic" and given == self.user + ":" + self.password

    def status(self, request):
        said = [
            tag("message", "Response from POHODA mServer"), tag("name", self.company),
            tag("server", "http://POHODA:10010"), tag("status", self.busy), tag("processing", 0 if self.busy == "idle" else 1),
        ]
        if "companyDetail" in request.query:
            if not self.knows(request):
                return self.unauthorised()
            said.append(
                "<companyDetail>%s%s%s%s</companyDetail>" % (
                    tag("company", self.company), tag("databaseName", self.database), tag("year", self.year),
                    tag("period", "1-12"),
                )
            )
        return Answer(200, ("<mServer>%s</mServer>" % "".join(said)).encode("cp1250"), "text/xml")

    def pack(self, id, state, note, items):
        head = '<?xml version="1.0" encoding="Windows-1250"?>\r\n<rsp:responsePack version="2.0" id=%s state=%s note=%s ' % (
            quoteattr(id), quoteattr(state), quoteattr(note))
        head += 'programVersion="14000.4 SQL (7.5.2026)" ico="%s" key="c5f0a1be-0000-4000-8000-000000000001" ' % self.ico
        body = head + XMLNS + ">" + items + "</rsp:responsePack>\r\n"
        return Answer(200, body.encode("cp1250", "xmlcharrefreplace"), "text/xml")

    def process(self, pack, checks):
        id = pack.get("id") or ""
        if (pack.get("ico") or "") != self.ico:
            return self.pack("", "error", "Tento balíček není určen pro tuto jednotku.", "")
        items = [self.item(id, one, checks) for one in pack if local(one) == "dataPackItem"]
        return self.pack(id, "ok", pack.get("note") or "", "".join(items))

    def item(self, pack, item, checks):
        id, wanted = item.get("id") or "", next(iter(item), None)
        answers = {
            "order": lambda: self.take(pack, id, wanted, checks), "bank": lambda: self.book(pack, id, wanted, checks),
            "listStockRequest": lambda: self.stock(wanted),
            "listInvoiceRequest": lambda: self.listed(wanted), "listOrderRequest": lambda: self.known(wanted),
        }
        answer = answers.get(local(wanted)) if wanted is not None else None
        if not answer:
            note = ' note="Neznámý typ dokumentu."'
            return '<rsp:responsePackItem version="2.0" id=%s state="error"%s/>' % (quoteattr(id), note)
        return '<rsp:responsePackItem version="2.0" id=%s state="ok">%s</rsp:responsePackItem>' % (quoteattr(id), answer())

    # Orders

    def take(self, pack, id, order, checks):
        header = child(order, "orderHeader")
        ext = (text(header, "extId", "ids"), text(header, "extId", "exSystemName"))
        if checks and (pack, id) in self.made:
            return self.not_taken(109, "Duplicitní doklad: záznam byl již importován.", "", id)
        if ext[0] and any(tuple(one["extId"]) == ext for one in self.orders):
            return self.not_taken(121, "Externí identifikátor již existuje.", "ord:extId", ext[0])
        details = child(order, "orderDetail")
        lines = [one for one in details if local(one) == "orderItem"] if details is not None else []
        goods = []
        for line in lines:
            item = child(line, "stockItem")
            if item is None:
                continue
            code, store = text(item, "stockItem", "ids"), text(item, "store", "ids")
            card = self.card(code, store) if code else self.by_ean(text(item, "stockItem", "EAN"), store)
            if card is None:
                return self.not_taken(108, "Neznámá hodnota.", "ord:stockItem", code or "")
            goods.append((card, float(text(line, "quantity") or 0)))
        number = text(header, "numberOrder") or ""
        if number in self.words:
            return self.not_taken(*self.words[number])
        if number in self.refused:
            return self.not_taken(103, "Doklad spadá do uzavřeného období.", "ord:date", text(header, "date"))
        record = {
            "id": 800 + len(self.orders) + 1, "number": "26210%04d" % (len(self.orders) + 1), "extId": list(ext),
            "numberOrder": number, "date": text(header, "date"), "text": text(header, "text"), "pack": pack, "item": id,
            "lines": len(lines), "name": text(header, "partnerIdentity", "address", "name") or "",
        }
        self.orders.append(record)
        self.made[(pack, id)] = record
        if text(header, "isReserved") == "true":
            for card, quantity in goods:
                card["reservation"] = card.get("reservation", 0) + quantity
                card["changed"] = now()
        produced = tag("rdc:id", record["id"]) + tag("rdc:number", record["number"]) + tag("rdc:actionType", "add")
        if ext[0]:
            produced += self.ext_id("rdc:extId", ext)
        return (
            '<ord:orderResponse version="2.0" state="ok"><rdc:producedDetails>%s</rdc:producedDetails></ord:orderResponse>'
            % produced
        )

    # Bank documents

    def book(self, pack, id, document, checks):
        header, detail = child(document, "bankHeader"), child(document, "bankDetail")
        ext = (text(header, "extId", "ids"), text(header, "extId", "exSystemName"))
        refuse = lambda *said: self.not_taken(*said).replace("ord:order", "bnk:bank")
        if checks and (pack, id) in self.made:
            return refuse(109, "Duplicitní doklad: záznam byl již importován.", "", id)
        if ext[0] and any(tuple(one["extId"]) == ext for one in self.documents):
            return refuse(121, "Externí identifikátor již existuje.", "bnk:extId", ext[0])
        account = text(header, "account", "ids")
        if account is not None and account not in self.banks:
            return refuse(108, "Neznámá hodnota.", "bnk:account", account)
        settled = []
        for line in detail if detail is not None else []:
            number = text(line, "settingsLiquidation", "sourceDocument", "number")
            invoice = next((one for one in self.invoices if one["number"] == number), None)
            amount = float(text(line, "liquidationItem", "homeCurrency", "unitPrice") or 0)
            if invoice is None or number in self.refused_invoices:
                return refuse(108, "Neznámá hodnota.", "bnk:sourceDocument", number or "")
            if float(invoice.get("open") or 0) < amount:
                return refuse(640, "Doklad je již zlikvidován.", "bnk:sourceDocument", number)
            settled.append((invoice, amount))
        for invoice, amount in settled:
            rest = round(float(invoice["open"]) - amount, 2)
            invoice["open"], invoice["changed"] = ("%.2f" % rest if rest else None), now()
            if not rest:
                invoice["paid"] = text(header, "dateStatement")
        record = {
            "id": 900 + len(self.documents) + 1, "number": "BV26%04d" % (len(self.documents) + 1), "extId": list(ext),
            "symVar": text(header, "symVar"), "settled": [[one["number"], amount] for one, amount in settled],
        }
        self.documents.append(record)
        self.made[(pack, id)] = record
        produced = tag("rdc:id", record["id"]) + tag("rdc:number", record["number"]) + tag("rdc:actionType", "add")
        return (
            '<bnk:bankResponse version="2.0" state="ok"><rdc:producedDetails>%s</rdc:producedDetails></bnk:bankResponse>' % produced
        )

    def by_ean(self, ean, store):
        for one in self.stores:
            for card in one["cards"]:
                if ean and card.get("ean") == ean and store in (None, one["ids"]):
                    return card
        return None

    @staticmethod
    def ext_id(name, ext):
        return "<%s>%s%s</%s>" % (name, tag("typ:ids", ext[0]), tag("typ:exSystemName", ext[1] or ""), name)

    @staticmethod
    def not_taken(number, note, path, value):
        detail = tag("rdc:state", "error") + tag("rdc:errno", number) + tag("rdc:note", note)
        if path:
            detail += tag("rdc:XPath", "dat:dataPack/dat:dataPackItem/ord:order/" + path)
            detail += tag("rdc:valueRequested", value or "")
        return (
            '<ord:orderResponse version="2.0" state="error"><rdc:importDetails><rdc:detail>%s</rdc:detail>'
            "</rdc:importDetails></ord:orderResponse>" % detail
        )

    def known(self, wanted):
        filter = child(wanted, "requestOrder", "filter")
        ext = text(filter, "extId", "ids") if filter is not None else None
        system = text(filter, "extId", "exSystemName") if filter is not None else None
        found = [
            one for one in self.orders
            if ext is None or one["extId"][0] == ext and system in (None, "", one["extId"][1])
        ]
        return self.list("lst:listOrder", "".join(self.order(one) for one in found))

    def order(self, one):
        header = tag("ord:id", one["id"])
        if one["extId"][0]:
            header += self.ext_id("ord:extId", one["extId"])
        header += tag("ord:orderType", "receivedOrder")
        header += "<ord:number>%s</ord:number>" % tag("typ:numberRequested", one["number"])
        header += tag("ord:numberOrder", one["numberOrder"]) + tag("ord:date", one["date"]) + tag("ord:text", one["text"])
        header += "<ord:partnerIdentity><typ:address>%s</typ:address></ord:partnerIdentity>" % tag("typ:name", one["name"])
        header += tag("ord:isExecuted", "false")
        return '<lst:order version="2.0"><ord:orderHeader>%s</ord:orderHeader></lst:order>' % header

    # Lists

    @staticmethod
    def list(name, records):
        stamp = now()
        head = '<%s version="2.0" dateTimeStamp="%s" dateValidFrom="%s" state="ok">' % (name, stamp, stamp[:10])
        return head + records + "</%s>" % name

    @staticmethod
    def limits(wanted):
        return int(text(wanted, "limit", "idFrom") or 1), int(text(wanted, "limit", "count") or 1 << 30)

    def stock(self, wanted):
        filter = child(wanted, "requestStock", "filter")
        store = text(filter, "store", "ids") if filter is not None else None
        storage = text(filter, "storage", "ids") if filter is not None else None
        since = text(filter, "lastChanges") if filter is not None else None
        first, count = self.limits(wanted)
        cards = []
        for one in self.stores:
            tree = (storage or "").strip("/").split("/")[0]
            if store in (None, one["ids"]) and tree in ("", one["ids"]):
                cards += [(one["ids"], card) for card in one["cards"]]
        cards.sort(key=lambda pair: pair[1]["id"])
        cards = [
            (ids, card) for ids, card in cards
            if card["id"] >= first and (since is None or card.get("changed", "2026-11-01T08:00:00") >= since)
        ]
        return self.list("lStk:listStock", "".join(self.stock_card(ids, card) for ids, card in cards[:count]))

    @staticmethod
    def stock_card(ids, card):
        type = card.get("type", "card")
        header = tag("stk:id", card["id"]) + tag("stk:stockType", type) + tag("stk:code", card["code"])
        header += tag("stk:EAN", card.get("ean")) + tag("stk:isSales", "true") + tag("stk:isInternet", "true")
        header += '<stk:sellingRateVAT value="21">high</stk:sellingRateVAT>' + tag("stk:name", card["name"])
        header += tag("stk:unit", card.get("unit", "ks")) + "<stk:storage>%s</stk:storage>" % tag("typ:ids", ids + "/Tovar")
        if type in ("card", "product"):
            header += tag("stk:count", "%.1f" % card["count"])
            header += tag("stk:countReceivedOrders", "%.1f" % card.get("reservation", 0))
            header += tag("stk:reservation", "%.1f" % card.get("reservation", 0))
        return '<lStk:stock version="2.0"><stk:stockHeader>%s</stk:stockHeader></lStk:stock>' % header

    def listed(self, wanted):
        filter = child(wanted, "requestInvoice", "filter")
        since = text(filter, "lastChanges") if filter is not None else None
        day = text(filter, "dateFrom") if filter is not None else None
        first, count = self.limits(wanted)
        found = sorted(
            (
                one for one in self.invoices
                if one["id"] >= first and (since is None or one.get("changed", one["date"] + "T08:00:00") >= since)
                and (day is None or one["date"] >= day)
            ),
            key=lambda one: one["id"],
        )
        return self.list("lst:listInvoice", "".join(self.invoice(one) for one in found[:count]))

    @staticmethod
    def invoice(one):
        header = tag("inv:id", one["id"]) + tag("inv:invoiceType", "issuedInvoice")
        header += "<inv:number>%s</inv:number>" % tag("typ:numberRequested", one["number"]) + tag("inv:symVar", one["vs"])
        header += tag("inv:date", one["date"]) + tag("inv:dateDue", one.get("due", one["date"]))
        header += tag("inv:text", "Fakturujeme Vám zboží")
        header += "<inv:partnerIdentity><typ:address>%s</typ:address></inv:partnerIdentity>" % tag("typ:name", "Jana Vzorová")
        header += tag("inv:numberOrder", one.get("order"))
        # What is left to pay; a paid invoice has only the day.
        header += "<inv:liquidation>%s%s</inv:liquidation>" % (
            tag("typ:date", one.get("paid")), tag("typ:amountHome", one.get("open")))
        summary = "<inv:homeCurrency>%s</inv:homeCurrency>" % (
            tag("typ:priceNone", 0) + tag("typ:priceHighSum", one["total"])
            + "<typ:round>%s</typ:round>" % tag("typ:priceRound", 0))
        links = ""
        if one.get("orderDocument"):
            links = (
                "<inv:linkedDocuments><typ:link><typ:sourceAgenda>receivedOrder</typ:sourceAgenda><typ:sourceDocument>"
                "%s<typ:number>%s</typ:number></typ:sourceDocument></typ:link></inv:linkedDocuments>"
                % (tag("typ:id", one.get("orderId")), escape(one["orderDocument"]))
            )
        return (
            '<lst:invoice version="2.0"><inv:invoiceHeader>%s</inv:invoiceHeader><inv:invoiceSummary>%s</inv:invoiceSummary>'
            "%s</lst:invoice>" % (header, summary, links)
        )


SAMPLE_STORES = [
    {"ids": "ZBOŽÍ", "cards": [
        {"id": 101, "code": "TR-MODRE-L", "ean": "8590000000017", "name": "Tričko modré L", "count": 12},
        {"id": 102, "code": "TR-MODRE-M", "ean": "8590000000024", "name": "Tričko modré M", "count": 3.5},
        {"id": 103, "code": "SHIP-PPL", "name": "Doprava PPL", "type": "service", "count": 0},
        {"id": 106, "code": "HRN-1", "ean": "8590000000031", "name": "Hrnček žltý", "count": 40},
    ]},
    {"ids": "PREDAJŇA", "cards": [
        {"id": 104, "code": "TR-MODRE-L", "ean": "8590000000017", "name": "Tričko modré L", "count": 2},
        {"id": 105, "code": "HRN-1", "ean": "8590000000031", "name": "Hrnček žltý", "count": -1},
    ]},
]
SAMPLE_INVOICES = [
    {"id": 1, "number": "260100001", "vs": "260100001", "order": "1001", "date": "2026-11-02", "total": "49.90",
     "open": "49.90"},
    {"id": 2, "number": "260100002", "vs": "260100002", "order": "1002", "date": "2026-11-03", "total": "18.00",
     "paid": "2026-11-10"},
]

if __name__ == "__main__":
    serve(MServer())
