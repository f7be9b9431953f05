import Connectors
import Syntax

/// A statement of each bank as its shipped layout reads it.
enum BankCSVSamples {
    static func all() -> [SampleFile] {
        (slovak + czech + czechOfLayers + wallets).map { SampleFile($0.format, .nothing, .windows1250, text: $0.text) }
    }

    private typealias Sample = (format: String, text: String)

    private static let slovak: [Sample] = [
        (
            "csv.tatrabanka",
            """
            "Dátum spracovania","Dátum zúčtovania",Suma,Mena,Typ,"Predčíslie","Číslo účtu","Kód banky",IBAN,"Variabilný symbol","Referencia platiteľa","Informácia pre príjemcu",Popis
            3.9.2026,3.9.2026,"1 200,00",EUR,Kredit,19,8742637541,1200,SK3112000000198742637541,2026110001,,Žofia Ďurišová,Platba
            4.9.2026,4.9.2026,"15,50",EUR,Debet,,,,,,,Poštová,Nákup

            """
        ),
        (
            "csv.tatrabanka.short",
            """
            Účet;SK6811000000002618111633
            Dátum;Suma;Mena;Variabilný symbol;Názov protistrany;IBAN protistrany;Správa pre príjemcu
            3.9.2026;1 200,00;EUR;2026110001;Žofia Ďurišová;SK3112000000198742637541;Ďakujem
            4.9.2026;-15,50;EUR;;Poštová;;

            """
        ),
        (
            "csv.vub",
            """
            Účet;2618111633/0200
            Dátum zaúčtovania;Suma transakcie;Mena;Protiúčet;Názov protiúčtu;VS
            3.9.2026;1 200,00;EUR;SK3112000000198742637541;Žofia Ďurišová;2026110001
            4.9.2026;-15,50;EUR;;Poštová;

            """
        ),
        (
            "csv.slsp.george",
            """
            "Vlastný názov účtu";"Vlastný IBAN";"Dátum splatnosti";"Suma";"Mena";"Partner";"IBAN partnera";"BIC/SWIFT kód banky partnera";"Číslo účtu partnera";"CC kód banky partnera";"Variabilný symbol"
            "Účet";"SK3109000000198742637541";"3.9.2026";"1 200,00";"EUR";"Žofia Ďurišová";"SK3112000000198742637541";"";"";"";"2026110001"

            """
        ),
        (
            "csv.slsp.accounts",
            """
            ID účtu;IBAN;Mena účtu;Dátum zaúčtovania;Suma;IBAN partnera;Názov partnera;Variabilný symbol
            1;SK3109000000198742637541;EUR;3.9.2026;1 200,00;SK3112000000198742637541;Žofia Ďurišová;2026110001

            """
        ),
        (
            "csv.slsp",
            """
            Číslo účtu;Dátum;Na ťarchu účtu;V prospech účtu;Mena;Názov protiúčtu;VS
            2618111633/0900;3.9.2026;;1 200,00;EUR;Žofia Ďurišová;2026110001
            2618111633/0900;4.9.2026;15,50;;EUR;Poštová;

            """
        ),
        (
            "csv.csob.sk",
            """
            Číslo účtu;123456789/7500
            Číslo účtu;Dátum zaúčtovania;Suma;Mena;Zostatok;Číslo účtu protiúčtu;Názov účtu protiúčtu;Variabilný symbol
            123456789;3.9.2026;1 200,00;EUR;1 300,00;987654321;Žofia Ďurišová;2026110001
            123456789;4.9.2026;-15,50;EUR;1 284,50;;Poštová;

            """
        ),
        (
            "csv.mbank.sk.list",
            """
            mBank S.A., pobočka
            #Mena účtu;EUR;
            #Dátum operácie;#Popis operácie;#Účet;#Kategória;#Suma operácie;
            2026-09-15;"ŽOFIA  PRICHÁDZAJÚCA PLATBA  VS 20260042";"mKonto 8360 ... 0001";"Príjem";1 500,00 EUR;;

            """
        ),
        (
            "csv.mbank.sk",
            """
            #Číslo účtu;#Mena účtu;
            '1234567890/8360;EUR;
            #Dátum zaúčtovania transakcie;#Popis transakcie;#Platiteľ/Príjemca;#VS;#Suma transakcie;#Účtovný zostatok po transakcii;
            07-09-2026;PLATBA;ŽOFIA;77;-1 231,90;5 768,10;
            #Konečný zostatok:;5 768,10 EUR;

            """
        ),
        (
            "csv.unicredit.sk",
            """
            Účet;Suma;Mena;Dátum zaúčtovania;Valuta;Banka;Číslo účtu;Názov účtu;Variabilný symbol
            1234567890/1111;1 200,00;EUR;2026-09-03;2026-09-03;1200;8742637541;Žofia Ďurišová;2026110001

            """
        ),
    ]

    private static let czech: [Sample] = [
        (
            "csv.airbank",
            """
            "Datum provedení";"Směr úhrady";"Typ úhrady";"Měna účtu";"Částka v měně účtu";"Poplatek v měně účtu";"Název protistrany"
            "06/06/2026";"Odchozí";"Platba";"CZK";"-1648,84";"-25,00";"Žofie Ďurišová"

            """
        ),
        (
            "csv.cs.george",
            """
            Název účtu vlastníka;Číslo účtu vlastníka;Datum zaúčtování;Název protiúčtu;IBAN;BIC;Protiúčet;Bankovní kód protiúčtu;Částka;Měna
            Účet;2618111633/0800;03.09.2026;Žofie Ďurišová;;;19-2000145399;0100;1 200,00;CZK

            """
        ),
        (
            "csv.rb.cz",
            """
            "Datum provedení";"Datum zaúčtování";"Číslo účtu";"Název protiúčtu";"Zaúčtovaná částka";"Měna účtu";"VS";"Id transakce"
            "04.09.2026";"05.09.2026 23:59";"1234567890";"Žofie Ďurišová";"5 000,00";"CZK";"0012";"R1"

            """
        ),
        (
            "csv.moneta",
            """
            Číslo účtu;Splatnost;Odesláno;Částka;Měna;Protiúčet číslo;Protiúčet banka;Protiúčet název;VS
            1234567890;04.09.2026;04.09.2026;5 000,00;CZK;2000145399;0100;Žofie Ďurišová;12

            """
        ),
        (
            "csv.unicredit.cz",
            """
            Účet;Částka;Měna;Datum zaúčtování;Valuta;Banka;Číslo účtu;Název účtu;Detaily transakce;Detaily transakce;Variabilní symbol
            1234567890;-2 150,00;CZK;2026-09-03;2026-09-03;0800;1234567/0800;Žofie Ďurišová;pojistné;září;9988

            """
        ),
        (
            "csv.creditas",
            """
            Můj účet;Datum zaúčtování;Částka;Měna;Protiúčet;Kód banky;Název protiúčtu;VS
            1234567890/2250;04.09.2026;5 000,00;CZK;2000145399;0100;Žofie Ďurišová;12

            """
        ),
        (
            "csv.partners",
            """
            "Datum provedení";"Datum zúčtování";"Směr";"Typ";"Zpráva pro příjemce";"Číslo účtu protistrany";"Kód banky protistrany";"IBAN protistrany";"Název protistrany";"Původní název protistrany";"Variabilní symbol";"Částka";"Měna";"Identifikace transakce"
            "3.9.2026";"4.9.2026";"Odchozí";"Úhrada";"nájem";"2000145399";"0100";"";"Žofie Ďurišová";"";"77";"-1 648,84";"CZK";"P1"

            """
        ),
        (
            "csv.partners.columns",
            """
            "Datum provedení";"Datum zaúčtování";"Protistrana";"Číslo účtu protistrany";"Kód banky protistrany";"Zpráva pro příjemce";"Variabilní symbol";"Příjem";"Výdaj";"Měna"
            "1. 10. 2026";"1. 10. 2026";"Žofie Ďurišová";"2000145399";"0800";"Faktura";"20260042";"1 000,00";"";"CZK"

            """
        ),
    ]

    /// With lines above the table.
    private static let czechOfLayers: [Sample] = [
        (
            "csv.fio",
            """
            "accountId";"2100000000"
            "bankId";"2010"
            "currency";"CZK"
            "openingBalance";"1000,00"
            "closingBalance";"2250,50"
            "ID operace";"Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"Kód banky";"VS";"Zpráva pro příjemce";"Typ"
            "26001";"01.09.2026";"-349,50";"CZK";"";"";"";"";"Nákup";"Platba kartou"
            "26002";"10.09.2026";"1 600,00";"CZK";"123456789";"ŽOFIE ĎURIŠOVÁ";"0100";"2026110001";"Zboží";"Příjem"

            """
        ),
        (
            "csv.kb",
            """
            Číslo účtu;123-4567890217/0100
            Počáteční zůstatek;1 000,00
            Konečný zůstatek;611,00
            "Datum splatnosti";"Protiúčet a kód banky";"Název protiúčtu";"Částka";"VS";"Identifikace transakce";"Systémový popis"
            "02.09.2026";"19-2000145399/0800";"Žofie Ďurišová";"-389,00";"4455";"KB001";"Platba"

            """
        ),
        (
            "csv.kbplus",
            """
            Číslo účtu;123-4567890217/0100
            Počáteční zůstatek;1 000,00
            Konečný zůstatek;750,00
            Datum zaúčtování;Protistrana;Název protiúčtu;Částka;Měna;Identifikace transakce
            02.09.2026;19-2000145399/0800;Žofie Ďurišová;-250,00;CZK;A2

            """
        ),
        (
            "csv.csob.cz",
            """
            Číslo účtu;123456789/0300
            Měna;CZK
            Číslo účtu;Datum zaúčtování;Částka;Měna;Zůstatek;Číslo účtu protiúčtu;Název účtu protiúčtu;ID transakce
            123456789;03.09.2026;-156,00;CZK;9844,00;;Žofie Ďurišová;T1
            123456789;05.09.2026;-89,00;CZK;9755,00;;;T2

            """
        ),
        (
            "csv.mbank.cz.list",
            """
            mBank S.A., organizační složka
            #Měna účtu;CZK;
            #Datum operace;#Popis operace;#Účet;#Kategorie;#Částka;
            2026-09-15;"ŽOFIE  PŘÍCHOZÍ PLATBA  VS 20260042";"mKonto 6210 ... 0001";"Příjem";1 500,00 CZK;;

            """
        ),
        (
            "csv.mbank.cz",
            """
            mBank S.A., organizační složka
            #Datum zaúčtování transakce;#Popis transakce;#Plátce/Příjemce;#VS;#Částka transakce;#Účetní zůstatek po transakci;
            07-09-2026;PLATBA;ŽOFIE;77;-1 231,90;5 768,10;
            #Konečný zůstatek:;5 768,10 CZK;

            """
        ),
        (
            "csv.cs.business24",
            """
            "Číslo účtu";"2000145399/0800"
            "Počáteční zůstatek";"1 000,00"
            "Konečný zůstatek";"2 200,00"
            "Datum splatnosti";"Datum odpisu";"Obrat";"Měna";"Číslo protiúčtu";"Název protiúčtu";"Var.symb.1"
            "2026/09/03";"2026/09/03";"1 200,00";"CZK";"19-2000145399/0100";"Žofie Ďurišová";"2026110001"

            """
        ),
    ]

    private static let wallets: [Sample] = [
        (
            "csv.revolut.business",
            """
            Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Orig currency,Orig amount,Payment currency,Amount,Total amount,Fee,Fee currency,Balance,Account,Beneficiary IBAN,Sender account,Sender name
            2026-05-29,2026-05-29,b-1,TOPUP,COMPLETED,Money added,VS20260042,,EUR,8.86,EUR,8.86,8.86,0.00,EUR,957.56,EUR Main,,SK3112000000198742637541,Žofia Ďurišová

            """
        ),
        (
            "csv.wise.history",
            """
            ID,Status,Direction,Created on,Finished on,Source fee amount,Source fee currency,Source name,Source amount (after fees),Source currency,Target name,Target amount (after fees),Target currency,Reference
            TRANSFER-1,COMPLETED,IN,2026-07-31 09:00:00,2026-07-31 09:01:30,,,Žofia Ďurišová,2505.00,EUR,My Firm,2500.00,EUR,20260042

            """
        ),
        (
            "csv.revolut",
            """
            Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
            TOPUP,Current,2026-09-01 8:00:00,2026-09-01 8:00:01,Žofia Ďurišová,100.00,2.50,EUR,COMPLETED,197.50
            FEE,Current,2026-09-03 8:00:00,2026-09-03 8:00:00,E,-0.5,0,EUR,COMPLETED,197

            """
        ),
        (
            "csv.wise",
            """
            "TransferWise ID","Date","Amount","Currency","Description","Payment Reference","Running Balance","Payer Name"
            "TRANSFER-2","12-09-2026","100.00","EUR","Received money","VS123","187.50","Žofia Ďurišová"
            "CARD-1","07-09-2026","-12.50","EUR","Card","","87.50",""

            """
        ),
    ]
}
