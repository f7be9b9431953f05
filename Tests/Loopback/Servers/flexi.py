"""ABRA Flexi for tests: `fake.py` says how it is started, scripted and made to fail.

It answers under /c/COMPANY as Flexi does: Basic login, lists with a filter in the path, twenty rows unless a limit is asked
for, imports as one transaction unless `@atomic` is false, external ids that lead on by 303, and errors in Czech. Stock cards
are kept per accounting period, and orders that reserve change them.

State: {"user", "password", "company", "ic", "licence": "full" | "read" | "none", "rights": evidences that may be read, "types":
codes of order types, "periods": [[code, from, to, closed]], "cards": [{"code", "ean", "name", "store", "count", "reserved", "period", "changed"}],
"invoices": [{"kod", "vs", "order", "total", …}], "banks": codes of bank accounts, "bank_types": codes of types of bank documents,
"settles": "with" the document, "ignored" in its import, or "refused" by itself as well (`flexi_bank.py`), "rates": names of VAT rates that
are allowed, "forgotten": codes of items that imports do not find, "native": true for numbers and truths as such, "stamps": false where a reservation does not stamp its card, "refuse": {order: message}}.
`results` says what an answer to an import is like: "plain", "named" (with request-id), "first" (only the first error),
"empty" (no results), "single" (one object), "untold" (without success), "text" (a failure as plain text).
Changes: {"card": {…}}, {"reserve": {"code", "count"}}, {"invoice": {…}}, {"remove_card": code}, {"set": {…}}.
"""
import base64
import datetime
import json
import re
import urllib.parse

from fake import Answer, Fake, length, serve
from flexi_bank import EVIDENCE, Bank

LENGTHS = {
    "cisDosle": 40, "varSym": 30, "popis": 255, "nazFirmy": 255, "ulice": 255, "mesto": 255, "psc": 255, "ic": 20, "dic": 20,
    "faNazev": 255, "faUlice": 255, "faMesto": 255, "faPsc": 255, "kontaktJmeno": 255, "kontaktEmail": 255, "kontaktTel": 255,
    "nazev": 255, "kod": 64,
}
ORDER_FIELDS = set(LENGTHS) | {
    "id", "typDokl", "rada", "datVyst", "datObj", "poznam", "stat", "postovniShodna", "faStat", "formaUhradyCis", "formaDopravy",
    "doprava", "stredisko", "statDph", "mena", "kurz", "kurzMnozstvi", "zaokrJakSumK", "zaokrNaSumK", "polozkyObchDokladu",
}
LINE_FIELDS = {
    "id", "typPolozkyK", "cenik", "sklad", "kod", "nazev", "mnozMj", "typCenyDphK", "cenaMj", "typSzbDphK", "szbDph", "rezervovat",
}
RATES = ("typSzbDph.dphOsv", "typSzbDph.dphSniz", "typSzbDph.dphSniz2", "typSzbDph.dphZakl")


def local():
    """The time by Flexi's clock, with its zone, as it writes it."""
    return datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")


class Refused(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Invalid(Exception):
    """Why a record is not saved: what Flexi says of a field."""

    def __init__(self, message, field=None, value=None, code="PROP"):
        super().__init__(message)
        self.said = {"message": message, "code": code}
        if field:
            self.said.update({"for": field, "path": "objednavka-prijata[temporary-id=null]." + field})
        if value is not None:
            self.said["value"] = value


class Filter:
    """A filter: comparisons joined by `and` and `or`, in parentheses, with `in` and what changed since."""

    WORDS = re.compile(r"""\s*(\(|\)|,|'[^']*'|"[^"]*"|<=|>=|<>|!=|==|=|<|>|[^\s(),=<>!]+)""")
    NAMES = {"=": "eq", "==": "eq", ">": "gt", "<": "lt"}

    def __init__(self, text):
        self.words = self.WORDS.findall(text)
        self.fits = self.either()
        if self.words:
            raise Refused(400, "Chyba ve filtru: %s" % self.words[0])

    def joined(self, part, word, join):
        parts = [part()]
        while self.words and self.words[0] == word:
            self.words.pop(0)
            parts.append(part())
        return parts[0] if len(parts) == 1 else lambda row: join(one(row) for one in parts)

    def either(self):
        return self.joined(self.all, "or", any)

    def all(self):
        return self.joined(self.test, "and", all)

    def test(self):
        field = self.words.pop(0)
        if field == "(":
            inner = self.either()
            if self.words.pop(0) != ")":
                raise Refused(400, "Chyba ve filtru: )")
            return inner
        word = self.words.pop(0)
        word = self.NAMES.get(word, word)
        if word == "in":
            values = []
            while self.words[0] != ")":
                one = self.words.pop(0)
                if one not in ("(", ","):
                    values.append(one.strip("'\""))
            self.words.pop(0)
            return lambda row: str(self.own(row, field)) in values
        if word not in ("eq", "gt", "lt"):
            raise Refused(400, "Chyba ve filtru: %s" % word)
        value = self.words.pop(0).strip("'\"")
        if word == "eq":
            return lambda row: str(self.own(row, field)) == value
        sign = 1 if word == "gt" else -1
        if field == "lastUpdate":
            return lambda row: row[field][:19] != value and (row[field][:19] > value) == (sign == 1)
        return lambda row: (float(self.own(row, field)) - float(value)) * sign > 0

    @staticmethod
    def own(row, field):
        if field not in row:
            raise Refused(400, "Neznámá vlastnost '%s' ve filtru." % field)
        return row[field]


class Flexi(Bank, Fake):
    def start(self, state):
        self.user, self.password = state.get("user", "spojka"), state.get("password", "sample-password")
        self.company, self.ic = state.get("company", "firma"), state.get("ic", "12345678")
        self.licence, self.rights = state.get("licence", "full"), state.get("rights")
        self.types, self.native = state.get("types", ["OBP"]), state.get("native", False)
        self.stores = state.get("stores", ["ZBOZI", "POBOCKA"])
        self.rates, self.forgotten = state.get("rates", RATES), state.get("forgotten", [])
        self.results, self.refuse = state.get("results", "plain"), state.get("refuse", {})
        year = datetime.date.today().year
        self.periods = state.get("periods", [[str(one), "%d-01-01" % one, "%d-12-31" % one, False] for one in (year - 1, year)])
        self.stamps = state.get("stamps", True)
        self.start_bank(state)
        self.next, self.products, self.cards, self.orders, self.invoices = 100, {}, [], [], []
        seen = set()
        for card in state.get("cards", SAMPLE_CARDS):
            place = (card["code"], card.get("store", "ZBOZI"), card.get("period"))
            # Fifty thousand of a benchmark are not looked for among each other.
            self.add_card(dict(card), is_known=place in seen)
            seen.add(place)
        for invoice in state.get("invoices", []):
            self.add_invoice(dict(invoice))

    def state(self):
        return {"orders": self.orders, "cards": self.cards, "invoices": self.invoices, "documents": self.documents}

    def clock(self):
        return local()

    def number(self):
        self.next += 1
        return self.next

    def change(self, said):
        if "card" in said:
            self.add_card(dict(said["card"]))
        if "invoice" in said:
            self.add_invoice(dict(said["invoice"]))
        for one in self.cards if "reserve" in said else ():
            # By an order that somebody types in.
            if one["cenik"] == "code:" + said["reserve"]["code"]:
                one["rezervMJ"] = said["reserve"]["count"]
                one["lastUpdate"] = local() if self.stamps else one["lastUpdate"]
        if "remove_card" in said:
            self.cards = [one for one in self.cards if one["cenik"] != "code:" + said["remove_card"]]
        for name, value in said.get("set", {}).items():
            setattr(self, name, value)

    def shift(self):
        """A card is deleted and another one made while somebody reads: as many as before, at other places."""
        if self.cards:
            self.cards.pop(0)
        self.add_card({"code": "SHIFTED-%d" % self.next, "name": "Nová karta", "count": 1})

    # What it keeps

    def add_card(self, card, is_known=True):
        code = card["code"]
        period = card.get("period", self.periods[-1][0])
        product = self.products.setdefault(code, {"id": self.number(), "kod": code, "eanKod": "", "nazev": code, "mj1": "code:KS"})
        product.update({"eanKod": card.get("ean", product["eanKod"]), "nazev": card.get("name", product["nazev"])})
        full = {
            "cenik": "code:" + code, "sklad": "code:" + card.get("store", "ZBOZI"), "ucetObdobi": "code:" + period,
            "stavMJ": card.get("count", 0), "rezervMJ": card.get("reserved", 0), "pozadavkyMj": card.get("ordered", 0),
            "lastUpdate": card.get("changed") or local(),
        }
        for one in self.cards if is_known else ():
            if all(one[name] == full[name] for name in ("cenik", "sklad", "ucetObdobi")):
                return one.update(full)
        self.cards.append(dict(full, id=self.number()))

    def add_invoice(self, said):
        full = {
            "varSym": said.get("vs", ""), "cisObj": "", "cisDosle": said.get("order", ""), "datVyst": "2026-11-29+01:00",
            "datSplat": "2026-12-13+01:00", "storno": False, "mena": "code:EUR", "sumCelkem": said.get("total", 0),
            "sumCelkemMen": 0, "zbyvaUhradit": said.get("open", said.get("total", 0)), "zbyvaUhraditMen": 0, "stavUhrK": "",
            "nazFirmy": "Jana Vzorová", "ic": "", "typDoklK": "typDokladu.faktura", "lastUpdate": local(),
        }
        full.update({name: value for name, value in said.items() if name in full or name == "kod"})
        self.invoices = [one for one in self.invoices if one["kod"] != full["kod"]]
        self.invoices.append(dict(full, id=self.number()))

    # Answers

    def told(self, status, message):
        return Answer(status, json.dumps({"winstrom": {"@version": "1.0", "success": "false", "message": message}}).encode())

    def unauthorised(self):
        return self.told(401, "Pro pokračování se musíte přihlásit.")

    def forbidden(self):
        return self.told(403, "K této operaci nemáte oprávnění.")

    def failed(self):
        return Answer(500, b"<html><body>HTTP Status 500 - Internal Server Error</body></html>", "text/html")

    def answer(self, request):
        word, _, secret = (request.fields.get("Authorization") or "").partition(" ")
        given = base64.b64decode(secret or "").decode("utf-8", "replace")
        if word != "Basic" or given != self.user + ":" + self.password:
            return self.unauthorised()
        try:
            return self.routed(request)
        except Refused as refused:
            return self.told(refused.status, str(refused))

    def routed(self, request):
        path = urllib.parse.unquote(request.path)
        if path == "/c.json":
            company = {"dbNazev": self.company, "nazev": "Vzorová firma", "id": "1", "show": "true", "watchingChanges": "false"}
            return Answer(200, json.dumps({"companies": {"company": company}}).encode())
        match = re.fullmatch(r"/c/([a-z0-9_]+)/([a-z-]+)(?:/(.+))?\.json", path)
        if not match or match[1] != self.company or self.licence == "none":
            raise Refused(404, "Zadaná adresa nebyla nalezena.")
        evidence, rest = match[2], match[3]
        if self.rights is not None and evidence not in self.rights:
            return self.forbidden()
        if request.method in ("POST", "PUT"):
            if self.licence != "full":
                raise Refused(402, "Licence neumožňuje zápis přes REST API.")
            if evidence == EVIDENCE and not rest:
                return self.imported_documents(request)
            if evidence != "objednavka-prijata" or rest:
                raise Refused(405, "Metoda není povolena.")
            return self.import_orders(request)
        rows = self.rows(evidence)
        if rest is None or rest.startswith("("):
            fits = Filter(rest).fits if rest else None
            return self.page(evidence, [one for one in rows if not fits or fits(one)], request.query)
        if rest.startswith("ext:"):
            found = next((one for one in rows if rest in one.get("external-ids", [])), None)
            if not found:
                raise Refused(404, "Záznam '%s' nebyl nalezen." % rest)
            answer = Answer(303, b"", "text/html")
            answer.fields["Location"] = "/c/%s/%s/%d.json%s" % (
                self.company, evidence, found["id"], "?" + urllib.parse.urlsplit(request.target).query)
            return answer
        found = [one for one in rows if str(one["id"]) == rest]
        if not found:
            raise Refused(404, "Záznam '%s' nebyl nalezen." % rest)
        return self.page(evidence, found, request.query)

    def rows(self, evidence):
        if evidence == "skladova-karta":
            return self.cards
        if evidence == "faktura-vydana":
            return self.invoices
        if evidence == "objednavka-prijata":
            return self.orders
        if evidence == EVIDENCE:
            return self.documents
        if evidence == "nastaveni":
            return [{"id": 1, "ic": self.ic, "dic": "CZ" + self.ic, "nazFirmy": "Vzorová firma"}]
        if evidence == "ucetni-obdobi":
            return [
                {"id": number, "kod": code, "platiOdData": begin + "+01:00", "platiDoData": end + "+01:00"}
                for number, (code, begin, end, _) in enumerate(self.periods, 1)
            ]
        raise Refused(404, "Evidence '%s' neexistuje." % evidence)

    def page(self, evidence, rows, query):
        rows = sorted(rows, key=lambda one: one["id"], reverse=query.get("dir") == "DESC")
        start, limit = int(query.get("start", 0)), int(query.get("limit", 20))
        shown = rows[start:start + limit] if limit else rows[start:]
        detail = query.get("detail", "summary")
        said = {"@version": "1.0"}
        if query.get("add-row-count") == "true":
            said["@rowCount"] = str(len(rows))
        said[evidence] = [self.shown(evidence, one, detail, query.get("includes", "")) for one in shown]
        return Answer(200, json.dumps({"winstrom": said}, ensure_ascii=False).encode())

    def shown(self, evidence, row, detail, includes):
        """The fields that are asked for; unknown ones are left out without a word."""
        if detail.startswith("custom:"):
            wanted = re.findall(r"([\w-]+)(?:\(([^)]*)\))?", detail[7:])
        else:
            wanted = [(name, "") for name in row if name != "id"]
        said = {"id": self.plain(row["id"])}
        if row.get("external-ids"):
            said["external-ids"] = row["external-ids"]
        for name, inner in wanted:
            if name == "typDokl" and "typDoklK" in row:
                said[name] = "code:FAKTURA"
                if "/typDokl" in includes:
                    said[name] = [{"id": "1", "typDoklK": row["typDoklK"]}]
                continue
            if name not in row:
                continue
            value = row[name]
            if inner and "/" + name in includes and isinstance(value, str):
                code = value[5:]
                value = self.products.get(code) if name == "cenik" else {"id": 1, "kod": code}
                said[name + "@showAs"] = code
                said[name] = [{key: self.plain(one) for key, one in value.items() if key == "id" or key in inner.split(",")}]
                continue
            said[name] = self.plain(value)
        return said

    def plain(self, value):
        """Numbers and truths are texts, but in the newer generation of the interface."""
        if self.native or isinstance(value, (str, list, dict)):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(float(value)) if isinstance(value, float) else str(value)

    # Imports

    def import_orders(self, request):
        try:
            root = json.loads(request.body)["winstrom"]
        except (ValueError, KeyError):
            raise Refused(400, "Vstup není platný JSON.") from None
        records = root.get("objednavka-prijata", [])
        records = records if isinstance(records, list) else [records]
        atomic = root.get("@atomic") not in ("false", False)
        counts = {"created": 0, "updated": 0, "deleted": 0, "skipped": 0, "failed": 0}
        results, made, before = [], [], [dict(card) for card in self.cards]
        for record in records:
            named = {"request-id": record.get("id")} if self.results == "named" else {}
            try:
                order, is_new = self.save(record)
                counts["created" if is_new else "skipped"] += 1
                made += [order] if is_new else []
                ref = "/c/%s/objednavka-prijata/%d.json" % (self.company, order["id"])
                results.append(dict(named, id=str(order["id"]), ref=ref))
            except Invalid as invalid:
                counts["failed"] += 1
                results.append(dict(named, errors=[invalid.said]))
                if atomic:
                    self.orders = [one for one in self.orders if one not in made]
                    self.cards = before
                    results = results[-1:]
                    break
        return self.imported(results, counts)

    def imported_documents(self, request):
        counts, results = self.import_documents(request, Invalid)
        if counts is None:
            raise Refused(400, results)
        return self.imported(results, counts)

    def imported(self, results, counts):
        failed = counts["failed"] > 0
        said = {"@version": "1.0", "success": "false" if failed else "true",
                "stats": {name: str(count) for name, count in counts.items()}, "results": results}
        if self.results == "first" and failed:
            said["results"] = [one for one in results if "errors" in one][:1]
        if self.results == "empty" and not failed:
            said["results"] = []
        if self.results == "single" and len(results) == 1:
            said["results"] = {"result": results[0]}
        if self.results == "untold":
            del said["success"], said["stats"]
        if self.native:
            said["success"] = not failed
        if self.results == "text" and failed:
            message = next(one["errors"][0]["message"] for one in results if "errors" in one)
            return Answer(400, message.encode(), "text/plain; charset=UTF-8")
        return Answer(400 if failed else 201, json.dumps({"winstrom": said}, ensure_ascii=False).encode())

    def save(self, record):
        ident = record.get("id")
        known = next((one for one in self.orders if ident in one["external-ids"]), None)
        if known and record.get("@update") == "ignore":
            return known, False
        if known:
            raise Invalid("Test fake: an order would be overwritten.", "id", ident)
        self.check(record)
        number = 1 + len(self.orders)
        order = {
            "id": self.number(), "kod": "OBP%04d/%s" % (number, record["datVyst"][:4]), "external-ids": [ident],
            "cisDosle": record.get("cisDosle", ""), "stavUzivK": "stavDoklObch.nespec", "lastUpdate": local(), "record": record,
        }
        self.orders.append(order)
        for line in record["polozkyObchDokladu"]:
            if line.get("rezervovat") == "true":
                self.reserve(line)
        return order, True

    def reserve(self, line):
        for card in self.cards:
            code = self.found(line["cenik"])
            if card["cenik"] == "code:" + code and card["sklad"] in (line.get("sklad"), card["sklad"]) and \
                    card["ucetObdobi"] == "code:" + self.periods[-1][0]:
                card["rezervMJ"] = float(card["rezervMJ"]) + float(line["mnozMj"])
                if self.stamps:
                    card["lastUpdate"] = local()
                return

    def found(self, reference):
        """The code of the product that a reference means."""
        kind, _, value = reference.partition(":")
        for code, product in self.products.items():
            if code in self.forgotten:
                continue
            if kind == "code" and code == value or kind == "ean" and product["eanKod"] == value and value:
                return code
        raise Invalid("Zadaný text '%s' musí identifikovat objekt [200600000009]" % reference, "cenik", reference)

    def check(self, record):
        for name in record:
            if name not in ORDER_FIELDS and not name.startswith("@"):
                raise Invalid("Neznámá vlastnost '%s'." % name, name)
        if record.get("cisDosle") in self.refuse:
            raise Invalid(self.refuse[record["cisDosle"]], "kod", code="INVALID")
        if str(record.get("typDokl")) not in ["code:" + one for one in self.types]:
            raise Invalid("Pole 'Typ dokladu' musí být vyplněno.", "typDokl", record.get("typDokl"))
        self.lengths(record)
        self.check_day(record.get("datVyst", ""))
        idents = [line.get("id") for line in record.get("polozkyObchDokladu", [])]
        if None in idents or len(set(idents)) != len(idents):
            raise Invalid("Test fake: a line without an id of its own.", "polozkyObchDokladu")
        for line in record["polozkyObchDokladu"]:
            self.check_line(line)

    def check_day(self, day):
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
            raise Invalid("Pole 'Vystaveno' musí být vyplněno.", "datVyst", day)
        period = next((one for one in self.periods if one[1] <= day <= one[2]), None)
        if not period:
            raise Invalid("Datum %s nepatří do žádného účetního období." % day, "datVyst", day)
        if period[3]:
            raise Invalid("Účetní období %s je uzavřeno." % period[0], "datVyst", day)

    def check_line(self, line):
        for name in line:
            if name not in LINE_FIELDS:
                raise Invalid("Neznámá vlastnost '%s'." % name, name)
        self.lengths(line)
        if line.get("typSzbDphK") not in self.rates:
            raise Invalid("Sazba DPH není povolena.", "typSzbDphK", line.get("typSzbDphK"))
        if line.get("typPolozkyK") == "typPolozky.katalog":
            self.found(line["cenik"])
            store = line.get("sklad")
            if store is not None and store[5:] not in self.stores:
                raise Invalid("Zadaný text '%s' musí identifikovat objekt [200600000009]" % store, "sklad", store)
        for name in ("mnozMj", "cenaMj"):
            if not re.fullmatch(r"-?\d+(\.\d{1,6})?", str(line.get(name))):
                raise Invalid("Hodnota '%s' není číslo." % line.get(name), name)

    @staticmethod
    def lengths(record):
        for name, value in record.items():
            if name in LENGTHS and length(value) > LENGTHS[name]:
                raise Invalid("Text je příliš dlouhý (max. %d)." % LENGTHS[name], name)


SAMPLE_CARDS = [
    {"code": "A", "ean": "8590000000017", "name": "Hrnček", "count": 12},
    {"code": "B", "ean": "8590000000024", "name": "Tričko", "count": 3, "reserved": 1},
    {"code": "A", "store": "POBOCKA", "count": 2},
]

if __name__ == "__main__":
    serve(Flexi())
