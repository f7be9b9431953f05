import Connectors
import Domain
import Syntax

extension MoneyS3Order {
    /// Writes who ordered (`DodOdb`) and where the goods go (`KonecPrij`, else the same).
    mutating func partners(into writer: inout XMLWriter) {
        writer.element("DodOdb") { writer in partner(entry.order.customer, into: &writer) }
        if let delivery = entry.order.delivery, !delivery.isEmpty {
            writer.element("KonecPrij") { writer in recipient(delivery, into: &writer) }
        } else {
            writer.element("KPFromOdb", "1")
        }
    }

    /// The name is written for trade, invoices and the address card, since each of them has its own.
    private mutating func partner(_ party: Party, into writer: inout XMLWriter) {
        let name = texts.line(party.company ?? party.name, settings.limits.company, "ObchNazev")
        let place = address(party)
        writer.element("ObchNazev", name)
        write(place, as: "ObchAdresa", into: &writer)
        writer.element("FaktNazev", name)
        numbers(party, into: &writer)
        write(place, as: "FaktAdresa", into: &writer)
        writer.element("Nazev", name)
        write(place, as: "Adresa", into: &writer)
        contact(party, into: &writer)
        writer.element("FyzOsoba", party.company == nil ? "1" : "0")
    }

    private mutating func recipient(_ party: Party, into writer: inout XMLWriter) {
        writer.element("Nazev", texts.line(party.company ?? party.name, settings.limits.company, "Nazev"))
        write(address(party), as: "Adresa", into: &writer)
        contact(party, into: &writer)
        numbers(party, into: &writer)
    }

    /// `DIC` is the number for VAT, of any state, and `DICSK` the Slovak tax number (schema __Firma.xsd).
    private mutating func numbers(_ party: Party, into writer: inout XMLWriter) {
        let numbers = party.taxNumbers
        let isSlovak = (party.country ?? country) == "SK" || numbers.vat?.hasPrefix("SK") == true
        let dic = numbers.vat ?? (isSlovak ? nil : numbers.tax)
        let taxNumber = isSlovak ? numbers.tax : nil
        writer.element("ICO", texts.exact(Self.withoutBlanks(party.ico), MoneyS3Limits.ico, "ICO"))
        writer.element("DIC", texts.exact(dic, MoneyS3Limits.taxNumber, "DIC"))
        writer.element("DICSK", texts.exact(taxNumber, MoneyS3Limits.taxNumber, "DICSK"))
    }

    private mutating func contact(_ party: Party, into writer: inout XMLWriter) {
        if let phone = texts.exact(Self.withoutBlanks(party.phone), MoneyS3Limits.phone, "Tel") {
            writer.element("Tel") { writer in writer.element("Cislo", phone) }
        }
        writer.element("EMail", texts.exact(Self.withoutBlanks(party.email), MoneyS3Limits.email, "EMail"))
    }

    private mutating func address(_ party: Party) -> [(name: String, text: String)] {
        var parts: [(name: String, text: String?)] = [
            ("Ulice", texts.line(party.street, MoneyS3Limits.street, "Ulice")),
            ("Misto", texts.line(party.city, MoneyS3Limits.city, "Misto")),
            ("PSC", texts.exact(party.zip, MoneyS3Limits.zip, "PSC")),
        ]
        if let code = party.country, code.utf8.count == 2 { parts.append(("KodStatu", code)) }
        return parts.compactMap { part in part.text.map { (part.name, $0) } }
    }

    private func write(_ address: [(name: String, text: String)], as element: String, into writer: inout XMLWriter) {
        guard !address.isEmpty else { return }
        writer.element(element) { writer in
            for (name, text) in address { writer.element(name, text) }
        }
    }

    private static func withoutBlanks(_ text: String?) -> String? { text?.filter { !$0.isWhitespace } }
}
