"""Bank documents of the Flexi of the tests, and the settlement of issued invoices by them (`flexi.py`).

An import comes in XML or JSON. Document and settlement are one transaction. What the bank document has more than its invoices
take is refused unless `zbytek` says otherwise; here only `ne` and `castecnaUhrada` are known.
"""
import decimal
import json
import re
import xml.etree.ElementTree as ElementTree

from fake import length

EVIDENCE = "banka"
LENGTHS = {"varSym": 30, "cisDosle": 40, "cisObj": 2000, "popis": 255, "nazFirmy": 255, "buc": 255, "iban": 255, "specSym": 255,
           "vypisCisDokl": 50, "cisSouhrnne": 30}
FIELDS = set(LENGTHS) | {
    "id", "typDokl", "banka", "typPohybuK", "datVyst", "poznam", "mena", "bezPolozek", "sumOsv", "stredisko", "sparovani",
}


class Malformed(Exception):
    """What is no import at all."""


def records(body, kind):
    """The records of an import as dictionaries, whatever they came as; attributes have an @ before them."""
    if kind.startswith("application/json"):
        try:
            found = json.loads(body)["winstrom"].get(EVIDENCE, [])
        except (ValueError, KeyError, AttributeError):
            raise Malformed("Vstup není platný JSON.") from None
        return [dict(one, sparovani=settlement(one["sparovani"])) if "sparovani" in one else one
                for one in (found if isinstance(found, list) else [found])]
    if kind.split(";")[0] not in ("application/xml", "text/xml"):
        raise Malformed("Neznámý formát vstupu: " + kind)
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise Malformed("Vstup není platné XML: %s" % error) from None
    if root.tag != "winstrom" or root.get("version") != "1.0":
        raise Malformed("Kořenový element musí být winstrom.")
    return [element(one) for one in root if one.tag == EVIDENCE]


def element(record):
    said = {"@" + name: value for name, value in record.attrib.items()}
    for field in record:
        if field.tag == "sparovani":
            parts = [
                {"invoice": (one.text or "").strip(), "type": one.get("type"), "amount": one.get("castka")}
                for one in field if one.tag == "uhrazovanaFak"
            ]
            rest = next(((one.text or "").strip() for one in field if one.tag == "zbytek"), None)
            said["sparovani"] = {"parts": parts, "rest": rest}
        else:
            said[field.tag] = (field.text or "").strip()
    return said


def settlement(said):
    """A settlement in JSON: with attributes beside the field, as clients of others write it."""
    return {
        "parts": [{"invoice": said.get("uhrazovanaFak"), "type": said.get("uhrazovanaFak@type"),
                   "amount": said.get("uhrazovanaFak@castka")}],
        "rest": said.get("zbytek"),
    }


class Bank:
    """What Flexi's fake keeps of bank documents; `invalid` makes what says why a record is not saved."""

    def start_bank(self, state):
        self.documents, self.banks = [], state.get("banks", ["KB"])
        self.bank_types = state.get("bank_types", ["STANDARD"])
        # How settlements go wrong: "ignored" within an import of the document, "refused" by themselves too.
        self.settles = state.get("settles", "with")

    def import_documents(self, request, invalid):
        try:
            found = records(request.body, request.fields.get("Content-Type") or "")
        except Malformed as malformed:
            return None, str(malformed)
        counts = {"created": 0, "updated": 0, "deleted": 0, "skipped": 0, "failed": 0}
        results, before = [], [dict(one) for one in self.invoices]
        kept = [dict(one) for one in self.documents]
        for record in found:
            try:
                document, what = self.save_document(record, invalid)
                counts[what] += 1
                results.append({"id": str(document["id"]), "ref": "/c/%s/banka/%d.json" % (self.company, document["id"])})
            except invalid as problem:
                # One transaction: nothing of it is there.
                self.invoices, self.documents = before, kept
                counts = dict(counts, created=0, updated=0, skipped=0, failed=1)
                return counts, [{"errors": [problem.said]}]
        return counts, results

    def save_document(self, record, invalid):
        ident = record.get("id")
        known = next((one for one in self.documents if ident in one["external-ids"] or ident == str(one["id"])), None)
        if known and record.get("@update") == "ignore":
            return known, "skipped"
        if not known:
            self.check_document(record, invalid)
            known = {
                "id": self.number(), "kod": "B+%04d/%s" % (len(self.documents) + 1, record["datVyst"][:4]), "external-ids": [ident],
                "sumCelkem": record["sumOsv"], "sparovano": False, "settled": [], "varSym": record.get("varSym", ""),
                "lastUpdate": self.clock(), "record": record,
            }
            what = "created"
            self.documents.append(known)
            if self.settles != "with":
                return known, what
        else:
            what = "updated"
            extra = set(record) - {"id", "sparovani"}
            if extra:
                raise invalid("Test fake: a document would be overwritten.", sorted(extra)[0])
        if "sparovani" in record:
            if self.settles == "refused":
                raise invalid("Doklad nelze spárovat.", "sparovani", code="INVALID")
            self.settle(known, record["sparovani"], invalid)
        return known, what

    def check_document(self, record, invalid):
        for name in record:
            if name not in FIELDS and not name.startswith("@"):
                raise invalid("Neznámá vlastnost '%s'." % name, name)
        for name, most in LENGTHS.items():
            if length(record.get(name, "")) > most:
                raise invalid("Text je příliš dlouhý (max. %d)." % most, name)
        if record.get("typDokl") not in ["code:" + one for one in self.bank_types]:
            raise invalid("Zadaný text '%s' musí identifikovat objekt [200600000009]" % record.get("typDokl"), "typDokl")
        if record.get("banka") not in ["code:" + one for one in self.banks]:
            raise invalid("Zadaný text '%s' musí identifikovat objekt [200600000009]" % record.get("banka"), "banka")
        if record.get("typPohybuK") != "typPohybu.prijem" or record.get("bezPolozek") != "true":
            raise invalid("Test fake: only amounts that came, without items.", "typPohybuK")
        if not re.fullmatch(r"\d+\.\d\d", record.get("sumOsv", "")):
            raise invalid("Hodnota '%s' není číslo." % record.get("sumOsv"), "sumOsv")
        self.check_day(record.get("datVyst", ""))

    def settle(self, document, said, invalid):
        parts, rest = said["parts"], said["rest"]
        if sorted((one["invoice"], one["amount"]) for one in parts) == sorted(map(tuple, document["settled"])):
            return
        if document["sparovano"]:
            raise invalid("Doklad nelze měnit, protože je spárován.", "sparovani", code="INVALID")
        if rest not in ("ne", "castecnaUhrada"):
            raise invalid("Neznámý způsob zpracování zbytku: %s" % rest, "zbytek")
        total, taken = decimal.Decimal(document["sumCelkem"]), decimal.Decimal(0)
        for part in parts:
            invoice = next((one for one in self.invoices if part["invoice"] == "code:" + one["kod"]), None)
            if part["type"] != "faktura-vydana" or not invoice:
                raise invalid("Zadaný text '%s' musí identifikovat objekt [200600000009]" % part["invoice"], "uhrazovanaFak")
            if invoice["storno"]:
                raise invalid("Faktura %s je stornována." % invoice["kod"], "uhrazovanaFak", code="INVALID")
            open_amount = decimal.Decimal(str(invoice["zbyvaUhradit"]))
            amount = decimal.Decimal(part["amount"] or min(open_amount, total - taken))
            if amount > open_amount or amount <= 0:
                raise invalid("Částka úhrady %s je vyšší než zbývá uhradit (%s)." % (amount, open_amount), "castka", code="INVALID")
            taken += amount
            invoice["zbyvaUhradit"] = str(open_amount - amount)
            invoice["stavUhrK"] = "stavUhr.uhrazeno" if amount == open_amount else "stavUhr.castUhr"
            invoice["lastUpdate"] = self.clock()
        if taken != total:
            raise invalid("Částka bankovního dokladu neodpovídá úhradám.", "sparovani", code="INVALID")
        document["sparovano"], document["settled"] = True, [(one["invoice"], one["amount"]) for one in parts]
