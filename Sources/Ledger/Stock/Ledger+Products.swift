import Domain
import GRDB

/// A product of a channel, as the ledger keeps it.
public struct ProductRow: Sendable {
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The code in the channel.
    public var code: String
    /// The EAN.
    public var ean: String?
    /// The name that people read; it identifies nothing.
    public var name: String?
    /// Whether the channel's own product list has it; otherwise it follows from the stock.
    public var listed: Bool
    /// The item it is paired with: a card, or an EAN where those are matched.
    public var item: String?
    /// What joined both.
    public var matchedBy: MatchedBy?
    /// Why it has no item.
    public var why: UnmatchedReason?
    /// What the warehouses have of it by the configured rule.
    public var available: Quantity?
    /// What the channel was told last.
    public var sent: Quantity?
    /// The pass that told it.
    public var sentPass: Int?
    /// What the channel had been told before that pass.
    public var before: Quantity?
    /// The channel's own id of it, by which its stock is written.
    public var remoteId: String?

    /// A product that was just met.
    public init(channel: String, code: String, ean: String?, name: String?, listed: Bool) {
        self.channel = channel
        self.code = code
        self.ean = ean
        self.name = name
        self.listed = listed
    }
}

extension Ledger {
    /// Whether a channel gave its own product list.
    public func hasProductList(channel: String) throws(Problem) -> Bool {
        try count("SELECT EXISTS (SELECT 1 FROM product WHERE channel = ? AND listed = 1)", [channel]) > 0
    }

    /// The products of a channel, sorted by code.
    public func products(channel: String) throws(Problem) -> [ProductRow] {
        var found: [ProductRow] = []
        try eachProduct(channel: channel) { found.append($0) }
        return found
    }

    /// Hands every product of a channel to `body`, sorted by code.
    public func eachProduct(channel: String, _ body: (ProductRow) throws -> Void) throws(Problem) {
        try each("SELECT * FROM product WHERE channel = ? ORDER BY code", [channel]) { row in try body(try product(row))
        }
    }

    /// The products of a channel one after another, sorted by code; rows after the present one may be written meanwhile.
    public func productCursor(channel: String) throws(Problem) -> ProductCursor {
        let cursor = try attempt {
            try Columns.fetchCursor(
                db.makeStatement(sql: "SELECT * FROM product WHERE channel = ? ORDER BY code"),
                arguments: [channel]
            )
        }
        return try ProductCursor(self, cursor)
    }

    /// One product.
    public func product(channel: String, code: String) throws(Problem) -> ProductRow? {
        try first("SELECT * FROM product WHERE channel = ? AND code = ?", [channel, code]) { try product($0) }
    }

    /// The item that a channel's product is paired with.
    public func item(channel: String, code: String) throws(Problem) -> String? {
        try first("SELECT item FROM product WHERE channel = ? AND code = ?", [channel, code]) { try $0[0] as String? }
            ?? nil
    }

    /// Whether any product of a channel is known.
    public func hasProducts(channel: String) throws(Problem) -> Bool {
        try exists("SELECT 1 FROM product WHERE channel = ? LIMIT 1", [channel])
    }

    /// Products of any channel with that code, EAN or item.
    public func products(like text: String) throws(Problem) -> [ProductRow] {
        try map("SELECT * FROM product WHERE code = ?1 OR ean = ?1 OR item = ?1 ORDER BY channel, code", [text]) {
            row in
            try product(row)
        }
    }

    /// Products of a channel paired with an item: under the item's own code, or under another.
    public func products(item: String, channel: String) throws(Problem) -> [ProductRow] {
        try map(
            """
            SELECT * FROM product WHERE channel = ?1 AND code = ?2 AND item = ?2
            UNION ALL
            SELECT * FROM product WHERE item = ?2 AND item IS NOT NULL AND item <> code AND channel = ?1
            """,
            [channel, item]
        ) { try product($0) }
    }

    /// Writes a product, new or not.
    public func put(_ product: ProductRow) throws(Problem) {
        try run(
            """
            INSERT OR REPLACE INTO product (channel, code, ean, name, listed, item, matched_by, why, available, sent,
                sent_pass, before, remote_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                product.channel, product.code, product.ean, product.name, product.listed, product.item,
                product.matchedBy, product.why, product.available?.millionths, product.sent?.millionths,
                product.sentPass, product.before?.millionths, product.remoteId,
            ]
        )
    }

    /// Has a channel informed about an item even if the quantity is the one that it was told last: it counts by itself what it
    /// sells, and what is given back.
    ///
    /// The product loses the pass in which the channel was told; that holds until its quantity is known again.
    public func tellAgain(item: String, channel: String) throws(Problem) {
        for var product in try products(item: item, channel: channel) where product.sent != nil {
            product.sentPass = nil
            product.before = nil
            try put(product)
        }
    }

    /// Takes a product off: the channel's list no longer has it.
    public func remove(channel: String, code: String) throws(Problem) {
        try run("DELETE FROM product WHERE channel = ? AND code = ?", [channel, code])
    }

    /// Hands what a pass tells a channel to `body`, sorted by code: products whose quantity differs from before.
    public func eachSentProduct(
        channel: String,
        pass: Int?,
        _ body: (_ code: String, _ ean: String?, _ remoteId: String?, _ quantity: Quantity) throws -> Void
    ) throws(Problem) {
        let sql =
            "SELECT code, ean, remote_id, sent FROM product WHERE channel = ? AND sent IS NOT NULL"
            + (pass == nil ? "" : " AND sent_pass = ? AND sent IS NOT before") + " ORDER BY code"
        let arguments: StatementArguments = pass.map { [channel, $0] } ?? [channel]
        try each(sql, arguments) { row in
            try body(try row[0], try row[1], try row[2], Quantity(millionths: try row[3]))
        }
    }

    /// How many products a channel has been told about.
    public func offeredProductCount(channel: String) throws(Problem) -> Int {
        try count("SELECT count(*) FROM product WHERE channel = ? AND sent IS NOT NULL", [channel])
    }

    /// How many products a pass tells a channel about.
    public func sentProductCount(channel: String, pass: Int) throws(Problem) -> Int {
        try count(
            "SELECT count(*) FROM product WHERE channel = ? AND sent_pass = ? AND sent IS NOT before",
            [channel, pass]
        )
    }

    func product(_ row: Columns) throws -> ProductRow {
        var product = ProductRow(
            channel: try row[0],
            code: try row[1],
            ean: try row[2],
            name: try row[3],
            listed: try row[4]
        )
        product.item = try row[5]
        product.matchedBy = try row[6]
        product.why = try row[7]
        product.available = (try row[8] as Int64?).map { Quantity(millionths: $0) }
        product.sent = (try row[9] as Int64?).map { Quantity(millionths: $0) }
        product.sentPass = try row[10]
        product.before = (try row[11] as Int64?).map { Quantity(millionths: $0) }
        product.remoteId = try row[12]
        return product
    }
}

/// The products of a channel in the order of their codes, one at a time: a whole shop need not fit into memory.
public final class ProductCursor {
    private let ledger: Ledger
    private let cursor: FastDatabaseValueCursor<Columns>
    /// The present product; nil after the last one.
    public private(set) var current: ProductRow?

    init(_ ledger: Ledger, _ cursor: FastDatabaseValueCursor<Columns>) throws(Problem) {
        self.ledger = ledger
        self.cursor = cursor
        try advance()
    }

    /// Goes on to the next product.
    public func advance() throws(Problem) {
        current = try ledger.attempt { try cursor.next().map { row in try ledger.product(row) } }
    }
}

/// Products of which a person said that they need no item.
extension Ledger {
    /// Says so of a product, or that it holds no more.
    public func setIgnored(_ isIgnored: Bool, channel: String, code: String) throws(Problem) {
        try run("DELETE FROM ignored_product WHERE channel = ? AND code = ?", [channel, code])
        if isIgnored { try run("INSERT INTO ignored_product (channel, code) VALUES (?, ?)", [channel, code]) }
    }

    /// The codes of a channel of which a person said so.
    public func ignoredProducts(channel: String) throws(Problem) -> Set<String> {
        Set(try rows("SELECT code FROM ignored_product WHERE channel = ?", [channel]).map { $0[0] as String })
    }
}
