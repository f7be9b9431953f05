/// Texts of MT940 and MT942, field by field.
enum MT940Texts {
    /// A statement around fields 61 and 86; nil leaves a balance out.
    static func statement(
        account: String = "0800/0000192000145399",
        opening: String? = "C261119CZK100,00",
        closing: String? = nil,
        currency: String = "CZK",
        _ fields: String...
    ) -> String {
        ([":20:START", ":25:" + account, ":28C:7/1"] + [opening.map { ":60F:" + $0 }].compactMap { $0 } + fields
            + [closing.map { ":62F:" + $0 }].compactMap { $0 } + ["-", ""]).joined(separator: "\r\n")
    }

    /// A statement of one credit of 10.00 and what is told about it.
    static func credit(_ info: String, reference: String = "NONREF", account: String = "0800/0000192000145399")
        -> String
    {
        statement(
            account: account,
            closing: "C261120CZK110,00",
            ":61:2611201120C10,00NTRF\(reference)",
            ":86:" + info
        )
    }
}
