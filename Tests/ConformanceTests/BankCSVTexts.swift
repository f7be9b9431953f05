/// A CSV export of each bank: two movements, names with letters of Slovak and Czech.
enum BankCSVTexts {
    /// The file of a layout; nil for another one.
    static func file(_ layout: String) -> String? { files[layout] }

    private static let files = [
        "csv.fio": """
            "accountId";"2000000001"
            "bankId";"2010"
            "currency";"CZK"
            "openingBalance";"100,00"
            "closingBalance";"107,34"

            "ID operace";"Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"VS"
            "26543210";"20.11.2026";"12,34";"CZK";"19-2000145399";"Žofie Ďurišová";"2026110001"
            "26543211";"20.11.2026";"-5,00";"CZK";"";"Poplatek";""

            """,
        "csv.airbank": """
            "Datum provedení";"Směr úhrady";"Měna účtu";"Částka v měně účtu";"Datum zaúčtování";"Název protistrany"
            "20/11/2026";"Příchozí";"CZK";"12,34";"20/11/2026";"Žofie Ďurišová"
            "20/11/2026";"Odchozí";"CZK";"-5,00";"20/11/2026";"Obchod"

            """,
        "csv.kb": """
            MojeBanka, export transakční historie
            Číslo účtu;19-2000145399/0100
            Počáteční zůstatek;100,00
            Konečný zůstatek;107,34

            Datum splatnosti;Datum odepsání z jiné banky;Částka;Identifikace transakce;Systémový popis;Název protiúčtu
            20.11.2026;;12,34;A1;Příchozí platba;Žofie Ďurišová
            20.11.2026;;-5,00;A2;Poplatek;

            """,
        "csv.kbplus": """
            Číslo účtu;19-2000145399/0100
            Počáteční zůstatek;100,00
            Konečný zůstatek;107,34

            Datum zaúčtování;Protistrana;Název protiúčtu;Částka;Měna;Identifikace transakce
            20.11.2026;;Žofie Ďurišová;12,34;CZK;A1
            20.11.2026;;Obchod;-5,00;CZK;A2

            """,
        "csv.csob.cz": """
            Pohyby na účtu Žluté konto 19-2000145399/0300 ze dne 20.11.2026

            číslo účtu;datum zaúčtování;částka;měna;zůstatek;číslo účtu protiúčtu;kód banky protiúčtu;název účtu protiúčtu
            19-2000145399/0300;20.11.2026;12,34;CZK;112,34;107;0800;Žofie Ďurišová
            19-2000145399/0300;20.11.2026;-5;CZK;107,34;;;Obchod

            """,
        "csv.csob.sk": """
            Číslo účtu;Dátum zaúčtovania;Suma;Mena;Zostatok;Číslo účtu protiúčtu;Názov protiúčtu
            SK3112000000198742637541;20.11.2026;12,34;EUR;112,34;;Žofia Ďurišová
            SK3112000000198742637541;20.11.2026;-5,00;EUR;107,34;;Obchod

            """,
        "csv.mbank.cz": """
            mBank S.A., organizační složka
            #Číslo účtu;#Měna účtu;
            '1234567890/6210;CZK;

            #Datum uskutečnění transakce;#Datum zaúčtování transakce;#Plátce/Příjemce;#Částka transakce;#Účetní zůstatek po transakci;
            20-11-2026;20-11-2026;Žofie Ďurišová;12,34;112,34;
            20-11-2026;20-11-2026;Obchod;-5,00;107,34;
            ;;;;;
            #Konečný zůstatek:;107,34 CZK;

            """,
        "csv.mbank.sk": """
            mBank S.A., organizačná zložka
            #Číslo účtu;#Mena účtu;
            '1234567890/8360;EUR;

            #Dátum zaúčtovania transakcie;#Platiteľ/Príjemca;#Suma transakcie;#Účtovný zostatok po transakcii;
            20-11-2026;Žofia Ďurišová;12,34;112,34;
            20-11-2026;Obchod;-5,00;107,34;
            ;;;;
            #Konečný zostatok:;107,34 EUR;

            """,
        "csv.cs.business24": """
            "Číslo účtu";"19-2000145399/0800"
            "Číslo výpisu";"7"
            "Počáteční zůstatek";"100,00"
            "Konečný zůstatek";"107,34"

            "Datum splatnosti";"Datum odpisu";"Obrat";"Měna";"Název protiúčtu"
            "2026/11/20";"2026/11/20";"12,34";"CZK";"Žofie Ďurišová"
            "2026/11/20";"2026/11/20";"-5,00";"CZK";"Obchod"

            """,
        "csv.cs.george": """
            Vlastní IBAN;Datum zaúčtování;Částka;Měna;Název partnera
            CZ6508000000192000145399;20.11.2026;12,34;CZK;Žofie Ďurišová
            CZ6508000000192000145399;20.11.2026;-5,00;CZK;Obchod

            """,
        "csv.rb.cz": """
            Datum provedení;Datum zaúčtování;Číslo účtu;Název protiúčtu;Zaúčtovaná částka;Měna účtu;Id transakce
            20.11.2026;20.11.2026 10:00;1234567890;Žofie Ďurišová;12,34;CZK;A1
            20.11.2026;20.11.2026 11:00;1234567890;Obchod;-5,00;CZK;A2

            """,
        "csv.moneta": """
            Číslo účtu;Splatnost;Odesláno;Částka;Měna;Protiúčet číslo;Protiúčet název
            1234567890/0600;20.11.2026;20.11.2026;12,34;CZK;;Žofie Ďurišová
            1234567890/0600;20.11.2026;20.11.2026;-5,00;CZK;;Obchod

            """,
        "csv.unicredit.cz": """
            Účet;Částka;Měna;Datum zaúčtování;Valuta;Banka;Název účtu
            1234567890;12,34;CZK;2026-11-20;2026-11-20;0800;Žofie Ďurišová
            1234567890;-5,00;CZK;2026-11-20;2026-11-20;;Obchod

            """,
        "csv.creditas": """
            Můj účet;Datum zaúčtování;Částka;Měna;Protiúčet;Název protiúčtu
            1234567890/2250;20.11.2026;12,34;CZK;;Žofie Ďurišová
            1234567890/2250;20.11.2026;-5,00;CZK;;Obchod

            """,
        "csv.tatrabanka": """
            Dátum;Suma;Mena;Variabilný symbol;Názov protistrany
            20.11.2026;12,34;EUR;2026110001;Žofia Ďurišová
            20.11.2026;-5,00;EUR;;Obchod

            """,
        "csv.vub": """
            Dátum zaúčtovania;Suma transakcie;Mena;Názov protiúčtu
            20.11.2026;12,34;EUR;Žofia Ďurišová
            20.11.2026;-5,00;EUR;Obchod

            """,
        "csv.slsp.george": """
            ID účtu;IBAN;Mena účtu;Dátum zaúčtovania;Suma;Názov partnera
            1;SK3112000000198742637541;EUR;20.11.2026;12,34;Žofia Ďurišová
            1;SK3112000000198742637541;EUR;20.11.2026;-5,00;Obchod

            """,
        "csv.slsp": """
            Dátum;Na ťarchu účtu;V prospech účtu;Mena;Názov protiúčtu
            20.11.2026;;12,34;EUR;Žofia Ďurišová
            20.11.2026;5,00;;EUR;Obchod

            """,
        "csv.unicredit.sk": """
            Účet;Suma;Mena;Dátum zaúčtovania;Valuta;Názov účtu
            1234567890;12,34;EUR;2026-11-20;2026-11-20;Žofia Ďurišová
            1234567890;-5,00;EUR;2026-11-20;2026-11-20;Obchod

            """,
        "csv.revolut": """
            Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
            TOPUP,Current,2026-11-20 8:00:00,2026-11-20 8:00:01,Žofia Ďurišová,12.34,0,EUR,COMPLETED,112.34
            CARD,Current,2026-11-20 9:00:00,2026-11-20 9:00:01,Obchod,-5.00,0,EUR,COMPLETED,107.34

            """,
        "csv.wise": """
            "TransferWise ID","Date","Amount","Currency","Description","Running Balance","Payer Name"
            "CARD-1","20-11-2026","-5.00","EUR","Obchod","107.34",""
            "TRANSFER-2","20-11-2026","12.34","EUR","Platba","112.34","Žofia Ďurišová"

            """,
    ]
}
