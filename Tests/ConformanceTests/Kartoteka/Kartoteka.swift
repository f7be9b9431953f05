import Connectors
import Domain
import Syntax

/// A small accounting system that nobody sells: it shows what a new one takes, and that it takes nothing else.
///
/// This folder, and the line in the registry of these tests.
enum Kartoteka {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "kartoteka",
        name: "Kartotéka",
        settings: KartotekaSettings.declared,
        messages: KartotekaProblem.messages,
        formats: [stock],
        samples: KartotekaSamples.all,
        orders: OrderWriter { (batch) throws(Problem) in KartotekaOrders.write(batch) }
    )

    private static let stock = Format(
        id: "kartoteka.stock",
        kind: .stock,
        recognises: { $0.outline.root?.name == "kartoteka" },
        completeness: Completeness.ofXML,
        makeReader: { (context, emit) throws(Problem) in
            try XMLFileReader(KartotekaStock.layout, handler: KartotekaStock(context, emit))
        }
    )
}
