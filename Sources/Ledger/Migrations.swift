import GRDB

/// The schema, step by step; a step that was released is never edited, a new one is added.
enum Migrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 files and passes") { try $0.execute(sql: filesAndPasses) }
        migrator.registerMigration("2 stock and products") { try $0.execute(sql: stockAndProducts) }
        migrator.registerMigration("3 orders and invoices") { try $0.execute(sql: ordersAndInvoices) }
        migrator.registerMigration("4 payments") { try $0.execute(sql: payments) }
        migrator.registerMigration("5 releases by content") { try $0.execute(sql: releasesByContent) }
        migrator.registerMigration("6 fetched by pass") {
            try $0.execute(sql: "ALTER TABLE out_file ADD COLUMN fetched_pass INTEGER")
        }
        migrator.registerMigration("7 parts of stock exports") {
            try $0.execute(sql: "CREATE TABLE stock_part (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
        }
        migrator.registerMigration("8 identities of payments") { try $0.execute(sql: paymentIdentities) }
        migrator.registerMigration("9 connections") { try $0.execute(sql: connections) }
        migrator.registerMigration("10 evidence and rules of pairing") { try $0.execute(sql: pairing) }
        migrator.registerMigration("11 undecided payments by day") { try $0.execute(sql: outcomesByDay) }
        migrator.registerMigration("12 files of other sides") { try $0.execute(sql: otherSides) }
        migrator.registerMigration("13 chains of statements") { try $0.execute(sql: chains) }
        migrator.registerMigration("orders that are settled, taken back, or wrong in the accounting") {
            try $0.execute(sql: lifeOfOrders)
        }
        migrator.registerMigration("what invoices ask for") {
            try $0.execute(sql: "ALTER TABLE invoice ADD COLUMN asked INTEGER")
        }
        migrator.registerMigration("products that need no item") { try $0.execute(sql: ignoredProducts) }
        migrator.registerMigration("13 what figures contain") { try $0.execute(sql: whatFiguresContain) }
        migrator.registerMigration("orders as pairing needs them") { try $0.execute(sql: ordersForPairing) }
        migrator.registerMigration("records of passes") {
            try $0.execute(sql: "ALTER TABLE pass ADD COLUMN record TEXT")
        }
        migrator.registerMigration("orders as they were sent before they were settled") {
            try $0.execute(sql: "ALTER TABLE orders ADD COLUMN settled_sent BLOB")
        }
        migrator.registerMigration("files that the program died over") {
            try $0.execute(
                sql:
                    "CREATE TABLE death (sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, count INTEGER NOT NULL) STRICT"
            )
        }
        migrator.registerMigration("settings of stock that channels know") {
            try $0.execute(sql: "CREATE TABLE stock_settings (channel TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT")
        }
        migrator.registerMigration("refused files that a person has seen") {
            try $0.execute(sql: "ALTER TABLE file ADD COLUMN seen INTEGER NOT NULL DEFAULT 0")
            try $0.execute(sql: "CREATE INDEX file_name ON file (name)")
        }
        migrator.registerMigration("how long files have stood still") { try $0.execute(sql: stillness) }
        migrator.registerMigration("what exports of parts had") {
            try $0.execute(
                sql: "CREATE TABLE stock_seen (card TEXT PRIMARY KEY, export INTEGER NOT NULL) STRICT, WITHOUT ROWID"
            )
        }
        migrator.registerMigration("what is read and sent over HTTP") { try $0.execute(sql: overHTTP) }
        migrator.registerMigration("digests by SHA-256") { try renewDigests($0) }
        migrator.registerMigration("files that replace the one before") { try $0.execute(sql: replacingFiles) }
        migrator.registerMigration("texts that were joined") { try partJoinedTexts($0) }
        migrator.registerMigration("rounds of a pass") { try $0.execute(sql: rounds) }
        migrator.registerMigration("ids that shops give their products") {
            try $0.execute(sql: "ALTER TABLE product ADD COLUMN remote_id TEXT")
        }
        migrator.registerMigration("that the warehouse system is off") {
            try $0.execute(sql: "CREATE TABLE warehouse_pause (id INTEGER PRIMARY KEY) STRICT")
        }
        migrator.registerMigration("whose stock it is") { try $0.execute(sql: warehouseSystems) }
        migrator.registerMigration("payments in the accounting") { try $0.execute(sql: bankDocuments) }
        migrator.registerMigration("settlements of gateways") { try $0.execute(sql: settlements) }
        migrator.registerMigration("payments and payouts of gateways") { try $0.execute(sql: gatewayPayments) }
        migrator.registerMigration("what gateways are asked about") { try $0.execute(sql: inquiries) }
        migrator.registerMigration("payments that are sent to the accounting again") {
            try $0.execute(sql: "ALTER TABLE bank_document ADD COLUMN attempt INTEGER NOT NULL DEFAULT 1")
        }
        migrator.registerMigration("payouts that statements list") {
            try $0.execute(
                sql: "CREATE INDEX settlement_line_payout ON settlement_line (settlement) WHERE kind = 'payout'"
            )
        }
        migrator.registerMigration("what keeps passes cheap over years") { try $0.execute(sql: longLife) }
        return migrator
    }
}
