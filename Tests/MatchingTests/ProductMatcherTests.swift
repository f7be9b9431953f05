import Domain
import Testing

@testable import Matching

@Suite("Products and items")
struct ProductMatcherTests {
    @Test("codes match as written, without blanks around them")
    func byCode() {
        let matches = ProductMatcher.match(
            items: [StockItem(code: "A-1 "), StockItem(code: "b"), StockItem(code: nil), StockItem(code: " ")],
            products: [ChannelProduct(code: "A-1"), ChannelProduct(code: "B"), ChannelProduct(code: "")],
            by: .code
        )
        #expect(matches.products == [.matched(0, by: .code), .unmatched(.notFound), .unmatched(.noKey)])
        let noKey = ProductOutcome.unmatched(.noKey)
        #expect(matches.items == [.matched(0, by: .code), .unmatched(.notFound), noKey, noKey])
        #expect(matches.conflicts.isEmpty)
    }

    @Test(
        "an EAN with leading zeros is the same EAN",
        arguments: [
            ("036000291452", "0036000291452", true), ("0036000291452", "00036000291452", true),
            (" 8586000000013\t", "8586000000013", true), ("12345", "012345", false), ("ABC", "ABC", true),
            ("8586000000013", "8586000000020", false), ("4 006381 333931", "4006381333931", true),
            ("4-006381-333931", "4006381333931", true), ("4006381\u{A0}333931", "04006381333931", true),
            ("4 006381 333932", "4006381333932", false), ("12 34", "1234", false),
        ]
    )
    func eanForms(a: String, b: String, same: Bool) {
        #expect((ProductKey.ean(a) == ProductKey.ean(b)) == same)
    }

    @Test("an empty or zero EAN is none", arguments: ["", "  ", "0", "0000000000000"])
    func noEAN(text: String) {
        #expect(ProductKey.ean(text) == nil)
        let matches = ProductMatcher.match(
            items: [StockItem(code: "A", ean: text)],
            products: [ChannelProduct(code: "A", ean: text)],
            by: .ean
        )
        #expect(matches.products == [.unmatched(.noKey)])
        #expect(matches.items == [.unmatched(.noKey)])
    }

    @Test("two items with one EAN are shown and not guessed")
    func severalItems() {
        let matches = ProductMatcher.match(
            items: [StockItem(code: "A", ean: "8586000000013"), StockItem(code: "B", ean: "08586000000013")],
            products: [ChannelProduct(code: "x"), ChannelProduct(code: "P", ean: "8586000000013")],
            by: .ean
        )
        #expect(matches.products == [.unmatched(.noKey), .conflict(0)])
        #expect(matches.items == [.conflict(0), .conflict(0)])
        let conflict = ProductConflict(reason: .severalItems, key: "08586000000013", items: [0, 1], products: [1])
        #expect(matches.conflicts == [conflict])
    }

    @Test("two products with one EAN are shown and not guessed")
    func severalProducts() {
        let matches = ProductMatcher.match(
            items: [StockItem(code: "A", ean: "111")],
            products: [ChannelProduct(code: "P", ean: "111"), ChannelProduct(code: "Q", ean: "111")],
            by: .ean
        )
        #expect(matches.products == [.conflict(0), .conflict(0)])
        #expect(matches.items == [.conflict(0)])
        #expect(
            matches.conflicts == [ProductConflict(reason: .severalProducts, key: "111", items: [0], products: [0, 1])]
        )
    }

    @Test("a pair made by hand outranks the rule, and its item is not given away")
    func pairs() {
        let items = [StockItem(code: "A"), StockItem(code: "B"), StockItem(code: "D"), StockItem(code: "D")]
        let products = ["A", "B", "C", "E", "F"].map { ChannelProduct(code: $0) }
        let pairs = ["A": "B", "C": "gone", "E": "D", "F": "B"]
        let matches = ProductMatcher.match(items: items, products: products, by: .code, pairs: pairs)
        #expect(matches.products[0] == .matched(1, by: .person))
        #expect(matches.products[2] == .unmatched(.pairedItemMissing))
        #expect(matches.products[4] == .matched(1, by: .person))
        #expect(matches.items[1] == .matched(0, by: .person))
        #expect(matches.items[0] == .unmatched(.notFound))
        guard case .conflict(let taken) = matches.products[1], case .conflict(let twins) = matches.products[3] else {
            Issue.record("B is taken by a person, and E is paired with a code that two items have")
            return
        }
        #expect(
            matches.conflicts[taken] == ProductConflict(reason: .takenByPerson, key: "B", items: [1], products: [1, 0])
        )
        #expect(
            matches.conflicts[twins] == ProductConflict(reason: .severalItems, key: "D", items: [2, 3], products: [3])
        )
    }

    @Test("pairs by hand name item codes also when EANs match")
    func pairsWithEAN() {
        let matches = ProductMatcher.match(
            items: [StockItem(code: "A", ean: "111"), StockItem(code: "B", ean: "222")],
            products: [ChannelProduct(code: "P", ean: "111"), ChannelProduct(code: "Q", ean: "111")],
            by: .ean,
            pairs: ["P": "B"]
        )
        #expect(matches.products == [.matched(1, by: .person), .matched(0, by: .ean)])
        #expect(matches.items == [.matched(1, by: .ean), .matched(0, by: .person)])
    }

    @Test("a key that everything shares is one conflict and no quadratic work")
    func oneKeyForAll() {
        let count = 100_000
        let items = (0..<count).map { StockItem(code: "I\($0)", ean: "1") }
        let products = (0..<count).map { ChannelProduct(code: "P\($0)", ean: "1") }
        let matches = ProductMatcher.match(items: items, products: products, by: .ean)
        #expect(matches.conflicts.count == 1)
        #expect(matches.conflicts.first?.products.count == count)
        #expect(matches.products.allSatisfy { $0 == .conflict(0) })
    }
}
