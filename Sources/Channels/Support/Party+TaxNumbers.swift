import Domain

extension Party {
    /// Puts the numbers of Shoptet's two fields where they belong.
    ///
    /// Slovakia has a VAT number and a tax number of its own, Czechia one for both; a shop's form may have one field for the
    /// first, so the form of the number tells (docs/systems/neutral.md#where-the-shape-comes-from).
    mutating func setTaxNumbers(vatId: String?, taxId: String?) {
        var numbers = Party()
        (numbers.icDph, numbers.dic) = (vatId, taxId)
        let told = numbers.taxNumbers
        if let vat = told.vat, vat.hasPrefix("SK") || told.tax != nil {
            icDph = vat
            dic = told.tax
        } else {
            dic = vatId ?? taxId
            // A Slovak tax number that stands in the field of the VAT number leaves none for the other.
            if country == "SK", let taxId { dic = taxId }
        }
    }
}
