/// One day of one account in every format: two equal payments, one more, and a fee.
enum OneDay {
    /// The account, as a configuration has it.
    static let account = "19-2000145399/0800"
    static let iban = "CZ6508000000192000145399"

    /// A movement: hundredths, variable symbol, the other account, and the bank's id.
    struct Movement {
        var hundredths: Int
        var vs: String?
        var counter: String?
        var id: Int

        /// The amount without a sign.
        func amount(_ mark: String) -> String {
            "\(abs(hundredths) / 100)\(mark)\(String(abs(hundredths) % 100 + 100).dropFirst())"
        }
        var isCredit: Bool { hundredths > 0 }
    }

    /// Sum: +81.18.
    static let movements = [
        Movement(hundredths: 1834, vs: "1001", counter: "2600001233", id: 26_543_210),
        Movement(hundredths: 1834, vs: "1001", counter: "2600001233", id: 26_543_211),
        Movement(hundredths: 5000, vs: "2002", counter: "1107340237", id: 26_543_212),
        Movement(hundredths: -550, vs: nil, counter: nil, id: 26_543_213),
    ]

    /// Every file: its name and its bytes in UTF-8.
    static let files: [(name: String, text: String)] = [
        ("a.gpc", gpc), ("statement.xml", camt("053")), ("notice.xml", camt("054")), ("a.sta", mt940),
        ("report.sta", mt942), ("fio.json", fio), ("finsta.xml", finsta), ("csob.csv", csob),
    ]

    private static func zeros(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static let gpc: String = {
        let own = "0000192000145399"
        let header =
            "074" + own + pad("Obchod", 20) + "191126" + zeros(10_000, 14) + "+" + zeros(18_118, 14) + "+"
            + zeros(550, 14) + "0" + zeros(8668, 14) + "0" + "007" + "201126" + pad("", 14)
        let lines = movements.map { movement in
            "075" + own + zeros(Int(movement.counter ?? "0") ?? 0, 16) + zeros(movement.id, 13)
                + zeros(abs(movement.hundredths), 12) + (movement.isCredit ? "2" : "1")
                + zeros(Int(movement.vs ?? "0") ?? 0, 10) + "00" + (movement.counter == nil ? "0000" : "0900") + "0000"
                + zeros(0, 10) + "201126" + pad("Zofie", 20) + "00203" + "201126"
        }
        return ([header] + lines).map { $0 + "\r\n" }.joined()
    }()

    static func camt(_ message: String) -> String {
        let isNotice = message == "054"
        let (body, element) = isNotice ? ("BkToCstmrDbtCdtNtfctn", "Ntfctn") : ("BkToCstmrStmt", "Stmt")
        func balance(_ kind: String, _ amount: String) -> String {
            "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"CZK\">\(amount)</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>"
        }
        let entries = movements.map { movement in
            "<Ntry><Amt Ccy=\"CZK\">\(movement.amount("."))</Amt><CdtDbtInd>\(movement.isCredit ? "CRDT" : "DBIT")"
                + "</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>"
                + "<AcctSvcrRef>REF\(movement.id)</AcctSvcrRef><NtryDtls><TxDtls><Refs>"
                + (movement.vs.map { "<EndToEndId>/VS\($0)/SS/KS</EndToEndId>" } ?? "") + "</Refs>"
                + (movement.counter.map {
                    "<RltdPties><DbtrAcct><Id><Othr><Id>\($0)</Id></Othr></Id></DbtrAcct></RltdPties>"
                        + "<RltdAgts><DbtrAgt><FinInstnId><Othr><Id>0900</Id></Othr></FinInstnId></DbtrAgt></RltdAgts>"
                } ?? "") + "</TxDtls></NtryDtls></Ntry>"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.\(message).001.02\"><\(body)><GrpHdr><MsgId>1</MsgId>"
            + "</GrpHdr><\(element)><Id>7</Id><Acct><Id><IBAN>\(iban)</IBAN></Id><Ccy>CZK</Ccy></Acct>"
            + (isNotice ? "" : balance("OPBD", "100.00") + balance("CLBD", "181.18")) + entries.joined()
            + "</\(element)></\(body)></Document>"
    }

    private static let fields = movements.map { movement in
        ":61:2611201120\(movement.isCredit ? "C" : "D")\(movement.amount(","))NTRFNONREF\r\n:86:020?00Platba"
            + (movement.vs.map { "?21VS:\($0)" } ?? "") + (movement.counter.map { "?300900?31\($0)" } ?? "") + "\r\n"
    }.joined()

    static let mt940 =
        ":20:A\r\n:25:0800/0000192000145399\r\n:28C:7/1\r\n:60F:C261119CZK100,00\r\n" + fields
        + ":62F:C261120CZK181,18\r\n-\r\n"

    static let mt942 =
        ":20:A\r\n:25:0800/0000192000145399\r\n:34F:CZKD0,\r\n:13D:2611201200+0100\r\n" + fields + ":90D:1CZK5,50\r\n"
        + ":90C:3CZK86,68\r\n-\r\n"

    static let fio: String = {
        func column(_ number: Int, _ value: String?) -> String {
            "\"column\(number)\":" + (value.map { "{\"value\":\($0),\"name\":\"\",\"id\":\(number)}" } ?? "null")
        }
        let list = movements.map { movement in
            "{"
                + [
                    column(22, "\(movement.id)"), column(0, "\"2026-11-20+0100\""),
                    column(1, (movement.isCredit ? "" : "-") + movement.amount(".")), column(14, "\"CZK\""),
                    column(2, movement.counter.map { "\"\($0)\"" }),
                    column(3, movement.counter.map { _ in "\"0900\"" }), column(5, movement.vs.map { "\"\($0)\"" }),
                ].joined(separator: ",") + "}"
        }
        return
            "{\"accountStatement\":{\"info\":{\"accountId\":\"19-2000145399\",\"bankId\":\"0800\",\"currency\":\"CZK\","
            + "\"iban\":\"\(iban)\",\"openingBalance\":100.00,\"closingBalance\":181.18,\"dateStart\":\"2026-11-20+0100\","
            + "\"dateEnd\":\"2026-11-20+0100\"},\"transactionList\":{\"transaction\":[" + list.joined(separator: ",")
            + "]}}}"
    }()

    static let finsta: String = {
        let list = movements.map { movement in
            "<FINSTA05><S61_DATUM>20.11.2026</S61_DATUM><DPROCD>20.11.2026</DPROCD>"
                + "<S61_CD_INDIK>\(movement.isCredit ? "C" : "D")</S61_CD_INDIK><S61_MENA>CZK</S61_MENA>"
                + "<S61_CASTKA>\(movement.isCredit ? "+" : "-")\(movement.amount(","))</S61_CASTKA>"
                + "<S86_VARSYMOUR>\(movement.vs ?? "")</S86_VARSYMOUR><PART_ACCNO>\(movement.counter ?? "")</PART_ACCNO>"
                + "<PART_BANK_ID>\(movement.counter == nil ? "" : "0900")</PART_BANK_ID></FINSTA05>"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><FINSTA><FINSTA03><S28_CISLO_VYPISU>5</S28_CISLO_VYPISU>"
            + "<S25_CISLO_UCTU>\(account)</S25_CISLO_UCTU><S60_CD_INDIK>C</S60_CD_INDIK><S60_DATUM>19.11.2026</S60_DATUM>"
            + "<S60_MENA>CZK</S60_MENA><S60_CASTKA>100,00</S60_CASTKA><S62_CD_INDIK>C</S62_CD_INDIK>"
            + "<S62_DATUM>20.11.2026</S62_DATUM><S62_CASTKA>181,18</S62_CASTKA>" + list.joined()
            + "</FINSTA03></FINSTA>"
    }()

    static let csob: String = {
        let header =
            "číslo účtu;datum zaúčtování;částka;měna;číslo účtu protiúčtu;kód banky protiúčtu;variabilní symbol"
        let rows = movements.map { movement in
            [
                account, "20.11.2026", (movement.isCredit ? "" : "-") + movement.amount(","), "CZK",
                movement.counter ?? "", movement.counter == nil ? "" : "0900", movement.vs ?? "",
            ].joined(separator: ";")
        }
        return ([header] + rows + [""]).joined(separator: "\n")
    }()
}
