extension Migrations {
    /// Payments at gateways, whatever reported them, what their settlements pay out, and which bank credit that is. The next
    /// pass follows the settlements that are known already.
    ///
    /// A `charge` is one payment of a customer with what went back of it; its rows in `payment` follow from what its reports
    /// and the lines of settlements say.
    static let gatewayPayments = """
        CREATE TABLE charge (
            id INTEGER PRIMARY KEY,
            gateway TEXT NOT NULL,
            amount INTEGER,
            currency TEXT,
            date INTEGER,
            reported INTEGER NOT NULL DEFAULT 0,
            listed INTEGER NOT NULL DEFAULT 0,
            unnamed INTEGER NOT NULL DEFAULT 0,
            touched INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        CREATE INDEX charge_touched ON charge (id) WHERE touched = 1;
        CREATE TABLE charge_id (
            gateway TEXT NOT NULL,
            native TEXT NOT NULL,
            charge INTEGER NOT NULL,
            PRIMARY KEY (gateway, native)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX charge_id_charge ON charge_id (charge);
        CREATE TABLE charge_order (
            gateway TEXT NOT NULL,
            reference TEXT NOT NULL,
            charge INTEGER NOT NULL,
            PRIMARY KEY (gateway, reference, charge)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE charge_report (
            gateway TEXT NOT NULL,
            native TEXT NOT NULL,
            charge INTEGER NOT NULL,
            order_number TEXT,
            vs TEXT,
            amount INTEGER NOT NULL,
            currency TEXT NOT NULL,
            refunded INTEGER NOT NULL,
            charged_back INTEGER NOT NULL,
            state TEXT NOT NULL,
            date INTEGER NOT NULL,
            reported INTEGER,
            method TEXT,
            text TEXT,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (gateway, native)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX charge_report_charge ON charge_report (charge);
        CREATE TABLE charge_source (
            charge INTEGER NOT NULL,
            file INTEGER NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (charge, file, line)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE settlement_line ADD COLUMN movement INTEGER;
        ALTER TABLE settlement_line ADD COLUMN charge INTEGER;
        CREATE INDEX settlement_line_new ON settlement_line (settlement) WHERE movement IS NULL;
        CREATE INDEX settlement_line_movement ON settlement_line (movement) WHERE movement IS NOT NULL;
        CREATE INDEX settlement_line_charge ON settlement_line (charge) WHERE charge IS NOT NULL;
        ALTER TABLE settlement ADD COLUMN touched INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE settlement ADD COLUMN same_as INTEGER;
        CREATE TABLE payout (
            id INTEGER PRIMARY KEY,
            settlement INTEGER NOT NULL,
            number INTEGER NOT NULL,
            gateway TEXT NOT NULL,
            name TEXT NOT NULL,
            currency TEXT NOT NULL,
            amount INTEGER NOT NULL,
            date INTEGER NOT NULL,
            vs TEXT,
            reference TEXT,
            state TEXT NOT NULL DEFAULT 'expected',
            payment INTEGER,
            UNIQUE (settlement, number)
        ) STRICT;
        CREATE INDEX payout_payment ON payout (payment) WHERE payment IS NOT NULL;
        ALTER TABLE payment ADD COLUMN charge INTEGER;
        ALTER TABLE payment ADD COLUMN movement TEXT;
        ALTER TABLE payment ADD COLUMN payout INTEGER;
        ALTER TABLE payment ADD COLUMN twin INTEGER;
        CREATE INDEX payment_charge ON payment (charge) WHERE charge IS NOT NULL;
        CREATE INDEX payment_back ON payment (id) WHERE charge IS NOT NULL AND amount < 0;
        CREATE INDEX payment_payout ON payment (payout) WHERE payout IS NOT NULL;
        CREATE INDEX payment_twin ON payment (twin) WHERE twin IS NOT NULL;
        CREATE INDEX allocation_back ON allocation (order_id) WHERE amount < 0;
        CREATE INDEX payment_notice ON payment (id) WHERE provisional = 1;
        """

    /// What gateways settle, line by line, and the files that say so.
    static let settlements = """
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

    /// Payments of gateways that notifications named: how far each is, and from when on it is asked about again.
    static let inquiries = """
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
}
