import Crypto
import Domain

/// Writes an order as JSON, each of its parts with sorted keys, and hashes what it says wherever it stands in a file.
struct OrderBodyWriter {
    private var json = JSONByteWriter()
    /// Where the lines of the file stand in the JSON: the hash has zeros there.
    private var lines: [Range<Int>] = []

    /// What was written.
    var bytes: [UInt8] { json.bytes }

    /// SHA-256 of what was written, as if every line were 0, in hexadecimal digits.
    var digest: String {
        let zero = [UInt8(ascii: "0")]
        var hash = SHA256()
        json.bytes.withUnsafeBytes { bytes in
            var place = 0
            for line in lines {
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[place..<line.lowerBound]))
                zero.withUnsafeBytes { hash.update(bufferPointer: $0) }
                place = line.upperBound
            }
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[place...]))
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    mutating func write(_ order: Order) {
        json.object { json in
            if let created = order.created { Self.write("created", created, &json) }
            Self.write("currency", order.currency, &json)
            Self.write("customer", order.customer, &json)
            if let delivery = order.delivery { Self.write("delivery", delivery, &json) }
            Self.write("exchangeRate", order.exchangeRate, &json)
            json.member("invoiceNumber", order.invoiceNumber)
            json.key("items")
            json.array(order.items) { item, json in Self.write(item, &json, &lines) }
            Self.write(line: order.line, &json, &lines)
            json.member("note", order.note)
            json.member("number", order.number)
            json.member("ossCountry", order.ossCountry)
            json.member("paid", order.paid)
            json.member("paymentMethod", order.paymentMethod)
            json.member("remoteId", order.remoteId)
            Self.write("rounding", order.rounding, &json)
            json.member("shippingMethod", order.shippingMethod)
            json.member("state", order.state)
            Self.write("total", order.total, &json)
            json.member("vs", order.vs)
            json.member("vsIsGiven", order.vsIsGiven)
        }
    }

    private static func write(_ item: OrderItem, _ json: inout JSONByteWriter, _ lines: inout [Range<Int>]) {
        json.member("code", item.code)
        json.member("ean", item.ean)
        json.member("kind", item.kind.rawValue)
        write(line: item.line, &json, &lines)
        json.member("name", item.name)
        write("quantity", item.quantity, &json)
        write("total", item.total, &json)
        json.member("unit", item.unit)
        write("unitPrice", item.unitPrice, &json)
        write("unitPriceWithVat", item.unitPriceWithVat, &json)
        write("vatRate", item.vatRate, &json)
    }

    private static func write(_ key: String, _ party: Party, _ json: inout JSONByteWriter) {
        json.key(key)
        json.object { json in
            json.member("city", party.city)
            json.member("company", party.company)
            json.member("country", party.country)
            json.member("dic", party.dic)
            json.member("email", party.email)
            json.member("icDph", party.icDph)
            json.member("ico", party.ico)
            json.member("name", party.name)
            json.member("phone", party.phone)
            json.member("street", party.street)
            json.member("zip", party.zip)
        }
    }

    private static func write(line: Int, _ json: inout JSONByteWriter, _ lines: inout [Range<Int>]) {
        json.key("line")
        let start = json.bytes.count
        json.write(line)
        lines.append(start..<json.bytes.count)
    }

    private static func write<Kind>(_ key: String, _ number: Fixed<Kind>?, _ json: inout JSONByteWriter) {
        guard let number else { return }
        json.key(key)
        json.object { $0.member("millionths", number.millionths) }
    }

    private static func write(_ key: String, _ money: Money, _ json: inout JSONByteWriter) {
        json.key(key)
        json.object { json in
            write("currency", money.currency, &json)
            json.member("minorUnits", money.minorUnits)
        }
    }

    private static func write(_ key: String, _ currency: Currency, _ json: inout JSONByteWriter) {
        json.key(key)
        json.object { $0.member("packed", currency.packed) }
    }

    private static func write(_ key: String, _ time: LocalTime, _ json: inout JSONByteWriter) {
        json.key(key)
        json.object { json in
            json.key("day")
            json.object { $0.member("number", time.day.number) }
            json.member("second", time.second)
        }
    }
}
