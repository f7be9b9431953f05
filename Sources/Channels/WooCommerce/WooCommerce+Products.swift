import Connectors
import Domain
import Syntax

/// Products in: what `GET /products` and `GET /products/{id}/variations` answer, one page after the other.
///
/// A product is what can be sold by itself: a simple product, or a variation. A product with variations stands for itself where
/// the shop keeps one stock for all of them.
enum WooCommerceProducts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "woocommerce.products",
        kind: .catalogue,
        recognises: WooCommerceRecognition.isProducts,
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            let products = Records(sink)
            return JSONRecordReader { (record) throws(Problem) in try products.take(record) }
        }
    )

    /// Kinds that have no stock of their own: they lead elsewhere, or are made of others.
    private static let without: Set<String> = ["grouped", "external"]

    private final class Records {
        private let sink: FactSink
        /// Of products with variations: what they are called, and their SKU, which a variation without one answers with.
        private var parents: [String: (name: String?, sku: String?)] = [:]

        init(_ sink: @escaping FactSink) { self.sink = sink }

        func take(_ record: JSONRecord) throws(Problem) {
            let value = record.value
            guard let id = value["id"]?.text else { return }
            let parent = WooCommerceProducts.parent(of: value, at: record.outer("path")?.text)
            if let parent { return try variation(value, id, of: parent) }
            let type = value["type"]?.text ?? "simple"
            guard !WooCommerceProducts.without.contains(type) else { return }
            let hasKinds = type.hasPrefix("variable") || !(value["variations"]?.elements.isEmpty ?? true)
            if hasKinds {
                parents[id] = (value["name"]?.text, value["sku"]?.text)
                guard value["manage_stock"]?.truth == true else { return }
            }
            try emit(value, code: value["sku"]?.text ?? WooCommerceCode.code(id: id), value["name"]?.text, remote: id)
        }

        private func variation(_ value: JSONTree, _ id: String, of parent: String) throws(Problem) {
            let own = value["sku"]?.text
            let isInherited = own != nil && own == parents[parent]?.sku
            let options = (value["attributes"]?.elements ?? []).compactMap { $0["option"]?.text }
            let kind = options.isEmpty ? value["name"]?.text : options.joined(separator: ", ")
            let name = [parents[parent]?.name, kind].compactMap { $0 }.joined(separator: " – ")
            // Its quantity is the parent's, which is written there, once.
            let isParents = value["manage_stock"]?.text == "parent"
            try emit(
                value,
                code: isInherited ? WooCommerceCode.code(id: id) : own ?? WooCommerceCode.code(id: id),
                name.isEmpty ? nil : name,
                remote: isParents ? nil : parent + "/" + id
            )
        }

        private func emit(_ value: JSONTree, code: String, _ name: String?, remote: String?) throws(Problem) {
            var product = CatalogueProduct(
                code: code,
                ean: value["global_unique_id"]?.text,
                name: name,
                line: value.line
            )
            product.remoteId = remote
            try sink(.product(product))
        }
    }

    /// The id of the product that a variation belongs to: its own word for it, else what was asked for; nil for a product.
    static func parent(of value: JSONTree, at path: String?) -> String? {
        if let parent = value["parent_id"]?.text, parent != "0", value["type"]?.text != "simple" { return parent }
        guard let path, let end = path.firstRange(of: "/variations") else { return nil }
        let parts = path[..<end.lowerBound].split(separator: "/")
        guard parts.count >= 2, parts[parts.count - 2] == "products" else { return nil }
        return String(parts[parts.count - 1])
    }
}
