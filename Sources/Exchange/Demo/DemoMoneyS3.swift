extension DemoSystem {
    /// What Money S3 writes: UTF-8 with a byte order mark; exports stand on one line.
    static let moneyS3 = DemoSystem(id: "money-s3") {
        [
            ("stock.xml", DemoText.marked(DemoMoneyS3Stock.text)),
            ("receipt-20261122.xml", DemoText.marked(DemoMoneyS3Receipts.text)),
            ("invoices.xml", DemoText.marked(DemoMoneyS3Invoices.text)),
        ]
    }
}
