import Matching

/// A customer as a shop knows him, and the ways in which his bank writes his name.
struct Person: Sendable {
    let first: String
    let surname: String
    /// The surname as a man of the family has it.
    let mansSurname: String
    let womansSurname: String

    var name: String { first + " " + surname }

    private static let men = [
        "Ján", "Peter", "Jozef", "Martin", "Michal", "Tomáš", "Lukáš", "Pavel", "Jiří", "Ondřej", "Filip", "Matej",
        "David",
        "Milan", "Štefan", "Rastislav", "Vladimír", "Zdeněk",
    ]
    private static let women = [
        "Jana", "Petra", "Martina", "Mária", "Anna", "Eva", "Zuzana", "Katarína", "Lucia", "Veronika", "Lenka", "Hana",
        "Michaela", "Alexandra", "Věra", "Ľubica", "Dagmar", "Monika",
    ]
    private static let surnames: [(man: String, woman: String)] = [
        ("Novák", "Nováková"), ("Kováč", "Kováčová"), ("Malý", "Malá"), ("Veselý", "Veselá"), ("Horváth", "Horváthová"),
        ("Svoboda", "Svobodová"), ("Dvořák", "Dvořáková"), ("Rusnák", "Rusnáková"), ("Hruška", "Hrušková"),
        ("Marek", "Marková"), ("Němec", "Němcová"), ("Malachovský", "Malachovská"), ("Černý", "Černá"),
        ("Tóth", "Tóthová"),
        ("Kučera", "Kučerová"), ("Polák", "Poláková"), ("Procházka", "Procházková"), ("Balog", "Balogová"),
        ("Šimko", "Šimková"), ("Urban", "Urbanová"), ("Blažek", "Blažková"), ("Fiala", "Fialová"),
        ("Hudec", "Hudecová"),
        ("Zeman", "Zemanová"), ("Krajčovič", "Krajčovičová"), ("Baran", "Baranová"), ("Oravec", "Oravcová"),
        ("Sedlák", "Sedláková"), ("Novotný", "Novotná"), ("Lukáč", "Lukáčová"), ("Gajdoš", "Gajdošová"),
        ("Kráľ", "Kráľová"),
        ("Mikulášek", "Mikulášková"), ("Vašek", "Vašková"), ("Beneš", "Benešová"), ("Pospíšil", "Pospíšilová"),
        ("Havel", "Havlová"), ("Chovanec", "Chovancová"), ("Štefánik", "Štefániková"), ("Bartoš", "Bartošová"),
    ]

    init(_ number: Int) {
        let isWoman = number % 2 == 0
        let names = isWoman ? Self.women : Self.men
        first = names[number / 2 % names.count]
        let family = Self.surnames[number / 2 / names.count % Self.surnames.count]
        surname = isWoman ? family.woman : family.man
        (mansSurname, womansSurname) = (family.man, family.woman)
    }

    /// Somebody else of the family, of the other sex.
    func relative(_ dice: inout Dice) -> String {
        surname == womansSurname && surname != mansSurname
            ? (dice.pick(Self.men) ?? "") + " " + mansSurname : (dice.pick(Self.women) ?? "") + " " + womansSurname
    }

    /// How banks write the name.
    enum Style: String, CaseIterable {
        case plain, capitals, reversed, title, titleCut, cut, cutInFirst, suffix, joint, jointFirst, initial,
            initialBehind
        case mansForm, jointComma, academic, pet, lostLetters, blanksForLetters, droppedLetters, coupleFirst, tradesman,
            glued
        case surname
    }

    func written(_ style: Style, _ dice: inout Dice) -> String {
        let capitals = Self.plain(name)
        switch style {
        case .plain: return name
        case .capitals: return capitals
        case .reversed: return Self.plain(surname + " " + first)
        case .title: return "Ing. " + name
        case .titleCut: return String(Self.plain("MUDr. " + first + " " + surname).prefix(20))
        case .cut: return String((Self.plain(surname + " " + first) + " A MANZEL").prefix(20))
        case .cutInFirst: return String(Self.plain(surname + " " + first).dropLast())
        case .suffix: return name + (dice.pick([" - eKonto", " - osobný účet", " - běžný účet", " EUR"]) ?? "")
        case .joint: return name + " a " + relative(&dice)
        case .jointFirst:
            let other = relative(&dice).split(separator: " ").first.map(String.init) ?? ""
            return other + " a " + name
        case .jointComma: return capitals + ", " + Self.plain(relative(&dice))
        case .initial: return String(first.prefix(1)) + ". " + surname
        case .initialBehind: return Self.plain(surname + " " + first.prefix(1)) + "."
        case .mansForm: return first + " " + mansSurname
        case .academic: return "Mgr. et Mgr. " + surname + " " + first + ", Ph.D."
        case .pet: return (Self.pets[first] ?? first) + " " + surname
        case .lostLetters: return Self.spoilt(name) { _ in "?" }
        case .blanksForLetters: return Self.spoilt(surname, after: 3) { _ in " " } + " " + first
        case .droppedLetters: return Self.spoilt(surname, after: 3) { _ in "" } + " " + first
        case .coupleFirst: return name + " a " + (relative(&dice).split(separator: " ").first.map(String.init) ?? "")
        case .tradesman: return name + (dice.pick([" - SZČO", ", prevádzkareň Nitra", " OSVČ", ", v konkurze"]) ?? "")
        case .glued: return Self.plain(surname + first)
        case .surname: return surname
        }
    }

    /// What people are called, whose banks know the whole name.
    private static let pets = [
        "Ján": "Jano", "Peter": "Peťo", "Jozef": "Jožo", "Martin": "Maťo", "Michal": "Mišo", "Tomáš": "Tomi",
        "Pavel": "Palo", "Jiří": "Jirka", "Ondřej": "Ondra", "Štefan": "Števo", "Rastislav": "Rasťo",
        "Vladimír": "Vlado", "Zdeněk": "Zdenda", "Jana": "Janka", "Petra": "Peťa", "Mária": "Majka", "Anna": "Anička",
        "Zuzana": "Zuzka", "Katarína": "Katka", "Lucia": "Lucka", "Veronika": "Verča", "Hana": "Hanka",
        "Michaela": "Miška", "Alexandra": "Saša", "Ľubica": "Ľubka", "Dagmar": "Dáša", "Monika": "Moni",
    ]

    /// A name with something else for its letters that have accents, but for the first ones.
    private static func spoilt(_ name: String, after first: Int = 0, _ sign: (Character) -> String) -> String {
        name.enumerated().map { place, letter in
            let plain = plain(String(letter))
            if plain == String(letter).uppercased() { return String(letter) }
            return place < first ? plain.lowercased() : sign(letter)
        }.joined()
    }

    /// Capital letters without accents.
    static func plain(_ text: String) -> String {
        String(
            text.uppercased().map { letter -> Character in
                switch letter {
                case "Á", "Ä": "A"
                case "Č": "C"
                case "Ď": "D"
                case "É", "Ě": "E"
                case "Í": "I"
                case "Ľ", "Ĺ": "L"
                case "Ň": "N"
                case "Ó", "Ô": "O"
                case "Ř", "Ŕ": "R"
                case "Š": "S"
                case "Ť": "T"
                case "Ú", "Ů": "U"
                case "Ý": "Y"
                case "Ž": "Z"
                default: letter
                }
            }
        )
    }
}

/// Companies, and the ways in which banks write them.
enum Company {
    private static let trades = [
        "Drevo", "Stavby", "Kovo", "Záhrada", "Elektro", "Auto", "Reklama", "Servis", "Mlyn", "Pekáreň", "Textil",
        "Optika",
    ]

    static func stem(_ number: Int) -> String {
        trades[number % trades.count] + " " + Person(number * 7 + 1).mansSurname
    }

    static let forms = [
        " s.r.o.", " spol. s r.o.", ", s. r. o.", " SRO", " s.r.o. - prevádzkový účet", " spol. s r. o.",
        ", spol. s r.o.",
    ]
}
