import Domain

extension NeutralDraft {
    /// Who ordered, and the billing address.
    mutating func customer(_ record: NeutralRecord<NeutralOrderField>) -> Party {
        var party = Party()
        party.name = record[.billName]
        party.company = record[.billCompany]
        party.email = record[.email]
        party.phone = record[.phone]
        party.street = street(record[.billStreet], record[.billHouseNumber])
        party.city = record[.billCity]
        party.zip = record[.billZip]
        party.country = country(record, code: .billCountryCode, name: .billCountry)
        party.ico = compact(record[.billCompanyId])
        setTaxNumbers(compact(record[.billVatId])?.uppercased(), compact(record[.billTaxId]), &party)
        return party
    }

    /// Where the goods go; nil when the file does not tell.
    mutating func delivery(_ record: NeutralRecord<NeutralOrderField>) -> Party? {
        var party = Party()
        party.name = record[.shipName]
        party.company = record[.shipCompany]
        party.street = street(record[.shipStreet], record[.shipHouseNumber])
        party.city = record[.shipCity]
        party.zip = record[.shipZip]
        party.country = country(record, code: .shipCountryCode, name: .shipCountry)
        return party.isEmpty ? nil : party
    }

    /// Slovakia has a VAT number and a tax number of its own, Czechia one for both; the shop's form has one field
    /// for the first, so the form tells (docs/formats/neutral.md#where-the-shape-comes-from).
    private func setTaxNumbers(_ vatId: String?, _ taxId: String?, _ party: inout Party) {
        var numbers = Party()
        (numbers.icDph, numbers.dic) = (vatId, taxId)
        let told = numbers.taxNumbers
        if let vat = told.vat, vat.hasPrefix("SK") || told.tax != nil {
            party.icDph = vat
            party.dic = told.tax
        } else {
            party.dic = vatId ?? taxId
            // A Slovak tax number that stands in the field of the VAT number leaves none for the other.
            if party.country == "SK", let taxId { party.dic = taxId }
        }
    }

    private func street(_ street: String?, _ houseNumber: String?) -> String? {
        guard let street else { return houseNumber }
        return houseNumber.map { street + " " + $0 } ?? street
    }

    /// The text without any blanks, or nil when nothing is left.
    private func compact(_ text: String?) -> String? {
        guard let text else { return nil }
        let kept = text.filter { !$0.isWhitespace }
        return kept.isEmpty ? nil : kept
    }

    private mutating func country(
        _ record: NeutralRecord<NeutralOrderField>,
        code: NeutralOrderField,
        name: NeutralOrderField
    ) -> String? {
        if let text = record[code], let country = CountryName.code(text) { return country }
        guard let text = record[name] ?? record[code] else { return nil }
        if let country = CountryName.code(text) { return country }
        remark(.unknownCountry, record.position(name), record.name(name), ["value": text])
        return nil
    }
}
