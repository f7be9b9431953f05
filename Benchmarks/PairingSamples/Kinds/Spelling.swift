import Domain
import Matching

/// Names that shops and banks write in two ways, of customers who are no `Person`.
enum Spelling: String, CaseIterable {
    case foreign = "foreign letters"
    case doubled = "a double surname"
    case accents = "accents as signs of their own"
    case sister = "another language's first name"
    case register = "an addition in the register"
    case bank = "an addition at the bank"
    case glued = "a company as one word"
    case parted = "a company of one word in two"

    var isCompany: Bool { [.register, .bank, .glued, .parted].contains(self) }

    /// The name as the shop has it, and as the bank writes it.
    func names(_ dice: inout Dice) -> (shop: String, bank: String) {
        let person = Person(dice.below(1_400) * 2)
        let stem = Company.stem(dice.below(500))
        let form = dice.pick(Company.forms) ?? ""
        switch self {
        case .foreign:
            let first = dice.pick(Self.firsts) ?? ("", "")
            let last = dice.pick(Self.lasts) ?? ("", "")
            return (first.0 + " " + last.0, dice.chance(50) ? first.1 + " " + last.1 : last.1 + " " + first.1)
        case .doubled:
            var other = dice.below(1_400) * 2
            while Person(other).womansSurname == person.womansSurname { other += 36 }
            let two = [person.womansSurname, Person(other).womansSurname]
            let bank = dice.pick([two.joined(separator: " "), two.joined(separator: " - "), two[1], two.joined()])
            return (person.first + " " + two.joined(separator: "-"), Person.plain((bank ?? "") + " " + person.first))
        case .accents:
            let bank = person.name.unicodeScalars.map { Self.parts[$0] ?? String($0) }.joined()
            return (person.name, bank)
        case .sister:
            let (slovak, czech) = dice.pick(Self.sisters) ?? ("", "")
            return (slovak + " " + person.surname, czech + " " + person.surname)
        case .register: return (stem + form + (dice.pick(Self.additions) ?? ""), Person.plain(stem + form))
        case .bank: return (stem + form, stem + form + (dice.pick(Self.additions) ?? ""))
        case .glued:
            let bank = Person.plain(stem).filter { $0 != " " }
            return (stem + " s.r.o.", bank + (dice.pick(["SRO", " SRO", " S.R.O.", "SPOLSRO"]) ?? ""))
        case .parted: return (stem.filter { $0 != " " } + " s.r.o.", stem + " s.r.o.")
        }
    }

    private static let firsts = [
        ("Jürgen", "JUERGEN"), ("Łukasz", "LUKASZ"), ("Jörg", "J?RG"), ("Günther", "GUENTHER"), ("Søren", "SOREN"),
        ("Małgorzata", "MALGORZATA"), ("Käthe", "KAETHE"), ("Ștefan", "STEFAN"),
    ]
    private static let lasts = [
        ("Müller", "MUELLER"), ("Groß", "GROSS"), ("Wałęsa", "WALESA"), ("Schröder", "SCHROEDER"), ("Weiß", "WEI?"),
        ("Kőrösi", "KOROSI"), ("Błaszczyk", "B?ASZCZYK"), ("Țurcanu", "TURCANU"), ("Đorđević", "DORDEVIC"),
    ]
    private static let sisters = [
        ("Peter", "Petr"), ("Jozef", "Josef"), ("Katarína", "Kateřina"), ("Lucia", "Lucie"), ("Juraj", "Jiří"),
        ("Štefan", "Štěpán"),
    ]
    private static let additions = [
        " v likvidácii", " - v konkurze", ", organizační složka", " organizačná zložka", ", odštěpný závod",
        " - prevádzkareň Nitra", ", provozovna Brno", " pobočka Žilina",
    ]
    /// Letters of two signs.
    private static let parts: [Unicode.Scalar: String] = [
        "á": "a\u{301}", "é": "e\u{301}", "í": "i\u{301}", "ý": "y\u{301}", "č": "c\u{30C}", "š": "s\u{30C}",
        "ž": "z\u{30C}", "ř": "r\u{30C}", "ň": "n\u{30C}", "ě": "e\u{30C}", "Č": "C\u{30C}", "Š": "S\u{30C}",
    ]
}

extension PaymentKind {
    /// Such names with the right number, and with another customer's.
    static let spellings: [PaymentKind] = Spelling.allCases.flatMap { spelling in
        [
            PaymentKind(name: "own number, " + spelling.rawValue, weight: 4) { maker, order, kind in
                let names = spelling.names(&maker.dice)
                maker.rename(order, names.shop, isCompany: spelling.isCompany)
                maker.add(kind, order, by: names.bank) { $0.vs = order.vs }
            },
            PaymentKind(name: "other's number, " + spelling.rawValue, weight: 4, needs: .person) { maker, order, kind in
                let names = spelling.names(&maker.dice)
                guard PayerName.isStranger(names.bank, to: order.names) else { return }
                let mine = maker.twin(of: order)
                maker.rename(mine, names.shop, isCompany: spelling.isCompany)
                maker.pay(mine, with: order, kind, by: names.bank)
            },
        ]
    }
}
