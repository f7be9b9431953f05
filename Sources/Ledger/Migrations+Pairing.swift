extension Migrations {
    /// What pairing asks of orders in columns and hashes: texts took a scan of the table to change. The next pass fills
    /// them.
    static let ordersForPairing = """
        DROP TABLE order_key;
        CREATE TABLE order_hash (
            hash INTEGER NOT NULL,
            order_id INTEGER NOT NULL REFERENCES orders,
            PRIMARY KEY (hash, order_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE order_pairing (
            order_id INTEGER PRIMARY KEY REFERENCES orders,
            vs_given INTEGER NOT NULL,
            created INTEGER,
            invoice TEXT,
            customer TEXT,
            customer_number TEXT,
            names TEXT NOT NULL,
            hashes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE pairing_index (version INTEGER NOT NULL) STRICT;
        ALTER TABLE payment ADD COLUMN renewed INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX payment_renewed ON payment (id) WHERE renewed = 1;
        CREATE INDEX payment_amount ON payment (amount, date);
        CREATE INDEX payment_original ON payment (original_amount, date) WHERE original_amount IS NOT NULL;
        CREATE TABLE ignored_account (account TEXT PRIMARY KEY, made INTEGER NOT NULL, who TEXT) STRICT, WITHOUT ROWID;
        ALTER TABLE invoice ADD COLUMN advance INTEGER NOT NULL DEFAULT 0;
        """
}
