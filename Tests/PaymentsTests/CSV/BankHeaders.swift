import Testing

/// Header rows as banks, accounting programs and budgeting tools write them, with movements of our own below.
struct BankHeader: Sendable, CustomTestStringConvertible {
    /// What wrote it.
    let name: String
    /// The layout that reads it; nil when the columns prove no bank and the merchant is asked.
    let layout: String?
    /// The code of its bank, for a configured account of it; nil when the bank is not known.
    let bank: String?
    let text: String

    var testDescription: String { name }

    init(_ name: String, _ layout: String?, _ bank: String?, _ text: String) {
        (self.name, self.layout, self.bank, self.text) = (name, layout, bank, text)
    }

    static let all = slovak + czech + abroad + nobodys

    private static let slovak = [
        BankHeader(
            "Tatra banka, pohyby na účte",
            "csv.tatrabanka",
            "1100",
            """
            "Dátum spracovania","Dátum zúčtovania",Suma,Mena,Typ,"Predčíslie","Číslo účtu","Kód banky",IBAN,"Variabilný symbol","Špecifický symbol","Konštantný symbol","Referencia platiteľa","Informácia pre príjemcu",Popis
            03.09.2026,04.09.2026,"250,40",EUR,Kredit,19,8742637541, 200,SK3112000000198742637541,2026110001,,0308,/VS2026110001/SS/KS0308,Objednávka,PLATBA
            05.09.2026,06.09.2026,"31,20",EUR,Debet,,,,,,,,,Papier,NÁKUP POS
            """
        ),
        BankHeader(
            "Slovenská sporiteľňa, George",
            "csv.slsp.george",
            "0900",
            """
            "Vlastný názov účtu","Vlastný IBAN","Dátum splatnosti","Suma","Mena","Partner","IBAN partnera","BIC/SWIFT kód banky partnera","Číslo účtu partnera","CC kód banky partnera","Popis transakcie","Typ transakcie","Konštantný symbol","Špecifický symbol","Variabilný symbol"
            "Firma","SK4109000000002600001233","03.09.2026","250,40","EUR","Žofia Ďurišová","SK3112000000198742637541","TATRSKBX","","","Objednávka","Prijatá platba","0308","","2026110001"
            """
        ),
        BankHeader(
            "VÚB, dva dátumy",
            nil,
            nil,
            """
            Dátum zaúčtovania;Dátum valuty;Kredit/Debet;Suma transakcie;Mena;Názov protiúčtu;IBAN protiúčtu;Variabilný symbol
            03.09.2026;03.09.2026;Debet;250,40;EUR;Žofia Ďurišová;SK3112000000198742637541;2026110001
            """
        ),
        BankHeader(
            "VÚB, názvy skrátené",
            nil,
            nil,
            """
            Dátum zaúčtovania;Suma transakcie;Mena;Názov protiúčtu;Protiúčet;Var. symbol;Popis transakcie
            03.09.2026;250,40;EUR;Žofia Ďurišová;SK3112000000198742637541;2026110001;Úhrada
            """
        ),
        BankHeader(
            "mBank SK, zoznam operácií",
            "csv.mbank.sk.list",
            "8360",
            """
            mBank S.A., pobočka zahraničnej banky
            #Dátum operácie;#Popis operácie;#Účet;#Kategória;#Suma operácie;
            2026-09-03;"ŽOFIA  PRICHÁDZAJÚCA PLATBA";"mKonto 8360 ... 0001";"Príjem";250,40 EUR;;
            """
        ),
        BankHeader(
            "Slovenské stĺpce, hocijaká banka",
            nil,
            nil,
            """
            Dátum zaúčtovania;Suma;Mena;VS;KS;ŠS;Protiúčet;Názov protistrany;Popis
            03.09.2026;250,40;EUR;2026110001;0308;;SK3112000000198742637541;Žofia Ďurišová;Úhrada
            """
        ),
        BankHeader(
            "Slovenské stĺpce s protistranou",
            nil,
            nil,
            """
            Dátum zaúčtovania;Suma;Mena;Názov protistrany;Číslo účtu protistrany;Variabilný symbol;Správa pre príjemcu
            03.09.2026;-45,90;EUR;Dodávateľ;SK3112000000198742637541;456789;Papier
            """
        ),
        BankHeader(
            "Ťarcha a prospech",
            nil,
            nil,
            """
            Dátum;Na ťarchu účtu;V prospech účtu;Mena;Protistrana;VS;Poznámka
            16.09.2026;;250,50;EUR;Klient;998877;Faktúra
            """
        ),
        BankHeader(
            "365.bank",
            nil,
            nil,
            """
            Dátum uskutočnenia;Suma v EUR;Partner;VS;Správa
            20.09.2026;15,75;Kaviareň;554433;Káva
            """
        ),
    ]

    private static let czech = [
        BankHeader(
            "ČSOB 2018",
            "csv.csob.cz",
            "0300",
            """
            Pohyby na účtu na účtu 2600001233/0300 ze dne 19.09.2026 20:45:56;;;;;;;;;;;;;
            ;;;;;;;;;;;;;
            číslo účtu;datum zaúčtování;částka;měna;zůstatek;číslo účtu protiúčtu;kód banky protiúčtu;název účtu protiúčtu;konstantní symbol;variabilní symbol;specifický symbol;označení operace;ID transakce;poznámka
            2600001233/0300;03.09.2026;250,4;CZK;5753,78;2000145399;0800;Žofie Ďurišová;1178;2026110001;;Příchozí úhrada;69248;x
            """
        ),
        BankHeader(
            "ČSOB 2026",
            "csv.csob.cz",
            "0300",
            """
            Pohyby na účtu 2600001233/0300 dne 01.10.2026

            číslo účtu;datum zaúčtování;částka;měna;zůstatek;číslo protiúčtu;kód banky protiúčtu;jméno protistrany;adresa protistrany;konstantní symbol;variabilní symbol;specifický symbol;označení operace;název trvalého příkazu;vlastní poznámka;zpráva;kategorie
            2600001233/0300;03.09.2026;250,40;CZK;1000,00;2000145399;0800;Žofie Ďurišová;;;2026110001;;Prichozi uhrada;;;Faktura;Kategorie
            """
        ),
        BankHeader(
            "Česká spořitelna, George s vlastníkem",
            "csv.cs.george",
            "0800",
            """
            "Název účtu vlastníka";"Číslo účtu vlastníka";"Datum zaúčtování";"Název protiúčtu";"IBAN";"BIC";"Protiúčet";"Bankovní kód protiúčtu";"Částka";"Měna"
            "Firma";"2600001233/0800";"03.09.2026";"Žofie Ďurišová";"";"";"2000145399";"2010";"250,40";"CZK"
            """
        ),
        BankHeader(
            "Česká spořitelna, Business24",
            "csv.cs.business24",
            "0800",
            """
            "Číslo účtu";"2600001233/0800"
            "Datum splatnosti";"Položka";"Číslo protiúčtu";"Obrat";"Měna";"Datum odpisu";"Informace k platbě";"Název protiúčtu";"Var.symb.1";"Bankovní věta";"Konst.symb.";"Spec.symb.";"Var.symb.2";"Částka obratu ISO";"Měna obratu ISO"
            "2026/09/03";"Příchozí platba";"19-2000145399/0100";"250,40";"CZK";"2026/09/03";"x";"Žofie Ďurišová";"2026110001";"";"0308";"";"";"250,40";"CZK"
            """
        ),
        BankHeader(
            "Moneta",
            "csv.moneta",
            "0600",
            """
            "Číslo účtu";"IBAN";"Číslo protiúčtu";"Banka protiúčtu";"Název účtu příjemce";"Splatnost";"Odesláno";"Částka";"Měna";"Variabilní Symbol";"Specifický Symbol";"Konstantní Symbol";"Zpráva pro příjemce";"Poznámka pro mě";"Název kategorie";"Typ transakce";"Název trvalého příkazu";"Popis platby";"Popis platby 2";"Bankovní reference"
            "2600001233/0600";"";"2000145399";"0800";"ŽOFIE ĎURIŠOVÁ";"03.09.2026";"03.09.2026";"250,40";"CZK";"2026110001";"";"0308";"Faktura";"";"";"Příchozí úhrada";"";"";"";"REF1"
            """
        ),
        BankHeader(
            "Moneta s popisy",
            "csv.moneta",
            "0600",
            """
            Číslo účtu;IBAN;Číslo výpisu;Odesláno;Splatnost;Částka;Měna;Typ transakce;Číslo transakce;Bankovní reference;Reference klienta;Číslo protiúčtu;Název protiúčtu;Banka protiúčtu;Konstantní symbol;Variabilní Symbol;Specifický Symbol;Popis 1;Popis 2;Popis 3;Zpráva pro příjemce;Poznámka;Kategorie
            2600001233/0600;;1;03.09.2026;03.09.2026;250,40;CZK;Příchozí úhrada;366.17;0231;;2000145399;Žofie Ďurišová;0800;0000000378;2026110001;0000000000;x;;;y;;
            """
        ),
        BankHeader(
            "Raiffeisenbank 2018",
            "csv.rb.cz",
            "5500",
            """
            Datum provedení;Datum zaúčtování;Číslo účtu;Název účtu;Kategorie transakce;Číslo protiúčtu;Název protiúčtu;Typ transakce;Zpráva;Poznámka;VS;KS;SS;Zaúčtovaná částka;Měna účtu;Původní částka a měna;Původní částka a měna;Poplatek;Id transakce,
            "03.09.2026";"03.09.2026 23:59";"2600001233/5500";"Firma";"Platba";"2000145399/0800";"Žofie Ďurišová";"Příchozí platba";"x";" ";"2026110001";"1148";"";"250,40";"CZK";"";"";"";3303
            """
        ),
        BankHeader(
            "Raiffeisenbank 2026",
            "csv.rb.cz",
            "5500",
            """
            Datum provedení;Datum zaúčtování;Číslo účtu;Název účtu;Kategorie transakce;Číslo protiúčtu;Název protiúčtu;Typ transakce;Zpráva;Poznámka;VS;KS;SS;Zaúčtovaná částka;Měna účtu;Původní částka;Původní měna;Poplatky;Id transakce;Vlastní poznámka;Název obchodníka;Město
            "03.09.2026";"03.09.2026 14:23";"2600001233/5500";"Firma";"Platba";"2000145399/0800";"Žofie Ďurišová";"Příchozí úhrada";"x";"";"2026110001";"";"";"250,40";"CZK";"10,00";"EUR";"0";"9071";"";"";""
            """
        ),
        BankHeader(
            "Komerční banka, MojeBanka",
            "csv.kb",
            "0100",
            """
            MojeBanka, export transakcni historie
            Číslo účtu;2600001233/0100
            "Datum splatnosti";"Datum odepsání z jiné banky";"Protiúčet a kód banky";"Název protiúčtu";"Částka";"Originální částka";"Originální měna";"Kurz";"VS";"KS";"SS";"Identifikace transakce";"Systémový popis";"Popis příkazce";"Popis pro příjemce";"AV pole 1";"AV pole 2";"AV pole 3";"AV pole 4"
            "03.09.2026";"";"19-2000145399/0800";"Žofie Ďurišová";"250,40";"";"";"";"2026110001";"";"";"KB002";"Příchozí";"x";"";"";"";"";""
            """
        ),
        BankHeader(
            "Komerční banka, KB+",
            "csv.kbplus",
            "0100",
            """
            KB+, vypis v csv. formatu;;;;;;;;;;;;;;;;;;
            Cislo uctu;2600001233;;;;;;;;;;;;;;;;;
            Mena uctu / Hlavni mena uctu;CZK;;;;;;;;;;;;;;;;;
            Datum zauctovani;Datum provedeni;Protistrana;Nazev protiuctu;Castka;Mena;Originalni castka;Originalni mena;Smenny kurz;VS;KS;SS;Identifikace transakce;Typ transakce;Popis pro me;Zprava pro prijemce;Reference platby;BIC / SWIFT;Poplatek
            03.09.2026;03.09.2026;2000145399/0800;Zofie Durisova;250,4;CZK;;;;2026110001;0308;;SGW0001;Prichozi uhrada;;Faktura;;;
            """
        ),
        BankHeader(
            "Air Bank",
            "csv.airbank",
            "3030",
            """
            "Datum provedení";"Směr úhrady";"Typ úhrady";"Kategorie plateb";"Měna účtu";"Částka v měně účtu";"Poplatek v měně účtu";"Původní měna úhrady";"Původní částka úhrady";"Název protistrany";"Číslo účtu protistrany";"Název účtu protistrany";"Variabilní symbol";"Konstantní symbol";"Specifický symbol";"Zdrojová obálka";"Cílová obálka";"Poznámka pro mne";"Zpráva pro příjemce";"Poznámka k úhradě";"Název karty";"Číslo karty";"Držitel karty";"Název zařízení";"Obchodní místo";"Směnný kurz";"Odesílatel poslal";"Poplatky jiných bank";"Datum zaúčtování";"Referenční číslo"
            "03/09/2026";"Příchozí";"Příchozí úhrada";"Příjmy";"CZK";"250,40";"0,00";"CZK";"250,40";"Žofie Ďurišová";"2000145399/0800";"";"2026110001";"";"";"";"";"";"x";"";"";"";"";"";"";"";"";"";"03/09/2026";"990"
            """
        ),
        BankHeader(
            "Fio, API",
            "csv.fio",
            "2010",
            """
            "accountId";"2600001233"
            "bankId";"2010"
            "currency";"CZK"

            "ID operace";"Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"Kód banky";"Název banky";"KS";"VS";"SS";"Poznámka";"Zpráva pro příjemce";"Typ";"Provedl";"Upřesnění";"Poznámka";"BIC";"ID pokynu"
            "26001";"03.09.2026";"250,40";"CZK";"2000145399";"Žofie Ďurišová";"0800";"Česká spořitelna";"";"2026110001";"";"";"x";"Bezhotovostní příjem";"";"";"";"";"1"
            """
        ),
        BankHeader(
            "Fio, výpis",
            "csv.fio",
            "2010",
            """
            "Výpis č. 1/2026 z účtu ""2600001233/2010""\"
            "Období: 01.09.2026 - 30.09.2026"
            "Počáteční stav účtu k 01.09.2026: 0,00 CZK"
            "Koncový stav účtu k 30.09.2026: 250,40 CZK"

            "ID operace";"Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"Kód banky";"Název banky";"KS";"VS";"SS";"Poznámka";"Zpráva pro příjemce";"Typ"
            "26001";"03.09.2026";"250,40";"CZK";"2000145399";"Žofie Ďurišová";"0800";"";"";"2026110001";"";"";"x";"Bezhotovostní příjem"
            """
        ),
        BankHeader(
            "Fio, pohyby na všech účtech",
            "csv.fio",
            "2010",
            """
            "Zdrojový účet";"Datum";"Objem";"Měna";"Protiúčet";"Kód banky";"Zpráva pro příjemce";"Poznámka";"Typ"
            "2600001233";"03.09.2026";"250,40";"CZK";"2000145399";"0800";"x";"y";"Okamžitá příchozí platba"
            """
        ),
        BankHeader(
            "mBank CZ",
            "csv.mbank.cz",
            "6210",
            """
            mBank S.A., organizační složka
            #Číslo účtu;#Měna účtu;
            '2600001233/6210;CZK;
            #Datum uskutečnění transakce;#Datum zaúčtování transakce;#Popis transakce;#Zpráva pro příjemce;#Plátce/Příjemce;#Číslo účtu plátce/příjemce;#KS;#VS;#SS;#Částka transakce;#Účetní zůstatek po transakci;
            03-09-2026;03-09-2026;PŘÍCHOZÍ PLATBA;"x";"Žofie Ďurišová";'2000145399/0800';;2026110001;;250,40;5 768,10;
            """
        ),
        BankHeader(
            "mBank CZ, seznam operací",
            "csv.mbank.cz.list",
            "6210",
            """
            mBank S.A., organizační složka
            #Měna;#Příjmy;#Výdaje;
            CZK;250,40;0,00;
            #Datum operace;#Popis operace;#Účet;#Kategorie;#Částka;
            2026-09-03;"ŽOFIE  PŘÍCHOZÍ PLATBA  VS 2026110001";"mKonto 6210 ... 0001";"Příjem";250,40 CZK;;
            """
        ),
        BankHeader(
            "UniCredit CZ",
            "csv.unicredit.cz",
            "2700",
            """
            Název účtu;Číslo účtu;Měna;Zůstatek
            HLAVNÍ;2600001233;CZK;0,000
            Účet;Částka;Měna;Datum zaúčtování;Valuta;Banka;Název banky;Název banky;Číslo účtu;Název účtu;Adresa;Adresa;Adresa;Detaily transakce;Detaily transakce;Detaily transakce;Detaily transakce;Detaily transakce;Detaily transakce;Konstatní kód;Variabilní kód;Specifický kód;Platební titul;Reference
            2600001233;250,400;CZK;2026-09-03;2026-09-03;0800;;;2000145399;Žofie Ďurišová;;;;x;;;;;;0558;2026110001;;;1
            """
        ),
        BankHeader(
            "Partners Banka",
            "csv.partners",
            "6363",
            """
            "Datum provedení";"Datum zúčtování";"Směr";"Typ";"Zpráva pro příjemce";"Číslo účtu protistrany";"Kód banky protistrany";"IBAN protistrany";"Název protistrany";"Původní název protistrany";"Poznámka pro mě";"Konstantní symbol";"Specifický symbol";"Variabilní symbol";"Reference";"Částka";"Měna";"Původní částka";"Původní měna";"Směnný kurz";"Držitel karty";"Číslo karty";"Identifikace transakce"
            "3. 9. 2026";"3. 9. 2026";"Příchozí";"Úhrada";"x";"2000145399";"0800";"";"Žofie Ďurišová";"";"";"";"";"2026110001";"";"250,40";"CZK";"";"";"";"";"";"P1"
            """
        ),
        BankHeader(
            "Partners Banka, dva sloupce",
            "csv.partners.columns",
            "6363",
            """
            "Datum provedení";"Datum zaúčtování";"Protistrana";"Číslo účtu protistrany";"Kód banky protistrany";"Zpráva pro příjemce";"Variabilní symbol";"Konstantní symbol";"Specifický symbol";"Příjem";"Výdaj";"Měna"
            "3. 9. 2026";"3. 9. 2026";"Žofie Ďurišová";"2000145399";"0800";"Faktura";"2026110001";"";"";"250,40";"";"CZK"
            """
        ),
        BankHeader(
            "Equa bank",
            "csv.general",
            "6100",
            """
            "Číslo účtu klienta";"IBAN účtu klienta";"Číslo účtu protistrany";"Název účtu protistrany";"Datum splatnosti";"Datum vystavení";"Datum zaúčtování";"Částka";"Měna";"Typ pohybu";"Popis pohybu";"Kategorie";"Kód transakce";"Variabilní symbol";"Specifický symbol";"Konstantní symbol"
            "2600001233/6100";"";"2000145399/0800";"Žofie Ďurišová";"03.09.2026";"03.09.2026";"03.09.2026";"250,40";"CZK";"Příchozí úhrada";"x";"";"K1";"2026110001";"";""
            """
        ),
        BankHeader(
            "Moneta podle cizího programu",
            nil,
            nil,
            """
            Datum zaúčtování;Číslo protiúčtu;Název protiúčtu;Částka;Měna;Zpráva pro příjemce;Variabilní symbol
            03.09.2026;2000145399/0800;Žofie Ďurišová;250,40;CZK;Mzda;2026110001
            """
        ),
        BankHeader(
            "České sloupce, kterákoli banka",
            nil,
            nil,
            """
            Datum zaúčtování;Částka;Měna;Číslo protiúčtu;Název protiúčtu;VS;Zpráva
            03.09.2026;250,40;CZK;2000145399/0800;Žofie Ďurišová;2026110001;x
            """
        ),
        BankHeader(
            "Rozpočtový program",
            nil,
            nil,
            """
            Datum;Protistrana;Popis;Příjem;Výdaj;Zůstatek
            01.09.2026;OBCHOD;Platba kartou;;812,40;4 187,60
            """
        ),
        BankHeader(
            "Fio podle cizího programu",
            nil,
            nil,
            """
            "Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"VS";"KS";"SS";"Zpráva pro příjemce"
            "03.09.2026";"250,40";"CZK";"2000145399/0800";"Žofie";"2026110001";"";"";"x"
            """
        ),
    ]

    private static let abroad = [
        BankHeader(
            "Revolut",
            "csv.revolut",
            "LT903250000000000001",
            """
            Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
            TOPUP,Current,2026-09-03 08:00:00,2026-09-03 08:00:01,Payment from Zofia,250.40,0.00,EUR,COMPLETED,250.40
            """
        ),
        BankHeader(
            "Revolut česky",
            "csv.revolut",
            "LT903250000000000001",
            """
            Typ,Produkt,Datum zahájení,Datum dokončení,Popis,Částka,Poplatek,Měna,State,Zůstatek
            Dobíjení,Aktuální,2026-09-03 08:00:00,2026-09-03 08:00:01,Platba od Žofie,250.40,0.00,EUR,DOKONČENO,250.40
            """
        ),
        BankHeader(
            "Revolut Business",
            "csv.revolut.business",
            "LT903250000000000001",
            """
            Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Card number,Card label,Card state,Orig currency,Orig amount,Payment currency,Amount,Total amount,Exchange rate,Fee,Fee currency,Balance,Account,Beneficiary account number,Beneficiary sort code or routing number,Beneficiary IBAN,Beneficiary BIC,MCC,Related transaction id,Spend program
            2026-09-03,2026-09-03,a-1,TOPUP,COMPLETED,Money added,VS2026110001,,,,,EUR,250.40,EUR,250.40,250.40,,0.00,EUR,957.56,EUR Main,,,,,,,
            """
        ),
        BankHeader(
            "Wise, zostatok",
            "csv.wise",
            "BE65967000000001",
            """
            "TransferWise ID",Date,"Date Time",Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name","Payee Account Number",Merchant,"Card Last Four Digits","Card Holder Full Name",Attachment,Note,"Total fees","Exchange To Amount","Transaction Type","Transaction Details Type"
            TRANSFER-1,03-09-2026,"03-09-2026 17:23:16.284",250.40,EUR,"Received money from Zofia","2026110001",250.40,,,,"Zofia",,,,,,,,0.00,,CREDIT,DEPOSIT
            """
        ),
        BankHeader(
            "Wise, história",
            "csv.wise.history",
            "BE65967000000001",
            """
            ID,Status,Direction,Created on,Finished on,Source fee amount,Source fee currency,Target fee amount,Target fee currency,Source name,Source amount (after fees),Source currency,Target name,Target amount (after fees),Target currency,Exchange rate,Reference,Batch,Created by,Category,Note
            TRANSFER-1,COMPLETED,IN,2026-09-03 09:00:00,2026-09-03 09:01:30,,,5.00,EUR,Zofia,255.40,EUR,Firma,250.40,EUR,1,2026110001,,,,
            """
        ),
        BankHeader(
            "Danske Bank",
            nil,
            nil,
            """
            Date,Bank,Branch,Address,City,Country,Name,Memo,MemoConv,MemoDet,Amount,
            2026-09-03,,"","Vilnius",LT,"","Žofia","Payment","","",250.40,
            """
        ),
    ]

    /// Of accounting programs and shops: no statements, or of nobody's account.
    private static let nobodys = [
        BankHeader(
            "Pohyby z účtovného programu",
            nil,
            nil,
            """
            Dátum pohybu;Protiúčet;Partner;Suma;Mena;Typ;Poznámka
            03.09.2026;SK3112000000198742637541;Žofia;250,40;EUR;Príjem;x
            """
        ),
        BankHeader(
            "Money S3, výpis",
            nil,
            nil,
            """
            Banka protiúčtu;Částka;Číslo protiúčtu;Datum splatnosti;Datum zaúčtování;Doplňující údaj;Konstantní symbol;Měna;Název protiúčtu;Specifický symbol;Typ položky;Variabilní symbol
            0800;250,40;2000145399;03.09.2026;03.09.2026;x;;CZK;Žofie;;P;2026110001
            """
        ),
        BankHeader(
            "Objednávky e-shopu",
            nil,
            nil,
            """
            Číslo objednávky;Dátum;Suma;Mena;Meno;E-mail
            1001;03.09.2026;250,40;EUR;Žofia;z@example.sk
            """
        ),
    ]
}
