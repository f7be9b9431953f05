import Connectors
import Domain

/// ABRA Flexi (formerly FlexiBee), through its REST interface (docs/systems/abra-flexi.md).
public enum AbraFlexi {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "abra-flexi",
        name: "ABRA Flexi",
        settings: AbraFlexiSettings.declared,
        messages: AbraFlexiProblem.messages,
        formats: [AbraFlexiStock.format, AbraFlexiInvoices.format, AbraFlexiReceipts.format],
        samples: { AbraFlexiSamples.all },
        orders: OrderWriter { (batch) throws(Problem) in try AbraFlexiOrders.write(batch) },
        payments: PaymentWriter(needsAccount: true) { (batch) throws(Problem) in try AbraFlexiPayments.write(batch) },
        remotes: [AbraFlexiRemote.kind]
    )
}
