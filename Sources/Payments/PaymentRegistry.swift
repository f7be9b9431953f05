import Connectors
import Domain

/// Every source of news of money that is known: statements of banks, their mails, settlements of gateways.
public enum PaymentRegistry {
    /// The sources, in the order in which files are offered to their formats; a new one is a folder and a line here.
    public static let all: [Connector] = [
        GPC.connector, CAMT.connector, MT940.connector, FINSTA.connector, Fio.connector, BankCSV.connector,
        BankMail.connector,
        GoPay.connector, Stripe.connector, Mollie.connector, Comgate.connector, PayPal.connector, Barion.connector,
        Besteron.connector, OwnGateway.connector,
    ]

    /// What several sources say alike.
    public static let messages: [Message] = ArchiveProblem.messages + GatewaySignatureProblem.messages
}
