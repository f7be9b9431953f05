/// What keeps a pass after years as cheap as one after a month.
extension Migrations {
    /// Indexes of what is asked for by each pass, and invoices that are tried again only when an order came that they might
    /// be of.
    static let longLife = """
        CREATE INDEX orders_reassessed ON orders (id) WHERE \(reassessed);
        CREATE INDEX state_change_pass ON state_change (pass);
        CREATE INDEX receipt_order ON receipt (order_id) WHERE order_id IS NOT NULL;
        CREATE INDEX out_file_fetched ON out_file (fetched_pass) WHERE fetched_pass IS NOT NULL;
        CREATE INDEX pass_open ON pass (id) WHERE finished IS NULL;
        CREATE INDEX decision_open ON decision (id) WHERE journaled = 0;
        CREATE INDEX file_applied ON file (kind, place) WHERE outcome = 'applied';
        CREATE INDEX known_order_waiting ON known_order (id) WHERE contained IS NULL;
        CREATE INDEX known_order_settled ON known_order (order_id) WHERE event = 'settled';
        CREATE INDEX payment_source_file ON payment_source (file);
        CREATE INDEX payment_is_twin ON payment (id) WHERE twin IS NOT NULL;
        CREATE INDEX settlement_touched ON settlement (id) WHERE touched = 1;
        CREATE INDEX stock_export_file ON stock_export (file);
        CREATE INDEX bank_settlement_invoice ON bank_settlement (invoice);
        ALTER TABLE invoice ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX invoice_untried ON invoice (number) WHERE order_id IS NULL AND tried = 0;
        CREATE INDEX invoice_unlinked ON invoice (order_number) WHERE order_id IS NULL;
        CREATE INDEX invoice_document_of ON invoice_document (document);
        CREATE TRIGGER order_added AFTER INSERT ON orders BEGIN
            UPDATE invoice SET tried = 0 WHERE order_id IS NULL AND order_number = new.number;
        END;
        CREATE TRIGGER order_documented AFTER UPDATE OF document_number ON orders
            WHEN new.document_number IS NOT old.document_number BEGIN
            UPDATE invoice SET tried = 0 WHERE order_id IS NULL AND number IN (SELECT invoice FROM invoice_document
                WHERE document IN (new.document_number, old.document_number));
        END;
        """

    /// Which orders may be paid otherwise than they say, but for those of which only a part went back: the condition of an
    /// index, so queries repeat it word for word.
    static let reassessed = """
        payment_state IN ('partial', 'overpaid', 'refunded', 'partlyRefunded', 'chargedBack')
        OR (payment_state = 'open' AND allocated <> 0)
        OR (payment_state = 'paid' AND (allocated = 0 OR allocated <> total))
        """
}
