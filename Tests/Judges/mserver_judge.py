"""Stormware's own schemas judge both directions of mServer: what our fake answers, and what our program asks it."""
import base64
import os

from bench import SCHEMAS, post

SPACE = "http://www.stormware.cz/schema/version_2/"
PACK = (
    '<?xml version="1.0" encoding="Windows-1250"?><dat:dataPack version="2.0" id="{id}" ico="{ico}" application="judge" note="" '
    + " ".join(
        'xmlns:%s="%s%s.xsd"' % (prefix, SPACE, name)
        for prefix, name in [("dat", "data"), ("ord", "order"), ("typ", "type"), ("lst", "list"), ("lStk", "list_stock"), ("ftr", "filter")]
    )
    + ">{items}</dat:dataPack>"
)
ORDER = (
    '<dat:dataPackItem version="2.0" id="{id}"><ord:order version="2.0"><ord:orderHeader><ord:extId><typ:ids>{id}</typ:ids>'
    "<typ:exSystemName>judge</typ:exSystemName></ord:extId><ord:orderType>receivedOrder</ord:orderType>"
    "<ord:numberOrder>{id}</ord:numberOrder><ord:date>2026-11-28</ord:date><ord:partnerIdentity><typ:address>"
    "<typ:name>Žofia Ďurišová</typ:name></typ:address></ord:partnerIdentity><ord:isReserved>true</ord:isReserved>"
    "</ord:orderHeader><ord:orderDetail><ord:orderItem><ord:text>Tričko</ord:text><ord:quantity>1</ord:quantity>"
    "<ord:payVAT>true</ord:payVAT><ord:rateVAT>high</ord:rateVAT><ord:homeCurrency><typ:unitPrice>10</typ:unitPrice>"
    "</ord:homeCurrency><ord:stockItem><typ:store><typ:ids>ZBOŽÍ</typ:ids></typ:store><typ:stockItem><typ:ids>{code}</typ:ids>"
    "</typ:stockItem></ord:stockItem></ord:orderItem></ord:orderDetail></ord:order></dat:dataPackItem>"
)
STOCK = (
    '<dat:dataPackItem version="2.0" id="stock-{store}"><lStk:listStockRequest version="2.0" stockVersion="2.0"><lStk:limit>'
    "<ftr:idFrom>{first}</ftr:idFrom><ftr:count>2</ftr:count></lStk:limit><lStk:requestStock><ftr:filter><ftr:store>"
    "<typ:ids>{store}</typ:ids></ftr:store></ftr:filter></lStk:requestStock></lStk:listStockRequest></dat:dataPackItem>"
)
INVOICES = (
    '<dat:dataPackItem version="2.0" id="invoices"><lst:listInvoiceRequest version="2.0" invoiceType="issuedInvoice" '
    'invoiceVersion="2.0"><lst:requestInvoice/><lst:restrictionData><lst:liquidations>true</lst:liquidations>'
    "</lst:restrictionData></lst:listInvoiceRequest></dat:dataPackItem>"
)
LOOKED_FOR = (
    '<dat:dataPackItem version="2.0" id="known"><lst:listOrderRequest version="2.0" orderType="receivedOrder" orderVersion="2.0">'
    "<lst:requestOrder><ftr:filter><ftr:extId><typ:ids>{id}</typ:ids><typ:exSystemName>judge</typ:exSystemName></ftr:extId>"
    "</ftr:filter></lst:requestOrder></lst:listOrderRequest></dat:dataPackItem>"
)


class Schemas:
    def __init__(self):
        import xmlschema

        folder = os.path.join(SCHEMAS, "pohoda")
        self.request = xmlschema.XMLSchema(os.path.join(folder, "data.xsd"))
        self.answer = xmlschema.XMLSchema(os.path.join(folder, "response.xsd"))

    @staticmethod
    def problem(schema, document):
        """What is wrong with a document by a schema, in one line; None for nothing."""
        try:
            error = next(schema.iter_errors(document), None)
        except Exception as broken:
            return "no XML: %s" % broken
        return None if error is None else "%s: %s" % (error.path, error.reason)


def judge(bench):
    if not os.path.exists(os.path.join(SCHEMAS, "pohoda", "data.xsd")):
        return bench.skipped("everything", "Stormware's schemas are not in " + SCHEMAS)
    schemas = Schemas()
    answers(bench, schemas)
    ours(bench, schemas)


def answers(bench, schemas):
    """Questions of the judge's own, which are valid themselves, and what the fake answers."""
    fake = bench.fake("mserver")
    known = ORDER.format(id="J-1", code="TR-MODRE-L")
    questions = [
        ("an order, and one of an unknown card", "orders-1", known + ORDER.format(id="J-2", code="NIE JE")),
        ("the same pack again", "orders-1", known),
        ("the same order in another pack", "orders-2", known),
        ("a look for an order that is there", "known-1", LOOKED_FOR.format(id="J-1")),
        ("a look for an order that is not", "known-2", LOOKED_FOR.format(id="J-9")),
        ("stock of a store, page 1", "stock-1", STOCK.format(store="ZBOŽÍ", first=1)),
        ("stock of a store, page 2", "stock-2", STOCK.format(store="ZBOŽÍ", first=103)),
        ("stock of two stores", "stock-3", STOCK.format(store="ZBOŽÍ", first=1) + STOCK.format(store="PREDAJŇA", first=1)),
        ("stock after the last card", "stock-4", STOCK.format(store="ZBOŽÍ", first=999)),
        ("invoices", "invoices-1", INVOICES),
    ]
    login = {"STW-Authorization": "Basic " + base64.b64encode(b"spojka:sample-password").decode(), "STW-Check-Duplicity": "true"}
    for what, id, items in questions:
        body = PACK.format(id=id, ico="12345678", items=items).encode("cp1250")
        problem = schemas.problem(schemas.request, body.decode("cp1250").split("?>", 1)[1])
        if problem:
            bench.failed("the judge's own question, " + what, problem)
            continue
        status, answer = post(fake.url("/xml"), body, login)
        problem = "status %d" % status if status != 200 else schemas.problem(schemas.answer, text(answer))
        bench.check("the fake's answer to " + what, problem)
    body = PACK.format(id="other", ico="99999999", items=INVOICES).encode("cp1250")
    _, answer = post(fake.url("/xml"), body, login)
    bench.check("the fake's refusal of another unit", schemas.problem(schemas.answer, text(answer)))


def text(document):
    """A document without its declaration, decoded as that says: xmlschema takes text."""
    return document.decode("cp1250").split("?>", 1)[-1].strip()


def ours(bench, schemas):
    """Everything that our program asked, and what it was answered."""
    import workspaces

    invoice = {"id": 31, "number": "260100031", "vs": "260100031", "order": "2026000101", "date": "2026-11-28", "total": "24.60",
               "open": "24.60"}
    fake = bench.fake("mserver", state={"invoices": [invoice]})
    why = workspaces.run_mserver(bench, fake)
    if why:
        return bench.skipped("our program's requests", why)
    posts = [one for one in fake.exchanges() if one["method"] == "POST" and one["path"] == "/xml"]
    kinds = {"order": 0, "listStockRequest": 0, "listInvoiceRequest": 0, "bankHeader": 0}
    for number, one in enumerate(posts, 1):
        for kind in kinds:
            kinds[kind] += (":" + kind).encode() in one["request"]
        bench.check("our request %d" % number, schemas.problem(schemas.request, text(one["request"])))
        bench.check("the fake's answer to our request %d" % number, schemas.problem(schemas.answer, text(one["answer"])))
    missing = [kind for kind, count in kinds.items() if not count]
    bench.check("our program asks for everything", "never " + ", ".join(missing) if missing else None)
