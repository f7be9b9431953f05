import Connectors
import Domain
import Syntax

/// Pohoda by Stormware, through its XML files (docs/systems/pohoda.md).
public enum Pohoda {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "pohoda",
        name: "Pohoda",
        settings: PohodaSettings.declared,
        messages: PohodaProblem.messages,
        formats: [
            answer("pohoda.listStock", .stock) { $0 == .list("listStock") },
            answer("pohoda.listInvoice", .invoices) { $0 == .list("listInvoice") },
            answer("pohoda.response", .receipts) { $0 == .response },
            answer("pohoda.listOrder", .receipts) { $0 == .list("listOrder") },
        ] + otherLists.map { name in answer("pohoda." + name, .unknown) { $0 == .list(name) } } + [
            answer("pohoda.list", .unknown) { content in
                if case .list(let name) = content {
                    !usedLists.contains(name) && !otherLists.contains(name)
                } else {
                    false
                }
            },
            unused("pohoda.mServer") { $0 == .serverState },
            unused("pohoda.request") { content in
                if case .pack(let name) = content { name.hasSuffix("Request") } else { false }
            },
            unused("pohoda.dataPack") { content in
                if case .pack(let name) = content { !name.hasSuffix("Request") } else { false }
            },
            ordersIn,
        ],
        samples: PohodaSamples.all,
        orders: OrderWriter { (batch) throws(Problem) in try PohodaOrders.write(batch) },
        payments: PaymentWriter { (batch) throws(Problem) in try PohodaPayments.write(batch) },
        requests: RequestWriter { PohodaRequests.write($0) },
        remotes: [PohodaRemote.kind]
    )

    /// Received orders that an e-shop exports for Pohoda, read as that e-shop's orders.
    ///
    /// They belong to channels, not to the warehouse system: a copy of our own order file must not come back.
    static let ordersIn = Format(
        id: "pohoda.orders",
        kind: .orders,
        recognises: { PohodaRecognition.content(of: $0) == .orders },
        completeness: Completeness.ofXML,
        makeReader: { (context, emit) throws(Problem) in
            try XMLFileReader(PohodaOrdersIn.layout, handler: PohodaOrdersIn(context, emit))
        }
    )

    private static let usedLists = ["listStock", "listInvoice", "listOrder"]

    /// Lists that Pohoda can export and that are not used (schema response.xsd).
    static let otherLists = [
        "listAccount", "listAccountancy", "listAccountingDoubleEntry", "listAccountingFormOfPayment",
        "listAccountingSingleEntry", "listAccountingUnit", "listActionPrice", "listActivity", "listAddressBook",
        "listBalance", "listBank", "listBankAccount", "listCash", "listCashRegister", "listCategory", "listCentre",
        "listClaim", "listClassificationVAT", "listContract", "listEnquiry", "listEstablishment", "listGDPR",
        "listGPSR", "listGlobalSettings", "listGroupStocks", "listIndividualPrice", "listIntDoc", "listIntParam",
        "listInventoryLists", "listMovement", "listNumericSeries", "listNumericalSeries", "listOffer", "listParameter",
        "listPayment", "listPrevodka", "listPrijemka", "listProdejka", "listProductRequirement",
        "listRecyclingContrib", "listRegistrationNumber", "listRulesPairing", "listSellingPrice", "listService",
        "listStorage", "listStore", "listSupplier", "listTableExport", "listUserAgenda", "listUserCodePack",
        "listVoucher", "listVydejka", "listVyroba",
    ]

    /// A format of answers: all are read alike, since one answer may hold several kinds.
    private static func answer(
        _ id: String,
        _ kind: FileKind,
        _ fits: @escaping @Sendable (PohodaRecognition.Content) -> Bool
    ) -> Format {
        Format(
            id: id,
            kind: kind,
            home: .warehouse,
            recognises: { PohodaRecognition.content(of: $0).map(fits) ?? false },
            completeness: Completeness.ofXML,
            makeReader: { (context, emit) throws(Problem) in
                // Pages that mServer answered stand one after the other in a file.
                try XMLFileReader(PohodaAnswer.layout, handler: PohodaAnswer(context, emit), readsSeveral: true)
            }
        )
    }

    private static func unused(
        _ id: String,
        _ fits: @escaping @Sendable (PohodaRecognition.Content) -> Bool
    ) -> Format {
        Format(
            id: id,
            kind: .unknown,
            home: .warehouse,
            recognises: { PohodaRecognition.content(of: $0).map(fits) ?? false },
            completeness: Completeness.ofXML,
            makeReader: { (_, _) throws(Problem) in
                try XMLFileReader(PohodaUnused.layout, handler: PohodaUnused()) {
                    (_: any XMLRecordHandler) throws(Problem) in throw PohodaUnused.problem(id)
                }
            }
        )
    }
}

/// Reads a file of Pohoda's that is recognised and not used: to its end, so that a broken one is told apart.
struct PohodaUnused: XMLRecordHandler {
    /// No records: everything is skipped.
    static let layout = XMLLayout()

    func began(_ record: XMLRecord) throws(Problem) {}
    func ended(_ record: XMLRecord) throws(Problem) {}

    /// The problem that ends such a file.
    static func problem(_ name: String) -> Problem { Problem(PohodaProblem.notUsed, .error, ["name": name]) }
}
