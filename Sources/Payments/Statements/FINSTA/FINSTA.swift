import Connectors
import Domain
import Syntax

/// ČSOB's own XML statement in the Czech Republic, common at accountants (docs/formats/finsta.md).
public enum FINSTA {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "finsta",
        name: "FINSTA (ČSOB)",
        formats: [format],
        samples: FINSTASamples.all
    )

    private static let format = Format(
        id: "finsta",
        kind: .statement,
        recognises: { $0.outline.root?.name == "FINSTA" },
        completeness: Completeness.ofXML,
        makeReader: { (_, sink) throws(Problem) in
            try XMLFileReader(FINSTALayout.layout, handler: FINSTAHandler(sink), readsSeveral: true) {
                (handler: any XMLRecordHandler) throws(Problem) in
                guard let handler = handler as? FINSTAHandler else { return }
                try handler.finish()
            }
        }
    )
}

/// What stands in the head of a statement; each a record of its own, since they end before the statement does.
enum FINSTAHead: Int, CaseIterable {
    case number, account, openingSign, openingDay, currency, opening, credits, debits, closingSign, closingDay, closing
    case closingCurrency

    /// Its element.
    var name: String {
        switch self {
        case .number: "S28_CISLO_VYPISU"
        case .account: "S25_CISLO_UCTU"
        case .openingSign: "S60_CD_INDIK"
        case .openingDay: "S60_DATUM"
        case .currency: "S60_MENA"
        case .opening: "S60_CASTKA"
        case .credits: "SUMA_KREDIT"
        case .debits: "SUMA_DEBIT"
        case .closingSign: "S62_CD_INDIK"
        case .closingDay: "S62_DATUM"
        case .closing: "S62_CASTKA"
        case .closingCurrency: "S62_MENA"
        }
    }
}

/// The only field of a record that is one element.
enum FINSTAValue: Int, XMLField {
    case value

    var path: String { "." }
}

/// The fields of a movement.
enum FINSTAField: Int, XMLField {
    case day, bookedDay, sign, currency, amount, kind, bank, ss, vs, ks, account, name
    case text1, text2, text3, text4, message1, message2, originalAmount, originalCurrency, reference

    var path: String {
        switch self {
        case .day: "S61_DATUM"
        case .bookedDay: "DPROCD"
        case .sign: "S61_CD_INDIK"
        case .currency: "S61_MENA"
        case .amount: "S61_CASTKA"
        case .kind: "S61_POST_NAR"
        case .bank: "PART_BANK_ID"
        case .ss: "S86_SPECSYMOUR"
        case .vs: "S86_VARSYMOUR"
        case .ks: "S86_KONSTSYM"
        case .account: "PART_ACCNO"
        case .name: "PART_ACC_ID"
        case .text1: "PART_ID1_1"
        case .text2: "PART_ID1_2"
        case .text3: "PART_ID2_1"
        case .text4: "PART_ID2_2"
        case .message1: "PART_MSG_1"
        case .message2: "PART_MSG_2"
        case .originalAmount: "ORIG_AMOUNT"
        case .originalCurrency: "ORIG_CURR"
        case .reference: "REF_TRANS_SYS"
        }
    }
}

/// Where the records of a file stand.
enum FINSTALayout {
    /// The id of a statement's record, after those of its head.
    static let statement = FINSTAHead.allCases.count
    /// The id of a movement's.
    static let movement = statement + 1

    /// The layout.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        for head in FINSTAHead.allCases {
            layout.record(head.rawValue, at: "FINSTA/FINSTA03/" + head.name, fields: FINSTAValue.self)
        }
        layout.record(statement, at: "FINSTA/FINSTA03", fields: [], slots: 0)
        layout.record(movement, at: "FINSTA/FINSTA03/FINSTA05", fields: FINSTAField.self)
        return layout
    }()
}
