"""The client `python-abraflexi` of PyPI asks our fake the same as our program does, and reads its answers; what both ask is compared.

Left out of the comparison: header fields but the login and the type of a body, the time since which changes are asked for, and what
`DIFFERENCES` lists.
"""
import json
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

from python_abraflexi.evidences import FakturaVydana
from python_abraflexi.exceptions import AuthenticationException, NotFoundException, PermissionException
from python_abraflexi.read_only import ReadOnly
from python_abraflexi.read_write import ReadWrite

# Ours differs on purpose, and why.
DIFFERENCES = {
    "@version": "the client leaves out the version of the envelope",
    "@atomic": "the client has one transaction for all; ours has one for each order",
}
# Of bank documents: ours go in XML, and say how much each invoice gets.
OF_SETTLEMENTS = {"uhrazovanaFak@castka": "the client leaves how much is settled to Flexi"}
CARDS = [
    {"code": "HRN-1", "ean": "8590000000031", "name": "Hrnček žltý", "count": 12, "reserved": 2},
    {"code": "TR-1", "name": "Tričko", "count": 3.5, "store": "POBOCKA"},
]
INVOICES = [{"kod": "VF1-0001/2026", "vs": "2026000101", "order": "2026000101", "total": 24.6}]
STATE = {"cards": CARDS, "invoices": INVOICES}
# Flexi books documents without their settlement, so that our program settles by itself as well.
ALONE = dict(STATE, settles="ignored")
STOCK = "stavMJ,rezervMJ,pozadavkyMj,lastUpdate,ucetObdobi,sklad(kod),cenik(kod,eanKod,nazev,mj1)"
INVOICE = ("kod,varSym,cisObj,cisDosle,datVyst,datSplat,storno,mena,sumCelkem,sumCelkemMen,zbyvaUhradit,zbyvaUhraditMen,"
           "stavUhrK,nazFirmy,ic,lastUpdate,typDokl(typDoklK)")


def judge(bench):
    import workspaces

    fake = bench.fake("flexi", state=ALONE)
    why = workspaces.run_flexi(bench, fake)
    if why:
        return bench.skipped("the same questions by our program", why)
    ours = [one for one in fake.exchanges() if one["status"] in (200, 201)]
    orders = [one for one in ours if one["method"] == "POST" and one["path"].endswith("/objednavka-prijata.json")]
    made = next((one["body"]["winstrom"]["objednavka-prijata"] for one in orders), None)
    bench.check("our program sends an order", None if made else "there is no import")
    if not made:
        return
    said = [shape(one) for one in ours]
    for one in client(bench, made, ours):
        name = "%s %s" % (one["method"], urllib.parse.unquote(one["path"]))
        same = shape(one) in said
        bench.check("our program asks as the client does, " + name,
                    None if same else "%s is not among %s" % (shape(one), "; ".join(said)[:3000]))
    payments(bench, ours)
    refusals(bench)


def payments(bench, ours):
    """The client writes the same bank document, and settles an invoice by it in its own way."""
    sent = [one for one in ours if one["method"] == "POST" and one["path"].endswith("/banka.json")]
    bench.check("our program sends a bank document, and its settlement by itself", None if len(sent) == 2 else "%d requests" % len(sent))
    if len(sent) != 2:
        return
    said = [shape(one) for one in ours]
    document = imported(sent[0])["winstrom"]["banka"][0]
    fake = bench.fake("flexi", state=STATE)
    results = ReadWrite(None, options(fake, "banka")).batch_update([document])
    bench.check("the client writes a bank document with its settlement", None if results and results[0].get("id") else results)
    again = ReadWrite(None, options(fake, "banka")).batch_update([document])
    bench.check("a bank document that is there is left as it is", None if again[0]["id"] == results[0]["id"] else again)
    rows, _ = listed(fake, "banka", "kod,sparovano", "id in (%s)" % results[0]["id"], limit=0)
    bench.check("it is settled", None if rows and rows[0]["sparovano"] == "true" else rows)
    rows, _ = listed(fake, "faktura-vydana", "kod,zbyvaUhradit,stavUhrK", limit=0)
    bench.check("and so is its invoice", None if rows[0]["stavUhrK"] == "stavUhr.uhrazeno" else rows)
    asked = [one for one in fake.exchanges() if one["path"].split("/")[3].startswith("banka")]
    alone = bench.fake("flexi", state=ALONE)
    ReadWrite(None, options(alone, "banka")).batch_update([document])
    payer = ReadWrite(document["id"], options(alone, "banka"))
    invoice = FakturaVydana("code:VF1-0001/2026", {name: value for name, value in options(alone, "faktura-vydana").items()})
    bench.check("the client settles an invoice", None if invoice.match_payment(payer, "castecnaUhrada") else "it does not")
    asked += [one for one in alone.exchanges() if one["method"] == "POST"][1:]
    for one in asked:
        name = "%s %s" % (one["method"], urllib.parse.unquote(one["path"]))
        bench.check("our program asks as the client does, " + name,
                    None if shape(one) in said else "%s is not among %s" % (shape(one), "; ".join(said)[:3000]))


def imported(exchange):
    """The body of an import; XML is turned into the JSON that means the same."""
    if exchange["body"] is not None or not exchange["request"].startswith(b"<?xml"):
        return exchange["body"]
    records = []
    for record in ElementTree.fromstring(exchange["request"]):
        said = {"@" + name: value for name, value in record.attrib.items()}
        for field in record:
            if field.tag != "sparovani":
                said[field.tag] = field.text
                continue
            said["sparovani"] = {}
            for one in field:
                said["sparovani"][one.tag] = one.text
                said["sparovani"].update({one.tag + "@" + name: value for name, value in one.attrib.items()})
        records.append(said)
    return {"winstrom": {"banka": records}}


def options(fake, evidence, **more):
    return dict({"url": fake.url(), "company": "firma", "user": "spojka", "password": "sample-password", "evidence": evidence,
                 "autoload": False}, **more)


def listed(fake, evidence, detail, filter=None, **params):
    """What the client reads of an evidence, and the number of rows that it was told."""
    api = ReadOnly(None, options(fake, evidence))
    api.set_detail("custom:" + detail)
    api.filter = filter
    rows = api.get_all_from_abraflexi(params)
    return rows, api.row_count


def client(bench, made, ours):
    """What the client of others asks for the work of one pass, and whether it is content with the answers."""
    fake = bench.fake("flexi", state=STATE)
    year = next(urllib.parse.unquote(one["path"]) for one in ours if "skladova-karta" in one["path"])
    year = re.search(r"code:(\d+)", year)[1]
    rows, _ = listed(fake, "nastaveni", "ic,dic", limit=1)
    bench.check("the client reads the company", None if rows and rows[0].get("ic") == "12345678" else rows)
    rows, _ = listed(fake, "ucetni-obdobi", "kod,platiOdData,platiDoData", limit=0)
    bench.check("the client reads periods", None if [row["kod"] for row in rows][-1:] == [year] else rows)
    pages = {"sort": "id", "dir": "ASC", "limit": 1000, "start": 0, "add-row-count": "true"}
    rows, count = listed(
        fake, "skladova-karta", STOCK, "ucetObdobi='code:%s'" % year, includes="/skladova-karta/cenik,/skladova-karta/sklad", **pages
    )
    found = [(row["cenik"][0]["kod"], row["sklad"][0]["kod"], float(row["stavMJ"]), float(row["rezervMJ"])) for row in rows]
    wanted = [("HRN-1", "ZBOZI", 12.0, 2.0), ("TR-1", "POBOCKA", 3.5, 0.0)]
    bench.check("the client reads stock cards", None if (found, count) == (wanted, 2) else (found, count))
    rows, count = listed(
        fake, "faktura-vydana", INVOICE, "lastUpdate gt '2026-01-01T00:00:00'", includes="/faktura-vydana/typDokl", **pages
    )
    bench.check("the client reads invoices", None if [row["kod"] for row in rows] == ["VF1-0001/2026"] and count == 1 else rows)
    api = ReadWrite(None, options(fake, "objednavka-prijata"))
    results = api.batch_update(made)
    bench.check("the client writes an order", None if results and results[0].get("id") else results)
    again = ReadWrite(None, options(fake, "objednavka-prijata")).batch_update(made)
    bench.check("an order that is there is left as it is", None if again[0]["id"] == results[0]["id"] else again)
    rows, _ = listed(fake, "objednavka-prijata", "kod", "id in (%s)" % results[0]["id"], limit=0)
    bench.check("the client reads its number", None if rows and rows[0]["kod"].startswith("OBP") else rows)
    asked = [one for one in fake.exchanges() if one["status"] in (200, 201)]
    rows = ReadOnly(made[0]["id"], options(fake, "objednavka-prijata", autoload=True))
    number = rows.get_data_value("kod") or ""
    bench.check("an external id leads on to the order", None if number.startswith("OBP") else rows.get_data())
    return asked


def refusals(bench):
    """Each wrong credential is told in the way that the client knows."""
    def tried(name, wanted, call):
        try:
            found = call()
        except wanted:
            return bench.passed(name)
        except Exception as error:
            return bench.failed(name, "%s: %s" % (type(error).__name__, error))
        bench.failed(name, found)

    fake = bench.fake("flexi", state=STATE)
    order = {"id": "ext:SPOJKA:x", "typDokl": "code:NENI", "datVyst": "2026-11-29", "polozkyObchDokladu": []}
    tried("a wrong password is refused", AuthenticationException,
          lambda: ReadOnly(None, options(fake, "nastaveni", password="other")).get_all_from_abraflexi())
    tried("another company is not found", NotFoundException,
          lambda: ReadOnly(None, options(fake, "nastaveni", company="jina")).get_all_from_abraflexi())
    none = bench.fake("flexi", state=dict(STATE, licence="none"))
    tried("without a licence nothing is found", NotFoundException,
          lambda: ReadOnly(None, options(none, "nastaveni")).get_all_from_abraflexi())
    read = bench.fake("flexi", state=dict(STATE, licence="read"))
    tried("a licence for reading does not write", PermissionException,
          lambda: ReadWrite(None, options(read, "objednavka-prijata")).batch_update([order]))
    role = bench.fake("flexi", state=dict(STATE, rights=["cenik"]))
    tried("a right that is missing is told", PermissionException,
          lambda: ReadOnly(None, options(role, "faktura-vydana")).get_all_from_abraflexi())
    answer = ReadWrite(None, options(fake, "objednavka-prijata", throwException=False))
    answer.batch_update([order])
    bench.check("a bad order is refused with the field", None if answer.last_response_code == 400 and
                '"for": "typDokl"' in answer.last_response.text else answer.last_response.text)


def shape(exchange):
    """A request without what may differ."""
    body = imported(exchange)
    if body is not None:
        body = {"winstrom": {name: value for name, value in body["winstrom"].items() if name not in DIFFERENCES}}
        records = body["winstrom"].get("banka")
        if records is not None:
            # The client sends one record as an object.
            body["winstrom"]["banka"] = [without(one) for one in (records if isinstance(records, list) else [records])]
    path = re.sub(r"gt '[0-9T:-]+'", "gt 'T'", urllib.parse.unquote(exchange["path"]))
    # The number of the document is the fake's.
    path = re.sub(r"id in \([\d,]+\)", "id in (N)", path)
    return json.dumps(
        {
            "method": exchange["method"], "path": path, "query": exchange["query"], "body": body,
            "login": exchange["fields"].get("authorization"),
            "type": "" if body is None or "banka" in body["winstrom"] else exchange["fields"].get("content-type", "").split(";")[0],
        },
        sort_keys=True, ensure_ascii=False,
    )


def without(record):
    """A bank document without what its settlement may differ in."""
    settlement = record.get("sparovani")
    if settlement is None:
        return record
    return dict(record, sparovani={name: value for name, value in settlement.items() if name not in OF_SETTLEMENTS})
