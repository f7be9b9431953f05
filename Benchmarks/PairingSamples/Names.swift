/// Names of customers, as a bank writes them; many share one.
enum Names {
    private static let first = [
        "JAN", "PETER", "JOZEF", "MARTIN", "MICHAL", "TOMAS", "LUKAS", "MARIA", "ANNA", "EVA", "ZUZANA", "KATARINA",
        "LUCIA", "JANA", "VERONIKA", "PAVEL", "JIRI", "PETRA", "LENKA", "HANA", "ONDREJ", "FILIP", "MATEJ", "DAVID",
    ]
    private static let heads = [
        "NOVA", "SVOBO", "DVORA", "CERNY", "PROCHA", "KUCE", "HORVA", "KOVA", "VARGA", "TOTH", "NAGY", "BALA", "MOLNA",
        "SZABO", "LUKA", "POLA", "HUDA", "KRAL", "BENE", "FIALA", "SEDLA", "DOLEZ", "ZEMA", "KOLA", "NAVRA", "URBA",
        "BLAZE", "KRIZ", "JANDA", "RUZI",
    ]
    private static let tails = [
        "K", "DA", "KOVIC", "CEK", "RIK", "NEK", "SIK", "LEC", "VEC", "TKO", "MAN", "RA", "NDR", "LIK",
    ]

    static func surname(_ person: Int) -> String {
        heads[person / first.count % heads.count] + tails[person / first.count / heads.count % tails.count]
    }

    /// The name of a person, its words sorted.
    static func name(_ person: Int) -> String {
        [first[person % first.count], surname(person)].sorted().joined(separator: " ")
    }

    /// Somebody of the same family.
    static func relative(_ person: Int) -> String {
        [first[(person + 7) % first.count], surname(person)].sorted().joined(separator: " ")
    }
}
