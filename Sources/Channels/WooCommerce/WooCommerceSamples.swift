import Connectors
import Domain
import Syntax

/// Whole files as a shop answers; all of it is invented.
enum WooCommerceSamples {
    /// One of each format.
    static let all = [
        SampleFile("woocommerce.orders", .json, .utf8, lineEnd: "\n", text: orders),
        SampleFile("woocommerce.products", .json, .utf8, lineEnd: "\n", text: products),
        SampleFile("woocommerce.answers", .json, .utf8, lineEnd: "\n", text: answers),
    ]

    private static let orders = """
        [{"id":1001,"parent_id":0,"number":"1001","status":"on-hold","currency":"EUR","prices_include_tax":true,
        "date_created":"2026-11-28T08:15:00","date_created_gmt":"2026-11-28T07:15:00",
        "date_modified":"2026-11-28T08:15:02","date_modified_gmt":"2026-11-28T07:15:02","discount_total":"2.00",
        "discount_tax":"0.46","shipping_total":"3.25","shipping_tax":"0.75","total":"26.14","total_tax":"4.89",
        "customer_note":"Zvoňte dvakrát","payment_method":"bacs","payment_method_title":"Bankový prevod",
        "date_paid":null,"date_paid_gmt":null,
        "billing":{"first_name":"Jana","last_name":"Vzorová","company":"Vzor s.r.o.","address_1":"Hlavná 1","address_2":"",
        "city":"Košice","state":"","postcode":"040 01","country":"SK","email":"jana@example.com","phone":"+421900000000"},
        "shipping":{"first_name":"Peter","last_name":"Vzor","company":"","address_1":"Krátka 2","address_2":"byt 3",
        "city":"Žilina","state":"","postcode":"010 01","country":"SK","phone":""},
        "meta_data":[{"id":1,"key":"_billing_ic","value":"12345678"},{"id":2,"key":"_billing_dic","value":"2020000001"},
        {"id":3,"key":"_billing_dic_dph","value":"SK2020000001"}],
        "line_items":[{"id":1,"name":"Hrnček žltý","product_id":11,"variation_id":0,"quantity":2,"subtotal":"20.00",
        "subtotal_tax":"4.60","total":"18.00","total_tax":"4.14","taxes":[{"id":7,"total":"4.14","subtotal":"4.6"}],
        "sku":"HRN-1","global_unique_id":"8590000000031","price":9,"meta_data":[]}],
        "tax_lines":[{"id":3,"rate_code":"SK-DPH-1","rate_id":7,"label":"DPH","compound":false,"rate_percent":23}],
        "shipping_lines":[{"id":2,"method_title":"Kuriér","method_id":"flat_rate","total":"3.25","total_tax":"0.75",
        "taxes":[{"id":7,"total":"0.75","subtotal":""}],"meta_data":[]}],"fee_lines":[],
        "coupon_lines":[{"id":4,"code":"zlava10","discount":"2","discount_tax":"0.46"}],"refunds":[]}]

        """

    private static let products = """
        {"spojka":"woocommerce.products","page":1,"method":"GET","path":"/wp-json/wc/v3/products?page=1","status":200,\
        "fields":{},"body":[{"id":11,"type":"simple","name":"Hrnček žltý","sku":"HRN-1",\
        "global_unique_id":"8590000000031","manage_stock":true,"stock_quantity":"16","variations":[]},\
        {"id":12,"type":"variable","name":"Tričko modré","sku":"TR-MODRE","manage_stock":false,"stock_quantity":null,\
        "variations":[21,22]},{"id":21,"parent_id":12,"name":"M","sku":"TR-MODRE-M",\
        "global_unique_id":"8590000000024","manage_stock":true,"stock_quantity":16.5},\
        {"id":22,"parent_id":12,"name":"L","sku":"TR-MODRE","manage_stock":"parent","stock_quantity":null}]}

        """

    private static let answers = """
        {"spojka":"woocommerce.answers","line":1,"key":"products-1","method":"POST",\
        "path":"/wp-json/wc/v3/products/batch","status":200,"fields":{},"body":{"update":[{"id":11,"stock_quantity":7},\
        {"id":99,"error":{"code":"woocommerce_rest_product_invalid_id","message":"Invalid ID.","data":{"status":400}}}]}}

        """
}
