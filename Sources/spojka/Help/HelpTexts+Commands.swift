import Domain
import Messages

extension HelpTexts {
    /// What each command is for.
    static let commands = [
        Texts(
            sk: "Spája e-shopy s účtovnými systémami a bankami slovenských a českých obchodníkov pomocou súborov.",
            cs: "Spojuje e-shopy s účetními systémy a bankami slovenských a českých obchodníků pomocí souborů.",
            en: "Connects e-shops with the accounting systems and banks of Slovak and Czech merchants, by files."
        ),
        Texts(
            sk: "Vytvorí nový pracovný priečinok s vysvetleným nastavením.",
            cs: "Vytvoří novou pracovní složku s vysvětleným nastavením.",
            en: "Make a new workspace with commented configuration."
        ),
        Texts(
            sk: "Je nastavenie správne, dá sa použiť každý priečinok a spojenie?",
            cs: "Je nastavení správné, lze použít každou složku a spojení?",
            en: "Check the configuration, and that every folder and connection can be used."
        ),
        Texts(
            sk: "Spracuje, čo prišlo: prečíta to, rozhodne, čo to znamená, a zapíše, čo z toho plynie.",
            cs: "Zpracuje, co přišlo: přečte to, rozhodne, co to znamená, a zapíše, co z toho plyne.",
            en: "Make one pass: read what came, settle what it means, write what follows."
        ),
        Texts(
            sk: "Povie, čo by spracovanie urobilo, a nič nezmení.",
            cs: "Řekne, co by zpracování udělalo, a nic nezmění.",
            en: "Show what a pass would do, without changing anything."
        ),
        Texts(
            sk: "Ukáže posledné spracovanie, počty a čo čaká na vás.",
            cs: "Ukáže poslední zpracování, počty a co čeká na vás.",
            en: "Show the last pass, counts, and what waits for a person."
        ),
        Texts(
            sk: "Povie, čo je to za súbor a čo je v ňom; nepotrebuje pracovný priečinok a nič nemení.",
            cs: "Řekne, co je to za soubor a co je v něm; nepotřebuje pracovní složku a nic nemění.",
            en: "Show what a file is and what it says; needs no workspace, changes nothing."
        ),
        Texts(
            sk: "Povie celý príbeh objednávky, platby, produktu alebo súboru.",
            cs: "Řekne celý příběh objednávky, platby, produktu nebo souboru.",
            en: "Tell the whole story of an order, a payment, a product or a file."
        ),
        Texts(
            sk: "Vypíše tajnú adresu, na ktorú banka posiela avíza o účte.",
            cs: "Vypíše tajnou adresu, na kterou banka posílá avíza o účtu.",
            en: "Print the secret address to which the bank of an account sends its notices."
        ),
        Texts(
            sk: "Prevezme jeden e-mail zo štandardného vstupu; volá ho poštový server.",
            cs: "Převezme jeden e-mail ze standardního vstupu; volá jej poštovní server.",
            en: "Take one mail from standard input into the inbox; for a mail server's pipe."
        ),
        Texts(
            sk: "Obnoví evidenciu z archívu; výsledok je tá istá evidencia.",
            cs: "Obnoví evidenci z archivu; výsledek je táž evidence.",
            en: "Rebuild the ledger from the archive; the result is the same ledger."
        ),
        Texts(
            sk: "Vráti evidenciu zo zálohy.",
            cs: "Vrátí evidenci ze zálohy.",
            en: "Put the backup of the ledger in its place."
        ),
        Texts(
            sk: "Vloží ukážkové súbory tak, ako by ich vložili okolité systémy.",
            cs: "Vloží ukázkové soubory tak, jak by je vložily okolní systémy.",
            en: "Drop the bundled sample files into the workspace's spool, as other systems would."
        ),
        Texts(
            sk: "Vypíše stránku dokumentácie vytvorenú z programu.",
            cs: "Vypíše stránku dokumentace vytvořenou z programu.",
            en: "Print a reference page that is made from the code."
        ),
        Texts(
            sk: "Objednávky a kde sú na ceste do účtovného systému.",
            cs: "Objednávky a kde jsou na cestě do účetního systému.",
            en: "Orders and their state of export."
        ),
        Texts(sk: "Vypíše objednávky.", cs: "Vypíše objednávky.", en: "List the orders."),
        Texts(
            sk: "Odošle objednávku pri najbližšom spracovaní, znova alebo napriek tomu, čo jej bráni.",
            cs: "Odešle objednávku při nejbližším zpracování, znovu nebo navzdory tomu, co jí brání.",
            en: "Send an order with the next pass, again or despite what holds it."
        ),
        Texts(sk: "Zadrží objednávku.", cs: "Zadrží objednávku.", en: "Keep an order from being sent."),
        Texts(
            sk: "Povie, že to, čo pri objednávke čaká, je hotové: ručne zadané, opravené alebo stornované.",
            cs: "Řekne, že to, co u objednávky čeká, je hotovo: ručně zadáno, opraveno nebo stornováno.",
            en: "Say that an order was dealt with by hand: entered, corrected or cancelled."
        ),
        Texts(
            sk: "Platby; rozhodnutie človeka platí viac než každé pravidlo.",
            cs: "Platby; rozhodnutí člověka platí víc než každé pravidlo.",
            en: "Payments; a person's decisions outrank every rule."
        ),
        Texts(
            sk: "Vyúčtovania platobných brán, ich výplaty a poplatky.",
            cs: "Vyúčtování platebních bran, jejich výplaty a poplatky.",
            en: "Settlements of payment gateways, their payouts and fees."
        ),
        Texts(sk: "Vypíše vyúčtovania.", cs: "Vypíše vyúčtování.", en: "List the settlements."),
        Texts(
            sk: "Ukáže riadky vyúčtovania a objednávky, ktoré platia.",
            cs: "Ukáže řádky vyúčtování a objednávky, které platí.",
            en: "Show the lines of a settlement, and which orders they pay."
        ),
        Texts(
            sk: "Vypíše výplaty a to, ktoré pripísanie na účet je ktorá z nich.",
            cs: "Vypíše výplaty a to, které připsání na účet je která z nich.",
            en: "List the payouts, and which credit of the bank each is."
        ),
        Texts(
            sk: "Vypíše poplatky brán: súčty podľa mesiaca, brány, meny a DPH.",
            cs: "Vypíše poplatky bran: součty podle měsíce, brány, měny a DPH.",
            en: "List the gateways' fees: totals per month, gateway, currency and VAT treatment."
        ),
        Texts(sk: "Vypíše platby.", cs: "Vypíše platby.", en: "List the payments."),
        Texts(
            sk: "Priradí platbu k jednej alebo viacerým objednávkam.",
            cs: "Přiřadí platbu k jedné nebo více objednávkám.",
            en: "Pair a payment with one or more orders."
        ),
        Texts(
            sk: "Zruší priradenie platby; žiadne pravidlo ju už nepriradí.",
            cs: "Zruší přiřazení platby; žádné pravidlo ji už nepřiřadí.",
            en: "Unpair a payment from its orders; no rule pairs it again."
        ),
        Texts(
            sk: "Povie, že platba sa netýka žiadnej objednávky, alebo že z účtu sa nikdy neplatí objednávka.",
            cs: "Řekne, že platba se netýká žádné objednávky, nebo že z účtu se nikdy neplatí objednávka.",
            en: "Say that a payment concerns no order, or that an account never pays one."
        ),
        Texts(
            sk: "Pošle platbu do účtovníctva znova, keď ju odmietlo alebo zostala na účtovníkovi.",
            cs: "Pošle platbu do účetnictví znovu, když ji odmítlo nebo zůstala na účetním.",
            en: "Send a payment to the accounting again, after it was refused or left to the accountant."
        ),
        Texts(
            sk: "Priradí platbu k objednávke namiesto platieb, ktoré na nej sú; o tých sa rozhodne znova.",
            cs: "Přiřadí platbu k objednávce místo plateb, které na ní jsou; o těch se rozhodne znovu.",
            en: "Pair a payment with an order instead of the payments that pay it now; these are decided again."
        ),
        Texts(
            sk: "Zruší posledné rozhodnutie o platbe: platí to predchádzajúce, inak pravidlá.",
            cs: "Zruší poslední rozhodnutí o platbě: platí to předchozí, jinak pravidla.",
            en: "Undo the last decision about a payment: the one before it applies again, otherwise the rules."
        ),
        Texts(
            sk: "Ukáže čakajúce platby s jedinou objednávkou, ktorá sedí, a priradí ich k nej.",
            cs: "Ukáže čekající platby s jedinou objednávkou, která odpovídá, a přiřadí je k ní.",
            en: "Pair the waiting payments that have exactly one fitting candidate, after showing them."
        ),
        Texts(
            sk: "Urobí z platby pravidlo: jej účet vždy znamená zákazníka, ku ktorého objednávkam bola priradená.",
            cs: "Udělá z platby pravidlo: její účet vždy znamená zákazníka, k jehož objednávkám byla přiřazena.",
            en: "Make a rule from a payment: its account always means the customer whose orders it pays."
        ),
        Texts(
            sk: "Vypíše účty, o ktorých niekto povedal, čie sú.",
            cs: "Vypíše účty, o kterých někdo řekl, čí jsou.",
            en: "List the accounts that a person assigned to customers."
        ),
        Texts(
            sk: "Ktorý produkt e-shopu je ktorá karta účtovného systému.",
            cs: "Který produkt e-shopu je která karta účetního systému.",
            en: "Match products of channels with items of the accounting system."
        ),
        Texts(
            sk: "Vypíše všetky produkty s kartou a množstvami.",
            cs: "Vypíše všechny produkty s kartou a množstvími.",
            en: "List every product with its item and quantities."
        ),
        Texts(
            sk: "Vypíše produkty bez karty a karty bez produktu.",
            cs: "Vypíše produkty bez karty a karty bez produktu.",
            en: "List products without an item and items without a product."
        ),
        Texts(
            sk: "Povie, ktorá karta je produkt; zapíše sa do mappings/products.csv.",
            cs: "Řekne, která karta je produkt; zapíše se do mappings/products.csv.",
            en: "Say which item a product is; kept in mappings/products.csv."
        ),
        Texts(
            sk: "Zruší to, čo povedalo „products pair“; produkt sa opäť páruje podľa pravidla.",
            cs: "Zruší to, co řeklo „products pair“; produkt se opět páruje podle pravidla.",
            en: "Undo products pair; the product is matched by the rule again."
        ),
        Texts(
            sk: "Povie, že produkt nepotrebuje kartu: na nič nečaká.",
            cs: "Řekne, že produkt nepotřebuje kartu: na nic nečeká.",
            en: "Say that a product needs no item, so it no longer waits."
        ),
        Texts(
            sk: "Čo drží poistka, kým nerozhodne človek, a medzery medzi bankovými výpismi.",
            cs: "Co drží pojistka, dokud nerozhodne člověk, a mezery mezi bankovními výpisy.",
            en: "Exports that the brake holds for a person, and gaps between bank statements."
        ),
        Texts(
            sk: "Vypíše, čo je zadržané a prečo.",
            cs: "Vypíše, co je zadrženo a proč.",
            en: "List what is held, and why."
        ),
        Texts(
            sk: "Uvoľní zadržaný export pre najbližšie spracovanie, alebo povie, že medzi výpismi nič nechýba.",
            cs: "Uvolní zadržený export pro nejbližší zpracování, nebo řekne, že mezi výpisy nic nechybí.",
            en: "Let a held export be applied by the next pass, or say that nothing is missing between statements."
        ),
        Texts(
            sk: "Zadržaný export natrvalo odmietne.",
            cs: "Zadržený export natrvalo odmítne.",
            en: "Refuse a held export for good."
        ),
        Texts(
            sk: "Súbory, ktoré prišli; odmietnuté, ktoré čakajú na človeka.",
            cs: "Soubory, které přišly; odmítnuté, které čekají na člověka.",
            en: "The files that came; refused ones that wait for a person."
        ),
        Texts(
            sk: "Vypíše súbory, ktoré prišli, a čo sa s nimi stalo.",
            cs: "Vypíše soubory, které přišly, a co se s nimi stalo.",
            en: "List the files that came, and what became of them."
        ),
        Texts(
            sk: "Povie, že odmietnuté súbory už od nikoho nič nepotrebujú: ďalej nečakajú.",
            cs: "Řekne, že odmítnuté soubory už od nikoho nic nepotřebují: dál nečekají.",
            en: "Say that refused files need nothing more, so they no longer wait."
        ),
    ]

    /// What else the help of a command says, by paragraphs, and the words beside examples.
    static let paragraphs = [
        Texts(
            sk: "nový pracovný priečinok s nastavením",
            cs: "nová pracovní složka s nastavením",
            en: "a new workspace with its configuration"
        ),
        Texts(sk: "je všetko v poriadku?", cs: "je vše v pořádku?", en: "is everything right?"),
        Texts(
            sk: "jedno spracovanie; tento riadok dajte do cronu",
            cs: "jedno zpracování; tento řádek dejte do cronu",
            en: "one pass; put this line into cron"
        ),
        Texts(
            sk: "čo je to za súbor a čo je v ňom",
            cs: "co je to za soubor a co je v něm",
            en: "what a file is and says"
        ),
        Texts(
            sk:
                "Pracovný priečinok je ten za --workspace, inak z premennej $SPOJKA_WORKSPACE, inak aktuálny. -c KEY=VALUE zmení nastavenie pre toto volanie.",
            cs:
                "Pracovní složka je ta za --workspace, jinak z proměnné $SPOJKA_WORKSPACE, jinak aktuální. -c KEY=VALUE změní nastavení pro toto volání.",
            en:
                "The workspace is the folder of --workspace, else of $SPOJKA_WORKSPACE, else the current one. -c KEY=VALUE changes a setting for this call."
        ),
        Texts(
            sk:
                "Návratové kódy: 0 hotovo, 1 zlyhalo, 2 zlý príkaz alebo nastavenie, 3 niečo čaká na človeka, 4 spojenie zlyhalo, 5 dočasné, 7 zastavené pre bezpečnosť, 11 prebieha iné spracovanie.",
            cs:
                "Návratové kódy: 0 hotovo, 1 selhalo, 2 špatný příkaz nebo nastavení, 3 něco čeká na člověka, 4 spojení selhalo, 5 dočasné, 7 zastaveno pro bezpečnost, 11 probíhá jiné zpracování.",
            en:
                "Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 something waits for a person, 4 a connection failed, 5 temporary, 7 stopped for safety, 11 another pass is running."
        ),
        Texts(
            sk: "Každý riadok povie ok, alebo čo je zle a čo s tým urobiť.",
            cs: "Každý řádek řekne ok, nebo co je špatně a co s tím udělat.",
            en: "Each line says ok, or what is wrong and what to do."
        ),
        Texts(
            sk:
                "So serverom SFTP, ktorého kľúč nie je známy alebo sa zmenil, sa nekomunikuje. Porovnajte jeho odtlačok s tým, čo povie správca servera, a potom ho prijmite:",
            cs:
                "Se serverem SFTP, jehož klíč není známý nebo se změnil, se nekomunikuje. Porovnejte jeho otisk s tím, co řekne správce serveru, a pak jej přijměte:",
            en:
                "A server over SFTP whose key is not known, or has changed, is not spoken to. Compare its fingerprint with what the server's administrator tells you, then accept it:"
        ),
        Texts(sk: "Dajte to do cronu:", cs: "Dejte to do cronu:", en: "Put it into cron:"),
        Texts(
            sk:
                "Dajte ju banke a nikomu inému. Zruší ju vyššia mail-revision účtu, alebo všetky adresy naraz iné tajomstvo (docs/mail.md).",
            cs:
                "Dejte ji bance a nikomu jinému. Zruší ji vyšší mail-revision účtu, nebo všechny adresy najednou jiné tajemství (docs/mail.md).",
            en:
                "Give it to the bank and to nobody else. It is revoked by raising mail-revision of the account, or all addresses at once by another secret (docs/mail.md)."
        ),
        Texts(
            sk:
                "Príjemca obálky je za --recipient, inak v $ORIGINAL_RECIPIENT alebo $RECIPIENT. Návratový kód je zo sysexits.h: 0 prevzaté, 65 nie je e-mail, 67 nie je tajná adresa, 75 skúste neskôr; čo sa nedá bezpečne uložiť, sa nikdy neprevezme a zostane na serveri.",
            cs:
                "Příjemce obálky je za --recipient, jinak v $ORIGINAL_RECIPIENT nebo $RECIPIENT. Návratový kód je ze sysexits.h: 0 převzato, 65 není e-mail, 67 není tajná adresa, 75 zkuste později; co nelze bezpečně uložit, se nikdy nepřevezme a zůstane na serveru.",
            en:
                "The recipient of the envelope is that of --recipient, else of $ORIGINAL_RECIPIENT or $RECIPIENT. The exit code is one of sysexits.h: 0 taken, 65 no mail, 67 no secret address, 75 try again later; what cannot be kept safely is never taken, and the server keeps it."
        ),
        Texts(
            sk:
                "Stará evidencia zostane vedľa ako ledger.sqlite.before-replay. Archív, v ktorom chýba súbor, sa odmietne a nič sa nezmení.",
            cs:
                "Stará evidence zůstane vedle jako ledger.sqlite.before-replay. Archiv, v němž chybí soubor, se odmítne a nic se nezmění.",
            en:
                "The old ledger stays beside it as ledger.sqlite.before-replay. An archive that lacks a file is refused, and nothing is changed."
        ),
        Texts(
            sk:
                "Spracovania, ktoré niečo zmenia, nechávajú kópiu evidencie v state/backup, veľkej raz za hodinu alebo za deň. Terajšia evidencia zostane ako ledger.sqlite.before-restore.",
            cs:
                "Zpracování, která něco změní, nechávají kopii evidence ve state/backup, velké jednou za hodinu nebo za den. Nynější evidence zůstane jako ledger.sqlite.before-restore.",
            en:
                "Passes that change something leave a copy of the ledger in state/backup, of a large one once an hour or a day. The ledger that is there now stays as ledger.sqlite.before-restore."
        ),
        Texts(
            sk:
                "Záloha, v ktorej chýbajú spracovania z archívu, sa odmietne: spojka replay obnoví evidenciu z archívu a nič nestratí. Ak je poškodený aj archív, --accept-loss pokračuje bez nich a vypíše ich.",
            cs:
                "Záloha, v níž chybí zpracování z archivu, se odmítne: spojka replay obnoví evidenci z archivu a nic neztratí. Je-li poškozen i archiv, --accept-loss pokračuje bez nich a vypíše je.",
            en:
                "A backup that lacks passes of the archive is refused: spojka replay rebuilds the ledger from the archive and loses nothing. Where the archive is damaged too, --accept-loss goes on without them and lists them."
        ),
        Texts(
            sk:
                "Objednávka ďalej nečaká. Odmietnutá účtovným systémom sa počíta za zadanú; uveďte jej doklad, aby ju našli faktúry.",
            cs:
                "Objednávka dál nečeká. Odmítnutá účetním systémem se počítá za zadanou; uveďte její doklad, aby ji našly faktury.",
            en:
                "The order waits no more. One that the accounting system refused counts as entered there; name its document, so that invoices find it."
        ),
        Texts(
            sk: "Každá objednávka dostane, čo potrebuje, alebo sumu za ňou.",
            cs: "Každá objednávka dostane, co potřebuje, nebo částku za ní.",
            en: "Each order gets what it needs, or the amount after it."
        ),
        Texts(
            sk: "S --always sa objednávky netýka žiadna platba z účtu: dopravcu, brány, prenajímateľa.",
            cs: "S --always se objednávky netýká žádná platba z účtu: dopravce, brány, pronajímatele.",
            en: "With --always no payment of the account concerns an order: of a carrier, a gateway, the landlord."
        ),
        Texts(
            sk: "Čo uhradí, rozhodne ďalšie spracovanie podľa objednávok a faktúr, aké vtedy budú.",
            cs: "Co uhradí, rozhodne další zpracování podle objednávek a faktur, jaké tehdy budou.",
            en: "The next pass decides what it settles, by its orders and invoices as they are then."
        ),
        Texts(
            sk:
                "Objednávka sedí, keď sa platba rovná tomu, čo na nej chýba. V termináli sa najprv opýta. Každá platba je samostatné rozhodnutie, ktoré zruší payments undo.",
            cs:
                "Objednávka odpovídá, když se platba rovná tomu, co na ní chybí. V terminálu se nejdřív zeptá. Každá platba je samostatné rozhodnutí, které zruší payments undo.",
            en:
                "A candidate fits when the payment is just what remains of it. On a terminal you are asked first. Each payment is a decision of its own that payments undo takes back."
        ),
        Texts(
            sk:
                "Odmietnutý súbor čaká, kým sa neprečíta, kým ho nenahradí súbor rovnakého názvu, alebo kým nepoviete, že ste ho videli.",
            cs:
                "Odmítnutý soubor čeká, dokud se nepřečte, dokud jej nenahradí soubor téhož názvu, nebo dokud neřeknete, že jste jej viděli.",
            en: "A refused file waits until it is read, is replaced by one of its name, or somebody has seen it."
        ),
    ]
}
