/// An answer of Fio banka's API in JSON and in XML, and a FINSTA of ČSOB; balances close.
enum FioTexts {
    static let json = """
        {"accountStatement":{"info":{"accountId":"2000000001","bankId":"2010","currency":"CZK",
        "iban":"CZ7920100000002000000001","openingBalance":100.00,"closingBalance":112.34,
        "dateStart":"2026-11-20+0100","dateEnd":"2026-11-20+0100","idList":null},
        "transactionList":{"transaction":[{"column22":{"value":26543210,"name":"ID pohybu","id":22},
        "column0":{"value":"2026-11-20+0100","name":"Datum","id":0},"column1":{"value":12.34,"name":"Objem","id":1},
        "column14":{"value":"CZK","name":"Měna","id":14},"column5":{"value":"2026110001","name":"VS","id":5},
        "column10":{"value":"Žofie Ďurišová","name":"Název protiúčtu","id":10},"column7":null}]}}}

        """

    static let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <AccountStatement><Info><accountId>2000000001</accountId><bankId>2010</bankId><currency>CZK</currency>
        <openingBalance>100.00</openingBalance><closingBalance>112.34</closingBalance>
        <dateStart>2026-11-20+01:00</dateStart></Info><TransactionList><Transaction>
        <column_22 name="ID pohybu" id="22">26543210</column_22><column_0 id="0">2026-11-20+01:00</column_0>
        <column_1 id="1">12.34</column_1><column_14 id="14">CZK</column_14><column_5 id="5">2026110001</column_5>
        <column_10 id="10">Žofie Ďurišová</column_10></Transaction></TransactionList></AccountStatement>

        """

    static let finsta = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <FINSTA><FINSTA03><S28_CISLO_VYPISU>5</S28_CISLO_VYPISU><S25_CISLO_UCTU>19-2000145399/0300</S25_CISLO_UCTU>
        <S60_CD_INDIK>C</S60_CD_INDIK><S60_DATUM>20.11.2026</S60_DATUM><S60_MENA>CZK</S60_MENA>
        <S60_CASTKA>100,00</S60_CASTKA><SUMA_KREDIT>1=12,34</SUMA_KREDIT><SUMA_DEBIT>0=0,00</SUMA_DEBIT>
        <S62_CD_INDIK>C</S62_CD_INDIK><S62_DATUM>20.11.2026</S62_DATUM><S62_CASTKA>112,34</S62_CASTKA>
        <FINSTA05><S61_DATUM>20.11.2026</S61_DATUM><S61_CD_INDIK>C</S61_CD_INDIK><S61_MENA>CZK</S61_MENA>
        <S61_CASTKA>+12,34</S61_CASTKA><S86_VARSYMOUR>2026110001</S86_VARSYMOUR>
        <PART_ACC_ID>Žofie Ďurišová</PART_ACC_ID></FINSTA05></FINSTA03></FINSTA>

        """
}
