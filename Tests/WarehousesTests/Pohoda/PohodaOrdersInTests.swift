import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct PohodaOrdersInTests {
    private static func order(_ number: String, price: String = "10.00", more: String = "") -> String {
        """

        <dat:dataPackItem version="2.0" id="\(number)-\(price)"><ord:order version="2.0"><ord:orderHeader>
        <ord:orderType>receivedOrder</ord:orderType><ord:numberOrder>\(number)</ord:numberOrder>
        <ord:date>2026-11-20</ord:date></ord:orderHeader><ord:orderDetail><ord:orderItem><ord:text>Item</ord:text>
        <ord:quantity>1</ord:quantity><ord:payVAT>true</ord:payVAT><ord:rateVAT>high</ord:rateVAT>
        <ord:percentVAT>23</ord:percentVAT><ord:homeCurrency><typ:unitPrice>\(price)</typ:unitPrice></ord:homeCurrency>
        </ord:orderItem></ord:orderDetail>\(more)</ord:order></dat:dataPackItem>
        """
    }

    private static func read(
        _ orders: String...,
        unit: String = "ico=\"12345678\"",
        country: String? = "SK"
    ) -> Reading {
        let text = """
            <?xml version="1.0" encoding="Windows-1250"?>
            <dat:dataPack version="2.0" id="1" \(unit) application="x" note="" \
            xmlns:dat="http://www.stormware.cz/schema/version_2/data.xsd" \
            xmlns:ord="http://www.stormware.cz/schema/version_2/order.xsd" \
            xmlns:typ="http://www.stormware.cz/schema/version_2/type.xsd">\(orders.joined())
            </dat:dataPack>
            """
        var context = ReaderContext()
        context.country = country
        context.homeCurrency = .eur
        context.unit = "12345678"
        return Reading(Pohoda.ordersIn, windows1250(text), context)
    }

    @Test func theSameOrderTwiceIsOneOrder() {
        let reading = Self.read(Self.order("1"), Self.order("2"), Self.order("1"))
        #expect(reading.orders.map(\.number) == ["1", "2"])
        #expect(reading.codes.isEmpty)
    }

    @Test func aNumberOfTwoOrdersIsSaidOfEachAfterTheFirst() {
        let reading = Self.read(
            Self.order("1"),
            Self.order("1", price: "12.00"),
            Self.order("2"),
            Self.order("1", price: "12.00"),
            Self.order("1")
        )
        #expect(reading.orders.map(\.number) == ["1", "2"])
        #expect(reading.codes == ["ORDER-008", "ORDER-008", "ORDER-008"])
        #expect(reading.problems.allSatisfy { $0.arguments == ["order": "1"] && $0.scope == .record })
        #expect(reading.problems.first?.position?.line == 9)
    }

    @Test func aPackForAnotherUnitIsRefused() {
        let reading = Self.read(Self.order("1"), unit: "ico=\"87654321\"")
        #expect(reading.facts.isEmpty && reading.failure?.code == "POHODA-001")
        #expect(reading.failure?.arguments == ["found": "87654321", "expected": "12345678"])
        #expect(Self.read(Self.order("1"), unit: "").orders.count == 1)
        #expect(Self.read(Self.order("1"), unit: "ico=\"\"").orders.count == 1)
    }

    @Test func anOrderWithoutARateIsTold() {
        let bare = Self.order("1").replacing("<ord:rateVAT>high</ord:rateVAT>", with: "")
            .replacing("<ord:percentVAT>23</ord:percentVAT>", with: "")
        let reading = Self.read(bare, Self.order("2"))
        #expect(reading.orders.map(\.number) == ["1", "2"])
        #expect(reading.codes == ["ORDER-003"] && reading.problems.first?.arguments["order"] == "1")
        // What `high` means only the merchant's country says.
        let named = Self.order("1").replacing("<ord:percentVAT>23</ord:percentVAT>", with: "")
        #expect(Self.read(named).codes.isEmpty && Self.read(named, country: nil).codes.isEmpty)
        #expect(Self.read(bare, country: nil).codes == ["ORDER-003"])
        let free = bare.replacing("10.00", with: "0")
        #expect(Self.read(free).codes.isEmpty)
    }

    @Test(arguments: ["2,026E+09", "2.026E+09", "2026E+06"])
    func aNumberThatASpreadsheetDamagedIsNone(number: String) {
        let reading = Self.read(Self.order(number), Self.order("2"))
        #expect(reading.orders.map(\.number) == ["2"])
        #expect(reading.codes == ["POHODA-015"])
        #expect(reading.problems.first?.arguments["column"] == "numberOrder")
    }

    @Test func signsForSpreadsheetsAroundNumbersAndCodesAreTakenOff() {
        let coded = Self.order("'7002").replacing(
            "<ord:quantity>",
            with: "<ord:code>=\"0013\"</ord:code><ord:quantity>"
        )
        let reading = Self.read(Self.order("7001"), coded)
        #expect(reading.orders.map(\.number) == ["7001", "7002"])
        #expect(reading.orders.last?.items.first?.code == "0013")
        #expect(reading.codes == ["POHODA-035"] && reading.problems.first?.arguments["value"] == "'7002")
    }

    @Test func aBadOrderLeavesTheOthers() {
        let reading = Self.read(Self.order("1", price: "1,50"), Self.order("2"))
        #expect(reading.orders.map(\.number) == ["2"])
        #expect(reading.codes == ["XML-010"])
        #expect(reading.failure == nil)
    }
}
