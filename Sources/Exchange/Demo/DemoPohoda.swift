extension DemoSystem {
    /// What Pohoda writes: windows-1250 with CR LF.
    static let pohoda = DemoSystem(id: "pohoda") {
        [
            ("stock.xml", DemoText.windows1250(DemoPohodaStock.text)),
            ("receipt-20261122.xml", DemoText.windows1250(DemoPohodaReceipts.text)),
            ("invoices.xml", DemoText.windows1250(DemoPohodaInvoices.text)),
        ]
    }
}
