/// Payments, statements and what was decided about them.
extension Migrations {
    static let payments = """
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

    /// One movement has an identity of each source that reported it; the first stands in its own row.
    static let paymentIdentities = """
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

    /// Why a payment was decided as it was, and what people said of accounts.
    static let pairing = """
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
    static let outcomesByDay = """
        DROP INDEX payment_outcome;
        CREATE INDEX payment_outcome ON payment (outcome, date);
        """

    /// Where the statements of an account do not follow from each other; what came before this step is history, of which
    /// nothing is asked.
    static let chains = """
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

    /// Payments on their way into the accounting, and what each settled there when it was written.
    static let bankDocuments = """
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
}
