import Connectors
import Syntax

/// A clearing and a statement of a shop that was paid for three orders; one was taken back.
enum GoPaySamples {
    static let all = [
        SampleFile("gopay.clearing", .xml, .utf8, text: clearing),
        SampleFile("gopay.statement", .nothing, .windows1250, text: statement),
        SampleFile("gopay.payment", .json, .utf8, lineEnd: "\n", text: payment),
        SampleFile("hook.gopay", .json, .utf8, lineEnd: "\n", text: notice),
    ]

    private static let clearing = """
        <?xml version="1.0" encoding="UTF-8"?>
        <clearing xmlns="https://www.gopay.cz/clearing" accountName="Žofiin obchod CZK" clearingId="4400817"
         variableSymbol="4400817" dateClearedFrom="16.11.2026" dateClearedTo="22.11.2026" datePerformed="23.11.2026"
         amount="2349.50" amountStorno="450.00" amountStornoFee="3.00" amountFee="47.20" amountFeeExternal="31.00"
         amountCreditNote="0.00" amountTransfer="1849.30" amountSent="1849.30">
         <paymentChannel type="PAYMENT_CARD" fee="16.20" transactionFee="6.00" volumeFee="10.20"><movements>
         <movement type="credit" amount="1899.50" accountMovementId="9120001" orderId="2026110001"
          paymentSessionId="3280017" datePerformed="17.11.2026" counterpartyName="Žofie Ďurišová"/>
         <movement type="credit" amount="450.00" accountMovementId="9120002" orderId="2026110002"
          paymentSessionId="3280018" datePerformed="18.11.2026" counterpartyName="Jan Malý"/>
         </movements></paymentChannel>
         <storno><stornoMovement type="storno" amount="-450.00" accountMovementId="9120003" orderId="2026110002"
          paymentSessionId="3280018" datePerformed="20.11.2026" counterpartyName="GOPAY"/>
         <stornoMovement type="stornoFee" amount="-3.00" accountMovementId="9120004" orderId="2026110002"
          paymentSessionId="3280018" datePerformed="20.11.2026" counterpartyName="GOPAY"/></storno>
        </clearing>

        """

    private static let statement = """
        ID pohybu;Datum;Typ;Protistrana;ID objednávky/VS;Částka;Počáteční stav;Koncový stav;Měna;ID referenčního pohybu
        9120001;17.11.2026 09:15;Platba;Žofie Ďurišová;2026110001;1 899,50;0,00;1 899,50;CZK;
        9120005;17.11.2026 09:15;Poplatek za platbu;GoPay;2026110001;-19,00;1 899,50;1 880,50;CZK;9120001
        9120006;23.11.2026 06:00;Výplata na účet;;;-1 880,50;1 880,50;0,00;CZK;

        """

    private static let payment = """
        {"spojka":"gopay.payment","page":1,"method":"GET","path":"/payments/payment/3280018","status":200,"fields":{"Date":"Fri, 20 Nov 2026 09:12:44 GMT"},"body":{"id":3280018,"order_number":"2026110002","state":"PARTIALLY_REFUNDED","amount":45000,"currency":"CZK","payment_instrument":"PAYMENT_CARD","payer":{"contact":{"email":"zofia@example.com"}},"target":{"type":"ACCOUNT","goid":8123000017}}}
        {"spojka":"gopay.payment","page":2,"method":"GET","path":"/payments/payment/3280018/refunds","status":200,"fields":{"Date":"Fri, 20 Nov 2026 09:12:44 GMT"},"body":[{"id":41,"state":"SUCCESS","amount":20000,"currency":"CZK"}]}

        """

    private static let notice = """
        {"gateway":"gopay","received":"2026-11-20T10:12:43+01:00","method":"GET","query":"id=3280018","headers":{"host":"shop.example"},"body":""}

        """
}
