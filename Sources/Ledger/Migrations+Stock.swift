/// Stock, products and what the figures of an export contain.
extension Migrations {
    static let stockAndProducts = """
        CREATE TABLE stock (
            card TEXT NOT NULL,
            warehouse TEXT NOT NULL,
            ean TEXT,
            name TEXT NOT NULL,
            unit TEXT,
            on_hand INTEGER NOT NULL,
            reserved INTEGER,
            ordered INTEGER,
            text_hash INTEGER NOT NULL,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            missing INTEGER NOT NULL,
            conflict INTEGER NOT NULL,
            PRIMARY KEY (card, warehouse)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE stock_export (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL,
            coverage TEXT NOT NULL,
            stamp INTEGER,
            records INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE product (
            channel TEXT NOT NULL,
            code TEXT NOT NULL,
            ean TEXT,
            name TEXT,
            listed INTEGER NOT NULL,
            item TEXT,
            matched_by TEXT,
            why TEXT,
            available INTEGER,
            sent INTEGER,
            sent_pass INTEGER,
            before INTEGER,
            PRIMARY KEY (channel, code)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX product_item ON product (item) WHERE item IS NOT NULL AND item <> code;
        CREATE INDEX product_unmatched ON product (channel, code) WHERE why IS NOT NULL;
        CREATE INDEX product_listed ON product (channel, code) WHERE listed = 1;
        """

    /// Products of which a person said that they need no item.
    static let ignoredProducts = """
        CREATE TABLE ignored_product (
            channel TEXT NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (channel, code)
        ) STRICT, WITHOUT ROWID;
        """

    /// When the accounting system came to know of orders, and which export has them in its figures; what was known
    /// before has no time, so it is compared by passes.
    static let whatFiguresContain = """
        ALTER TABLE file ADD COLUMN modified INTEGER;
        ALTER TABLE out_file ADD COLUMN fetched_by INTEGER;
        ALTER TABLE stock_export ADD COLUMN modified INTEGER;
        ALTER TABLE stock_export ADD COLUMN read INTEGER;
        ALTER TABLE stock_export ADD COLUMN pass INTEGER;
        UPDATE stock_export SET pass = (SELECT pass FROM file WHERE file.id = stock_export.file),
            read = (SELECT started * 1000000000 FROM file JOIN pass ON pass.id = file.pass
                WHERE file.id = stock_export.file);
        CREATE TABLE known_order (
            id INTEGER PRIMARY KEY,
            order_id INTEGER NOT NULL REFERENCES orders,
            event TEXT NOT NULL,
            stamp INTEGER,
            "by" INTEGER,
            pass INTEGER NOT NULL,
            contained INTEGER,
            UNIQUE (order_id, event)
        ) STRICT;
        CREATE INDEX known_order_open ON known_order (order_id) WHERE contained IS NULL;
        CREATE INDEX known_order_contained ON known_order (contained) WHERE contained IS NOT NULL;
        CREATE TABLE known_item (
            known INTEGER NOT NULL REFERENCES known_order,
            item TEXT NOT NULL,
            PRIMARY KEY (known, item)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE known_goods (
            order_id INTEGER NOT NULL REFERENCES orders,
            position INTEGER NOT NULL,
            code TEXT,
            ean TEXT,
            quantity INTEGER NOT NULL,
            PRIMARY KEY (order_id, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO known_order (order_id, event, pass)
            SELECT id, 'accepted', accepted_pass FROM orders
            WHERE reflected = 0 AND export_state = 'accepted' AND accepted_pass IS NOT NULL;
        INSERT INTO known_order (order_id, event, pass)
            SELECT order_id, 'taken', max(pass) FROM order_event JOIN orders ON orders.id = order_id
            WHERE reflected = 0 AND export_state = 'delivered' AND event = 'delivered' GROUP BY order_id;
        """

    /// Which warehouse systems there were, the last one now; the stock is that of one of them, and exports of a former one
    /// count no more.
    static let warehouseSystems = """
        CREATE TABLE warehouse_system (
            id INTEGER PRIMARY KEY,
            system TEXT NOT NULL,
            pass INTEGER NOT NULL,
            awaits INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE stock ADD COLUMN system TEXT;
        ALTER TABLE stock_export ADD COLUMN former INTEGER NOT NULL DEFAULT 0;
        """
}
