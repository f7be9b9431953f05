extension NeutralSamples {
    /// Five orders as Shoptet's system template writes them (docs/systems/neutral.md#where-the-shape-comes-from).
    ///
    /// By their last digit: 1 three VAT rates, paid by transfer; 2 a company, cash on delivery; 3 a discount coupon, has an
    /// invoice; 4 in crowns to the Czech Republic; 5 its amounts do not add up (the total is one euro too high).
    static let demoOrders = """
        <?xml version="1.0" encoding="utf-8"?>
        <ORDERS>
          <ORDER>
            <ORDER_ID>70001</ORDER_ID>
            <CODE>2026110001</CODE>
            <DATE>2026-11-20 18:42:10</DATE>
            <STATUS>Nová</STATUS>
            <CURRENCY><CODE>EUR</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY>
            <CUSTOMER>
              <EMAIL>zuzana@example.test</EMAIL>
              <PHONE>+421 900 000 001</PHONE>
              <BILLING_ADDRESS>
                <NAME>Zuzana Príkladová</NAME>
                <STREET>Kvetná</STREET><HOUSENUMBER>7</HOUSENUMBER><CITY>Bratislava</CITY><ZIP>811 01</ZIP>
                <COUNTRY>Slovensko</COUNTRY><COUNTRY_CODE>SK</COUNTRY_CODE>
              </BILLING_ADDRESS>
            </CUSTOMER>
            <REMARK>Prosím zabaliť ako darček.</REMARK>
            <TOTAL_PRICE>
              <WITH_VAT>69.30</WITH_VAT><ROUNDING>0.00</ROUNDING><PRICE_TO_PAY>69.30</PRICE_TO_PAY><PAID>0</PAID>
            </TOTAL_PRICE>
            <ORDER_ITEMS>
              <ITEM>
                <TYPE>product</TYPE><NAME>Tričko biele</NAME><VARIANT_NAME>M</VARIANT_NAME><AMOUNT>2</AMOUNT>
                <CODE>TRICKO-M</CODE><EAN>8580001000015</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>18.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>37.80</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>product</TYPE><NAME>Čaj lipový 50 g</NAME><AMOUNT>3</AMOUNT>
                <CODE>CAJ-LIPA</CODE><EAN>8580001000053</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>4.20</WITH_VAT><VAT_RATE>19</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>12.60</WITH_VAT><VAT_RATE>19</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>product</TYPE><NAME>Bylinky našich záhrad</NAME><AMOUNT>1</AMOUNT>
                <CODE>KNIHA-BYLINKY</CODE><EAN>9788000000015</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>15.00</WITH_VAT><VAT_RATE>5</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>15.00</WITH_VAT><VAT_RATE>5</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>shipping</TYPE><NAME>Výdajné miesto</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>3.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>3.90</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>billing</TYPE><NAME>Bankový prevod</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>0.00</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>0.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
            </ORDER_ITEMS>
          </ORDER>
          <ORDER>
            <ORDER_ID>70002</ORDER_ID>
            <CODE>2026110002</CODE>
            <DATE>2026-11-21 09:03:55</DATE>
            <STATUS>Vybavuje sa</STATUS>
            <CURRENCY><CODE>EUR</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY>
            <CUSTOMER>
              <EMAIL>nakup@example.test</EMAIL>
              <BILLING_ADDRESS>
                <NAME>Peter Nákupný</NAME><COMPANY>Krajčírstvo Príklad, s. r. o.</COMPANY>
                <STREET>Dielenská</STREET><HOUSENUMBER>12</HOUSENUMBER><CITY>Trnava</CITY><ZIP>917 01</ZIP>
                <COUNTRY_CODE>SK</COUNTRY_CODE>
                <COMPANY_ID>87654321</COMPANY_ID><VAT_ID>SK2000000002</VAT_ID><TAX_ID>2000000002</TAX_ID>
              </BILLING_ADDRESS>
              <SHIPPING_ADDRESS>
                <NAME>Krajčírstvo Príklad, sklad</NAME>
                <STREET>Skladová</STREET><HOUSENUMBER>3</HOUSENUMBER><CITY>Trnava</CITY><ZIP>917 02</ZIP>
                <COUNTRY_CODE>SK</COUNTRY_CODE>
              </SHIPPING_ADDRESS>
            </CUSTOMER>
            <REMARK/>
            <TOTAL_PRICE>
              <WITH_VAT>45.40</WITH_VAT><ROUNDING>0.00</ROUNDING><PRICE_TO_PAY>45.40</PRICE_TO_PAY><PAID>0</PAID>
            </TOTAL_PRICE>
            <ORDER_ITEMS>
              <ITEM>
                <TYPE>product</TYPE><NAME>Látka ľanová, šírka 150 cm</NAME><AMOUNT>2.5</AMOUNT>
                <CODE>LATKA-LAN</CODE><EAN>8580001000060</EAN><UNIT>m</UNIT>
                <UNIT_PRICE><WITH_VAT>16.00</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>40.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>shipping</TYPE><NAME>Kuriér do domu</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>3.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>3.90</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>billing</TYPE><NAME>Dobierka</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>1.50</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>1.50</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
            </ORDER_ITEMS>
          </ORDER>
          <ORDER>
            <ORDER_ID>70003</ORDER_ID>
            <CODE>2026110003</CODE>
            <DATE>2026-11-21 20:15:31</DATE>
            <STATUS>Vybavuje sa</STATUS>
            <CURRENCY><CODE>EUR</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY>
            <CUSTOMER>
              <EMAIL>lubica@example.test</EMAIL>
              <BILLING_ADDRESS>
                <NAME>Ľubica Vzorová</NAME>
                <STREET>Hájová</STREET><HOUSENUMBER>21</HOUSENUMBER><CITY>Žilina</CITY><ZIP>010 01</ZIP>
                <COUNTRY_CODE>SK</COUNTRY_CODE>
              </BILLING_ADDRESS>
            </CUSTOMER>
            <TOTAL_PRICE>
              <WITH_VAT>47.60</WITH_VAT><ROUNDING>0.00</ROUNDING><PRICE_TO_PAY>47.60</PRICE_TO_PAY><PAID>0</PAID>
            </TOTAL_PRICE>
            <ORDER_ITEMS>
              <ITEM>
                <TYPE>product</TYPE><NAME>Hrnček modrý 0,3 l</NAME><AMOUNT>4</AMOUNT>
                <CODE>HRNCEK-MODRY</CODE><EAN>8580001000039</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>9.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>39.60</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>product</TYPE><NAME>Sviečka z včelieho vosku</NAME><AMOUNT>2</AMOUNT>
                <CODE>SVIECKA-VOSK</CODE><EAN>8580001000046</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>6.50</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>13.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>discount-coupon</TYPE><NAME>Zľavový kupón JESEN</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>-5.00</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>-5.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>shipping</TYPE><NAME>Osobný odber</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>0.00</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>0.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>billing</TYPE><NAME>Bankový prevod</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>0.00</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>0.00</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
            </ORDER_ITEMS>
          </ORDER>
          <ORDER>
            <ORDER_ID>70004</ORDER_ID>
            <CODE>2026110004</CODE>
            <DATE>2026-11-22 07:30:00</DATE>
            <STATUS>Nová</STATUS>
            <CURRENCY><CODE>CZK</CODE><EXCHANGE_RATE>0,0412</EXCHANGE_RATE></CURRENCY>
            <CUSTOMER>
              <EMAIL>jiri@example.test</EMAIL>
              <BILLING_ADDRESS>
                <NAME>Jiří Ukázkový</NAME>
                <STREET>Zkušební</STREET><HOUSENUMBER>5</HOUSENUMBER><CITY>Brno</CITY><ZIP>602 00</ZIP>
                <COUNTRY>Česko</COUNTRY><COUNTRY_CODE>CZ</COUNTRY_CODE>
              </BILLING_ADDRESS>
            </CUSTOMER>
            <VAT_MODE>One Stop Shop</VAT_MODE>
            <TOTAL_PRICE>
              <WITH_VAT>578.00</WITH_VAT><ROUNDING>0.00</ROUNDING><PRICE_TO_PAY>578.00</PRICE_TO_PAY><PAID>0</PAID>
            </TOTAL_PRICE>
            <ORDER_ITEMS>
              <ITEM>
                <TYPE>product</TYPE><NAME>Tričko biele</NAME><VARIANT_NAME>L</VARIANT_NAME><AMOUNT>1</AMOUNT>
                <CODE>TRICKO-L</CODE><EAN>8580001000022</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>459.00</WITH_VAT><VAT_RATE>21</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>459.00</WITH_VAT><VAT_RATE>21</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>shipping</TYPE><NAME>Zásielka do Česka</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>119.00</WITH_VAT><VAT_RATE>21</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>119.00</WITH_VAT><VAT_RATE>21</VAT_RATE></TOTAL_PRICE>
              </ITEM>
            </ORDER_ITEMS>
          </ORDER>
          <ORDER>
            <ORDER_ID>70005</ORDER_ID>
            <CODE>2026110005</CODE>
            <DATE>2026-11-22 16:48:20</DATE>
            <STATUS>Nová</STATUS>
            <CURRENCY><CODE>EUR</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY>
            <CUSTOMER>
              <EMAIL>marek@example.test</EMAIL>
              <BILLING_ADDRESS>
                <NAME>Marek Skúšobný</NAME>
                <STREET>Lesná</STREET><HOUSENUMBER>1</HOUSENUMBER><CITY>Prešov</CITY><ZIP>080 01</ZIP>
                <COUNTRY_CODE>SK</COUNTRY_CODE>
              </BILLING_ADDRESS>
            </CUSTOMER>
            <TOTAL_PRICE>
              <WITH_VAT>29.80</WITH_VAT><ROUNDING>0.00</ROUNDING><PRICE_TO_PAY>29.80</PRICE_TO_PAY><PAID>0</PAID>
            </TOTAL_PRICE>
            <ORDER_ITEMS>
              <ITEM>
                <TYPE>product</TYPE><NAME>Košík prútený</NAME><AMOUNT>1</AMOUNT>
                <CODE>KOSIK-PRUT</CODE><EAN>8580001000071</EAN><UNIT>ks</UNIT>
                <UNIT_PRICE><WITH_VAT>24.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>24.90</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
              <ITEM>
                <TYPE>shipping</TYPE><NAME>Výdajné miesto</NAME><AMOUNT>1</AMOUNT>
                <UNIT_PRICE><WITH_VAT>3.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
                <TOTAL_PRICE><WITH_VAT>3.90</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE>
              </ITEM>
            </ORDER_ITEMS>
          </ORDER>
        </ORDERS>

        """
}
