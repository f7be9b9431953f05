import Domain
import Syntax

/// Countries by the names that e-shops of this region show their customers.
enum CountryName {
    /// The ISO 3166 alpha-2 code of a code or a name in Slovak, Czech, English or the country's own language; nil
    /// for a name that the list does not have. `EL`, the code of Greece in VAT, is `GR`.
    static func code(_ text: String) -> String? {
        let letters = Array(text.utf8)
        if letters.count == 2, letters.allSatisfy({ $0 | 32 >= 97 && $0 | 32 <= 122 }) {
            return VatTable.iso(text.uppercased())
        }
        return table[TextKey.folded(text)]
    }

    private static let table: [String: String] = {
        var codes: [String: String] = [:]
        for line in lines.split(separator: "\n") {
            let names = line.split(separator: ",")
            for name in names.dropFirst() { codes[TextKey.folded(name)] = String(names[0]) }
        }
        return codes
    }()

    /// Each line is the code and its names; case, accents and blanks do not count.
    private static let lines = """
        SK,Slovensko,Slovenská republika,Slovak Republic,Slovakia,SVK,SR,Slowakei,Szlovákia,Słowacja
        CZ,Česko,Česká republika,Czech Republic,Czechia,CZE,ČR,Tschechien,Csehország,Czechy
        PL,Poľsko,Polsko,Poland,Polska,Poľská republika,Polen
        HU,Maďarsko,Hungary,Magyarország,Ungarn,Węgry
        AT,Rakúsko,Rakousko,Austria,Österreich
        DE,Nemecko,Německo,Germany,Deutschland,Spolková republika Nemecko
        BE,Belgicko,Belgie,Belgium
        BG,Bulharsko,Bulgaria
        CH,Švajčiarsko,Švýcarsko,Switzerland,Schweiz
        CY,Cyprus,Kypr
        DK,Dánsko,Denmark
        EE,Estónsko,Estonsko,Estonia
        ES,Španielsko,Španělsko,Spain
        FI,Fínsko,Finsko,Finland
        FR,Francúzsko,Francie,France
        GB,Veľká Británia,Velká Británie,Spojené kráľovstvo,Spojené království,United Kingdom,Great Britain
        GR,Grécko,Řecko,Greece
        HR,Chorvátsko,Chorvatsko,Croatia,Hrvatska
        IE,Írsko,Irsko,Ireland
        IT,Taliansko,Itálie,Italy,Italia
        LT,Litva,Lithuania
        LU,Luxembursko,Lucembursko,Luxembourg
        LV,Lotyšsko,Latvia
        MT,Malta
        NL,Holandsko,Nizozemsko,Netherlands
        NO,Nórsko,Norsko,Norway
        PT,Portugalsko,Portugal
        RO,Rumunsko,Romania,România
        RS,Srbsko,Serbia
        SE,Švédsko,Sweden
        SI,Slovinsko,Slovenia,Slovenija
        UA,Ukrajina,Ukraine
        US,Spojené štáty americké,Spojené státy americké,USA,United States
        """
}
