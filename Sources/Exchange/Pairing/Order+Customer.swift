import Domain
import Matching

extension Order {
    /// What identifies the customer over all orders of all channels: IČO, else e-mail, else name and postal code.
    var customerIdentity: String? {
        if let ico = Symbol.normalised(customer.ico ?? "") { return "ico:" + ico }
        if let email = customer.email, email.contains("@") { return "mail:" + email.lowercased() }
        guard let name = payerNames.first, let zip = customer.zip else { return nil }
        return "name:" + PayerName.words(ofKey: name) + " " + zip.filter { $0 != " " }
    }

    /// The names under which the customer may pay.
    var payerNames: [String] {
        var names: [String] = []
        for (name, isCompany) in [(customer.company, true), (customer.name, false)] {
            let key = PayerName.key(name ?? "", isCompany: isCompany)
            if !key.isEmpty, !names.contains(key) { names.append(key) }
        }
        return names
    }
}
