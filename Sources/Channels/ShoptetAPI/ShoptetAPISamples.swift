import Connectors
import Domain
import Syntax

/// Whole files as a shop answers; all of it is invented.
enum ShoptetAPISamples {
    /// One of each format.
    static let all = [
        SampleFile("shoptet-api.orders", .json, .utf8, lineEnd: "\n", text: orders),
        SampleFile("shoptet-api.products", .json, .utf8, lineEnd: "\n", text: products),
        SampleFile("shoptet-api.answers", .json, .utf8, lineEnd: "\n", text: answers),
    ]

    private static let orders = """
        {"data":{"order":{"code":"2026001001","guid":"7a7b7c7d-0000-11f1-9a5c-000000000001",
        "creationTime":"2026-11-28T08:15:00+0100","changeTime":"2026-11-28T08:15:02+0100","email":"jana@example.com",
        "phone":"+421900000000","vatPayer":true,"vatMode":"Normal","addressesEqual":false,
        "billingAddress":{"company":"Vzor s.r.o.","fullName":"Jana Vzorová","street":"Hlavná","houseNumber":"1",
        "city":"Košice","additional":null,"zip":"040 01","countryCode":"SK","companyId":"12345678",
        "vatId":"SK2020000001","taxId":"2020000001"},
        "deliveryAddress":{"company":null,"fullName":"Peter Vzor","street":"Krátka","houseNumber":"2","city":"Žilina",
        "additional":"byt 3","zip":"010 01","countryCode":"SK"},
        "billingMethod":{"id":2,"name":"Prevodom"},"paymentMethod":{"guid":null,"name":"Bankový prevod"},
        "shipping":{"guid":"7a7b7c7d-0000-11f1-9a5c-000000000002","name":"Kuriér"},
        "status":{"name":"Nevybavená","id":-1},"paid":false,
        "price":{"vat":"4.89","toPay":"26.15","currencyCode":"EUR","withoutVat":"21.25","withVat":"26.14",
        "exchangeRate":"1.00000000"},
        "items":[{"code":"HRN-1","ean":8590000000031,"itemType":"product","name":"Hrnček","variantName":"žltý",
        "amount":"2.000","amountUnit":"ks","priceRatio":"0.9000",
        "itemPrice":{"withVat":"22.14","withoutVat":"18.00","vat":"4.14","vatRate":"23.00"}},
        {"code":"SHIPPING1","ean":null,"itemType":"shipping","name":"Kuriér","variantName":null,"amount":"1.000",
        "amountUnit":null,"priceRatio":"1.0000",
        "itemPrice":{"withVat":"4.00","withoutVat":"3.25","vat":"0.75","vatRate":"23.00"}}],
        "notes":{"customerRemark":"Zvoňte dvakrát"}}},"errors":null,"metadata":{"requestId":"r-1"}}

        """

    private static let products = """
        {"spojka":"shoptet-api.products","page":1,"method":"GET",\
        "path":"/api/stocks/1/supplies?itemsPerPage=1000&page=1","status":200,"fields":{},"body":{"data":{"supplies":[\
        {"productGuid":"7a7b7c7d-0000-11f1-9a5c-000000000011","code":"HRN-1","amount":"5.000","claim":"2.000"},\
        {"productGuid":"7a7b7c7d-0000-11f1-9a5c-000000000012","code":"32/ŽLTÁ","amount":"1.500","claim":"0.000"}],\
        "paginator":{"totalCount":2,"page":1,"pageCount":1,"itemsOnPage":2,"itemsPerPage":1000}},"errors":null,\
        "metadata":{"requestId":"r-2"}}}

        """

    private static let answers = """
        {"spojka":"shoptet-api.answers","line":1,"key":"stock-1-1","method":"PATCH","path":"/api/stocks/1/movements",\
        "status":200,"fields":{},"body":{"data":null,"errors":[{"errorCode":"unknown-product",\
        "message":"Product \\"X-9\\" does not exist. Skipped.","instance":"X-9"}],"metadata":{"requestId":"r-3"}}}
        {"spojka":"shoptet-api.answers","line":2,"key":"2026001001","method":"PATCH",\
        "path":"/api/orders/2026001001/status","status":200,"fields":{},"body":{"unnamed":"2026001001",\
        "state":"Uhradená"}}

        """
}
