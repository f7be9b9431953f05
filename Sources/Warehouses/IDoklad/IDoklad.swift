import Connectors
import Domain
import Syntax

/// iDoklad by Seyfor, through its REST interface of version 3 (docs/systems/idoklad.md).
public enum IDoklad {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "idoklad",
        name: "iDoklad",
        settings: IDokladSettings.declared,
        messages: IDokladProblem.messages,
        formats: [IDokladStock.format, IDokladInvoices.format, IDokladReceipts.format],
        samples: { IDokladSamples.all },
        orders: OrderWriter { (batch) throws(Problem) in try IDokladOrders.write(batch) },
        payments: PaymentWriter { (batch) throws(Problem) in try IDokladPayments.write(batch) },
        remotes: [IDokladRemote.kind],
        countsOrders: false
    )
}
