/// Orders, invoices and receipts.
extension Migrations {
    static let ordersAndInvoices = """
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY,
            channel TEXT NOT NULL,
            number TEXT NOT NULL,
            revision INTEGER NOT NULL,
            vs TEXT,
            currency TEXT NOT NULL,
            total INTEGER NOT NULL,
            allocated INTEGER NOT NULL,
            created INTEGER,
            state TEXT,
            paid_by_channel INTEGER NOT NULL,
            cancelled INTEGER NOT NULL,
            payment_state TEXT NOT NULL,
            export_state TEXT NOT NULL,
            why TEXT,
            released INTEGER NOT NULL,
            export_id TEXT NOT NULL,
            pack TEXT,
            accepted_pass INTEGER,
            reflected INTEGER NOT NULL,
            document_number TEXT,
            document_id TEXT,
            digest TEXT NOT NULL,
            body BLOB NOT NULL,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            UNIQUE (channel, number)
        ) STRICT;
        CREATE INDEX orders_export ON orders (export_state);
        CREATE INDEX orders_why ON orders (why) WHERE why IS NOT NULL;
        CREATE INDEX orders_unreflected ON orders (id) WHERE reflected = 0;
        CREATE INDEX orders_export_id ON orders (export_id);
        CREATE INDEX orders_pack ON orders (pack);
        CREATE INDEX orders_number ON orders (number);
        CREATE INDEX orders_document ON orders (document_number);
        CREATE TABLE order_goods (
            order_id INTEGER NOT NULL REFERENCES orders,
            position INTEGER NOT NULL,
            code TEXT,
            ean TEXT,
            quantity INTEGER NOT NULL,
            PRIMARY KEY (order_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX order_goods_code ON order_goods (code);
        CREATE TABLE order_key (
            key TEXT NOT NULL,
            order_id INTEGER NOT NULL REFERENCES orders,
            PRIMARY KEY (key, order_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE order_event (
            id INTEGER PRIMARY KEY,
            order_id INTEGER NOT NULL REFERENCES orders,
            pass INTEGER NOT NULL,
            event TEXT NOT NULL,
            detail TEXT,
            file INTEGER,
            line INTEGER
        ) STRICT;
        CREATE INDEX order_event_order ON order_event (order_id);
        CREATE TABLE invoice (
            number TEXT PRIMARY KEY,
            vs TEXT,
            order_number TEXT,
            order_id INTEGER REFERENCES orders,
            issued INTEGER,
            due INTEGER,
            currency TEXT NOT NULL,
            total INTEGER NOT NULL,
            remaining INTEGER,
            cancelled INTEGER NOT NULL,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX invoice_order ON invoice (order_id);
        CREATE TABLE invoice_document (
            invoice TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (invoice, document)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE receipt (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            order_id INTEGER,
            export_id TEXT,
            pack TEXT,
            state TEXT NOT NULL,
            document_number TEXT,
            messages TEXT NOT NULL
        ) STRICT;
        CREATE TABLE state_change (
            id INTEGER PRIMARY KEY,
            order_id INTEGER NOT NULL REFERENCES orders,
            state TEXT NOT NULL,
            paid_at INTEGER,
            amount INTEGER NOT NULL,
            currency TEXT NOT NULL,
            vs TEXT,
            pass INTEGER,
            UNIQUE (order_id, state)
        ) STRICT;
        """

    /// What an order waits for once it was sent, what a person said of it, and which files of orders were taken back.
    static let lifeOfOrders = """
        ALTER TABLE orders ADD COLUMN skip TEXT;
        ALTER TABLE orders ADD COLUMN detail TEXT;
        ALTER TABLE orders ADD COLUMN sent BLOB;
        ALTER TABLE orders ADD COLUMN settled_from TEXT;
        ALTER TABLE orders ADD COLUMN settled_document TEXT;
        ALTER TABLE out_file ADD COLUMN recalled_pass INTEGER;
        CREATE INDEX order_event_pass ON order_event (pass);
        CREATE TABLE unknown_state (
            channel TEXT NOT NULL,
            state TEXT NOT NULL,
            pass INTEGER NOT NULL,
            PRIMARY KEY (channel, state)
        ) STRICT, WITHOUT ROWID;
        """
}
