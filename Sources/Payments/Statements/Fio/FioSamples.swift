import Connectors
import Syntax

/// An answer of Fio banka's API in JSON and in XML; balances close.
enum FioSamples {
    static func all() -> [SampleFile] {
        [
            SampleFile("fio.json", .json, .utf8, text: json),
            SampleFile("fio.xml", .xml, .utf8, text: xml),
        ]
    }

    private static let json = """
        {"accountStatement":{"info":{"accountId":"2000000001","bankId":"2010","currency":"CZK",
        "iban":"CZ7920100000002000000001","openingBalance":100.00,"closingBalance":112.34,
        "dateStart":"2026-11-20+0100","dateEnd":"2026-11-20+0100","idList":null},
        "transactionList":{"transaction":[{"column22":{"value":26543210,"name":"ID pohybu","id":22},
        "column0":{"value":"2026-11-20+0100","name":"Datum","id":0},"column1":{"value":12.34,"name":"Objem","id":1},
        "column14":{"value":"CZK","name":"Měna","id":14},"column5":{"value":"2026110001","name":"VS","id":5},
        "column10":{"value":"Žofie Ďurišová","name":"Název protiúčtu","id":10},"column7":null}]}}}

        """

    private static let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <AccountStatement><Info><accountId>2000000001</accountId><bankId>2010</bankId><currency>CZK</currency>
        <openingBalance>100.00</openingBalance><closingBalance>112.34</closingBalance>
        <dateStart>2026-11-20+01:00</dateStart></Info><TransactionList><Transaction>
        <column_22 name="ID pohybu" id="22">26543210</column_22><column_0 id="0">2026-11-20+01:00</column_0>
        <column_1 id="1">12.34</column_1><column_14 id="14">CZK</column_14><column_5 id="5">2026110001</column_5>
        <column_10 id="10">Žofie Ďurišová</column_10></Transaction></TransactionList></AccountStatement>

        """
}
