import Connectors
import Domain

/// mPOHODA by Stormware, the accounting in the cloud, through its interface over HTTP (docs/systems/mpohoda.md).
public enum MPohoda {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "mpohoda",
        name: "mPOHODA",
        settings: MPohodaSettings.declared,
        messages: MPohodaProblem.messages,
        formats: [MPohodaStock.format, MPohodaInvoices.format, MPohodaReceipts.format],
        samples: { MPohodaSamples.all },
        orders: OrderWriter { (batch) throws(Problem) in try MPohodaOrders.write(batch) },
        remotes: [MPohodaRemote.kind]
    )
}
