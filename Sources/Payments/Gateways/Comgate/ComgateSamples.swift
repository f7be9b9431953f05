import Connectors
import Syntax

/// Two transfers, one of them with money that went back.
enum ComgateSamples {
    static let all = [SampleFile("comgate.csv", .nothing, .windows1250, text: transfers)]

    private static let transfers = """
        Merchant;Datum založení;Datum zaplacení;Datum převodu;ID ComGate;Metoda;Popis;E-mail plátce;\
        Variabilní symbol platby;Variabilní symbol převodu;ID od klienta;Měna;Potvrzená částka;Převedená částka;Poplatek celkem
        418;20.11.2026;20.11.2026;24.11.2026;AX11-BY22-CZ33;CARD;Objednávka 2026110001;zofie@example.cz;;771204;\
        2026110001;CZK;1 250,00;1 236,25;13,75
        418;21.11.2026;21.11.2026;24.11.2026;AX11-BY22-CZ34;BANK;Žluťoučký kůň;jan@example.cz;2026110002;771204;\
        2026110002;CZK;480,00;475,20;4,80
        418;21.11.2026;22.11.2026;25.11.2026;AX11-BY22-CZ33;CARD;Vrácení;zofie@example.cz;;771205;2026110001;CZK;\
        -250,00;-250,00;0,00

        """
}
