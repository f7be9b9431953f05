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
        return migrator
    }

    /// Payments of gateways that notifications named: how far each is, and from when on it is asked about again.
    private static let inquiries = """
        CREATE TABLE gateway_inquiry (
            gateway TEXT NOT NULL,
            id TEXT NOT NULL,
            standing TEXT NOT NULL,
            since INTEGER NOT NULL,
            due INTEGER,
            tries INTEGER NOT NULL,
            misses INTEGER NOT NULL,
            hash TEXT,
            PRIMARY KEY (gateway, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX gateway_inquiry_due ON gateway_inquiry (gateway, due) WHERE due IS NOT NULL;
        """

    /// Payments on their way into the accounting, and what each settled there when it was written.
    private static let bankDocuments = """
        CREATE TABLE bank_document (
            payment INTEGER PRIMARY KEY REFERENCES payment,
            export_id TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL,
            pack TEXT,
            why TEXT,
            detail TEXT,
            document_number TEXT,
            pass INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX bank_document_pack ON bank_document (pack) WHERE pack IS NOT NULL;
        CREATE TABLE bank_settlement (
            payment INTEGER NOT NULL REFERENCES bank_document,
            order_id INTEGER NOT NULL REFERENCES orders,
            invoice TEXT NOT NULL,
            amount INTEGER NOT NULL,
            PRIMARY KEY (payment, order_id)
        ) STRICT, WITHOUT ROWID;
        """

    /// Which warehouse systems there were, the last one now; the stock is that of one of them, and exports of a former one
    /// count no more.
    private static let warehouseSystems = """
        CREATE TABLE warehouse_system (
            id INTEGER PRIMARY KEY,
            system TEXT NOT NULL,
            pass INTEGER NOT NULL,
            awaits INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE stock ADD COLUMN system TEXT;
        ALTER TABLE stock_export ADD COLUMN former INTEGER NOT NULL DEFAULT 0;
        """

    /// What gateways settle, line by line, and the files that say so.
    private static let settlements = """
        CREATE TABLE settlement (
            id INTEGER PRIMARY KEY,
            gateway TEXT NOT NULL,
            name TEXT NOT NULL,
            named INTEGER NOT NULL,
            currency TEXT NOT NULL,
            file INTEGER NOT NULL,
            position INTEGER NOT NULL,
            account TEXT,
            first_day INTEGER,
            last_day INTEGER,
            executed INTEGER,
            gross INTEGER,
            refunds INTEGER,
            chargebacks INTEGER,
            fees INTEGER,
            credits INTEGER,
            other INTEGER,
            net INTEGER NOT NULL,
            bank_vs TEXT,
            bank_reference TEXT,
            entries INTEGER NOT NULL,
            UNIQUE (gateway, name, currency)
        ) STRICT;
        CREATE TABLE settlement_line (
            settlement INTEGER NOT NULL,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            native_id TEXT,
            payment_id TEXT,
            order_number TEXT,
            vs TEXT,
            gross INTEGER NOT NULL,
            fee INTEGER NOT NULL,
            date INTEGER NOT NULL,
            method TEXT,
            text TEXT,
            customer_amount INTEGER,
            customer_currency TEXT,
            line INTEGER NOT NULL,
            PRIMARY KEY (settlement, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE settlement_source (
            settlement INTEGER NOT NULL,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (settlement, file, line)
        ) STRICT, WITHOUT ROWID;
        """

    /// Which file a pass had read last each time it read once more what its deliveries brought, and in which round it told
    /// a channel of a state.
    private static let rounds = """
        CREATE TABLE pass_round (pass INTEGER NOT NULL, file INTEGER NOT NULL) STRICT;
        CREATE INDEX pass_round_pass ON pass_round (pass);
        ALTER TABLE state_change ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
        """

    /// Whether a file that goes out replaces the one before it: once only its name told.
    private static let replacingFiles = """
        ALTER TABLE out_file ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0;
        UPDATE out_file SET replaces = 1 WHERE kind = 'stock' AND path LIKE '%/stock-full.csv';
        """

    private static let filesAndPasses = """
        CREATE TABLE pass (
            id INTEGER PRIMARY KEY,
            started INTEGER NOT NULL,
            finished INTEGER,
            exit INTEGER
        ) STRICT;
        CREATE TABLE file (
            id INTEGER PRIMARY KEY,
            pass INTEGER NOT NULL,
            place TEXT NOT NULL,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            kind TEXT NOT NULL,
            format TEXT NOT NULL,
            outcome TEXT NOT NULL,
            code TEXT,
            stored TEXT NOT NULL,
            moved INTEGER NOT NULL,
            stamp INTEGER,
            records INTEGER NOT NULL,
            repeats INTEGER,
            reason TEXT
        ) STRICT;
        CREATE INDEX file_hash ON file (sha256);
        CREATE INDEX file_unmoved ON file (id) WHERE moved = 0;
        CREATE INDEX file_outcome ON file (outcome, pass);
        CREATE INDEX file_place ON file (place, bytes);
        CREATE INDEX file_pass ON file (pass);
        CREATE TABLE problem (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES file,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            scope TEXT NOT NULL,
            line INTEGER,
            "column" INTEGER,
            path TEXT,
            arguments TEXT NOT NULL
        ) STRICT;
        CREATE INDEX problem_file ON problem (file);
        CREATE TABLE look (
            path TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            pass INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE release (
            place TEXT NOT NULL,
            name TEXT NOT NULL,
            stored TEXT NOT NULL,
            PRIMARY KEY (place, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE out_file (
            id INTEGER PRIMARY KEY,
            pass INTEGER NOT NULL,
            path TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            records INTEGER NOT NULL,
            state TEXT NOT NULL,
            body BLOB
        ) STRICT;
        CREATE INDEX out_file_state ON out_file (state);
        CREATE INDEX out_file_pass ON out_file (pass);
        CREATE TABLE decision (
            id INTEGER PRIMARY KEY,
            pass INTEGER NOT NULL,
            made INTEGER NOT NULL,
            command TEXT NOT NULL,
            journaled INTEGER NOT NULL
        ) STRICT;
        """

    private static let stockAndProducts = """
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

    private static let ordersAndInvoices = """
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

    private static let payments = """
        CREATE TABLE statement (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL,
            position INTEGER NOT NULL,
            account TEXT,
            currency TEXT NOT NULL,
            number TEXT,
            first_day INTEGER,
            last_day INTEGER,
            opening INTEGER,
            closing INTEGER,
            entries INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE payment (
            id INTEGER PRIMARY KEY,
            identity TEXT NOT NULL UNIQUE,
            date INTEGER NOT NULL,
            value_date INTEGER,
            amount INTEGER NOT NULL,
            currency TEXT NOT NULL,
            vs TEXT,
            ks TEXT,
            ss TEXT,
            own_account TEXT,
            counter_account TEXT,
            counter_name TEXT,
            message TEXT,
            bank_reference TEXT,
            end_to_end TEXT,
            reversal INTEGER NOT NULL,
            provisional INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            criterion TEXT,
            decided_by TEXT,
            decided_pass INTEGER
        ) STRICT;
        CREATE INDEX payment_outcome ON payment (outcome);
        CREATE TABLE payment_source (
            payment INTEGER NOT NULL REFERENCES payment,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (payment, file, line)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE allocation (
            payment INTEGER NOT NULL REFERENCES payment,
            order_id INTEGER NOT NULL REFERENCES orders,
            amount INTEGER NOT NULL,
            PRIMARY KEY (payment, order_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX allocation_order ON allocation (order_id);
        CREATE TABLE candidate (
            payment INTEGER NOT NULL REFERENCES payment,
            position INTEGER NOT NULL,
            order_id INTEGER NOT NULL REFERENCES orders,
            why TEXT NOT NULL,
            PRIMARY KEY (payment, position)
        ) STRICT, WITHOUT ROWID;
        """

    /// A name is no proof: another file may come under it before the released one is read.
    private static let releasesByContent = """
        DROP TABLE release;
        CREATE TABLE release (
            place TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            name TEXT NOT NULL,
            stored TEXT NOT NULL,
            PRIMARY KEY (place, sha256)
        ) STRICT, WITHOUT ROWID;
        """

    /// One movement has an identity of each source that reported it; the first stands in its own row.
    private static let paymentIdentities = """
        ALTER TABLE payment ADD COLUMN scheme TEXT NOT NULL DEFAULT 'row:gpc';
        ALTER TABLE payment ADD COLUMN creditor_reference TEXT;
        ALTER TABLE payment ADD COLUMN original_amount INTEGER;
        ALTER TABLE payment ADD COLUMN original_currency TEXT;
        ALTER TABLE payment ADD COLUMN fee INTEGER NOT NULL DEFAULT 0;
        UPDATE payment SET identity = 'row:gpc|' || identity;
        CREATE INDEX payment_core ON payment (own_account, amount, date);
        CREATE INDEX payment_provisional ON payment (date) WHERE provisional = 1;
        CREATE TABLE payment_alias (
            identity TEXT PRIMARY KEY,
            payment INTEGER NOT NULL REFERENCES payment,
            scheme TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX payment_alias_payment ON payment_alias (payment, scheme);
        """

    /// Where downloads go on, what was spent of quotas, which files are on their way, and which login was refused. What was
    /// fetched from Fio banka before goes on where it was.
    private static let overHTTP = """
        CREATE TABLE remote_cursor (
            connection TEXT NOT NULL,
            flow TEXT NOT NULL,
            cursor TEXT,
            next TEXT,
            hash TEXT,
            PRIMARY KEY (connection, flow)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_spent (
            connection TEXT NOT NULL,
            seconds INTEGER NOT NULL,
            start INTEGER NOT NULL,
            requests INTEGER NOT NULL,
            PRIMARY KEY (connection, seconds)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_sending (
            connection TEXT NOT NULL,
            path TEXT NOT NULL,
            hash TEXT NOT NULL,
            state TEXT NOT NULL,
            line INTEGER NOT NULL,
            pass INTEGER NOT NULL,
            PRIMARY KEY (connection, path)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_rest (connection TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_login (connection TEXT PRIMARY KEY, refused TEXT NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO remote_cursor (connection, flow, cursor)
            SELECT name, 'movements', date(succeeded, 'unixepoch') FROM connection
            WHERE name LIKE 'Fio %' AND succeeded IS NOT NULL;
        """

    /// How each connection does; a replay begins without.
    private static let connections = """
        CREATE TABLE connection (
            name TEXT PRIMARY KEY,
            tried INTEGER NOT NULL,
            succeeded INTEGER,
            since INTEGER NOT NULL,
            code TEXT,
            arguments TEXT NOT NULL,
            content TEXT
        ) STRICT, WITHOUT ROWID;
        """

    /// Why a payment was decided as it was, and what people said of accounts.
    private static let pairing = """
        ALTER TABLE payment ADD COLUMN payer TEXT;
        ALTER TABLE payment ADD COLUMN difference INTEGER;
        ALTER TABLE payment ADD COLUMN difference_currency TEXT;
        UPDATE payment SET payer = counter_account;
        CREATE INDEX payment_payer ON payment (payer) WHERE payer IS NOT NULL;
        CREATE INDEX orders_vs ON orders (vs) WHERE vs IS NOT NULL;
        CREATE INDEX candidate_order ON candidate (order_id);
        CREATE TABLE payment_evidence (
            payment INTEGER NOT NULL REFERENCES payment,
            position INTEGER NOT NULL,
            criterion TEXT NOT NULL,
            field TEXT NOT NULL,
            raw TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (payment, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE account_rule (
            account TEXT PRIMARY KEY,
            customer TEXT NOT NULL,
            made INTEGER NOT NULL,
            who TEXT
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE decision ADD COLUMN who TEXT;
        """

    /// So that each round of pairing finds its payments without sorting all that wait.
    private static let outcomesByDay = """
        DROP INDEX payment_outcome;
        CREATE INDEX payment_outcome ON payment (outcome, date);
        """

    /// Which files were taken from other sides, and which are on their way there; a replay takes them over.
    private static let otherSides = """
        CREATE TABLE remote_file (
            connection TEXT NOT NULL,
            folder TEXT NOT NULL,
            name BLOB NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            hash TEXT NOT NULL,
            pass INTEGER NOT NULL,
            done INTEGER NOT NULL,
            PRIMARY KEY (connection, folder, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sending (
            connection TEXT NOT NULL,
            path TEXT NOT NULL,
            folder TEXT NOT NULL,
            hash TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (connection, path)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE out_file ADD COLUMN sent_by TEXT;
        """

    /// Since when files look as they do, so that two looks are some time apart however soon passes follow each other; and
    /// which files of other sides show their own end.
    private static let stillness = """
        ALTER TABLE look ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE remote_file ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE remote_file ADD COLUMN ends INTEGER NOT NULL DEFAULT 1;
        """

    /// Where the statements of an account do not follow from each other; what came before this step is history, of which
    /// nothing is asked.
    private static let chains = """
        ALTER TABLE statement ADD COLUMN page INTEGER;
        ALTER TABLE statement ADD COLUMN opens_within INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE statement ADD COLUMN closes_within INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE statement ADD COLUMN advice INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE statement ADD COLUMN history INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE statement ADD COLUMN checked INTEGER NOT NULL DEFAULT 0;
        UPDATE statement SET history = 1, checked = 1;
        UPDATE statement SET advice = 1 WHERE file IN (SELECT id FROM file
            WHERE format LIKE 'camt.052%' OR format LIKE 'camt.054%' OR format = 'mt942');
        CREATE INDEX statement_account ON statement (account, currency);
        CREATE INDEX statement_unchecked ON statement (id) WHERE checked = 0;
        CREATE TABLE statement_gap (
            id INTEGER PRIMARY KEY,
            account TEXT NOT NULL,
            currency TEXT NOT NULL,
            kind TEXT NOT NULL,
            ended INTEGER,
            closing INTEGER,
            opening INTEGER,
            before INTEGER,
            after INTEGER,
            state TEXT NOT NULL
        ) STRICT;
        CREATE INDEX statement_gap_account ON statement_gap (account, currency);
        CREATE INDEX statement_gap_open ON statement_gap (id) WHERE state = 'open';
        """

    /// What an order waits for once it was sent, what a person said of it, and which files of orders were taken back.
    private static let lifeOfOrders = """
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

    /// Products of which a person said that they need no item.
    private static let ignoredProducts = """
        CREATE TABLE ignored_product (
            channel TEXT NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (channel, code)
        ) STRICT, WITHOUT ROWID;
        """

    /// When the accounting system came to know of orders, and which export has them in its figures; what was known
    /// before has no time, so it is compared by passes.
    private static let whatFiguresContain = """
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
}
