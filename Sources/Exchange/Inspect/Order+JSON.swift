import Domain
import Syntax

extension Order {
    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("number", number)
            json.member("vs", vs)
            json.member("created", created?.description)
            if currency != .none { json.member("currency", currency.code) }
            json.member("total", total)
            json.member("paid", paid)
            json.member("state", state)
            json.member("paymentMethod", paymentMethod)
            customer.write("customer", &json)
            delivery?.write("delivery", &json)
            json.array("items") { json in
                for item in items { item.write(&json, currency) }
            }
            json.member("line", line)
        }
    }
}

extension Party {
    fileprivate func write(_ key: String, _ json: inout JSONWriter) {
        json.object(key) { json in
            json.member("name", name)
            json.member("company", company)
            json.member("ico", ico)
            json.member("dic", dic)
            json.member("icDph", icDph)
            json.member("email", email)
            json.member("phone", phone)
            json.member("street", street)
            json.member("city", city)
            json.member("zip", zip)
            json.member("country", country)
        }
    }
}

extension OrderItem {
    fileprivate func write(_ json: inout JSONWriter, _ currency: Currency) {
        json.object { json in
            json.member("kind", kind.rawValue)
            json.member("code", code)
            json.member("ean", ean)
            json.member("name", name)
            json.member("quantity", quantity)
            json.member("unit", unit)
            json.member("unitPrice", unitPrice?.decimal(minimumFraction: currency.decimals))
            json.member("unitPriceWithVat", unitPriceWithVat.decimal(minimumFraction: currency.decimals))
            json.member("vatRate", vatRate)
            json.member("total", total)
        }
    }
}
