import Domain

extension TableProblem {
    /// About statements in tables.
    static let ofStatements: [Message] = [
        Message(
            "TABLE-040",
            text: Texts(
                sk: """
                    Súbor neuvádza, ktorého účtu je, a podľa nastavenia to nie je isté: účtov tejto banky v mene {currency} je {count}.
                    """,
                cs: """
                    Soubor neuvádí, kterého účtu je, a podle nastavení to není jisté: účtů této banky v měně {currency} je {count}.
                    """,
                en: """
                    The file does not name its account, and the configuration leaves it open: accounts of this bank in {currency}: {count}.
                    """
            ),
            remedy: Texts(
                sk: """
                    V spojka.yaml doplňte pod payments.accounts k účtu, ktorému výpis patrí, riadok files: ["{pattern}"], \
                    teda ako sa volajú jeho súbory. Potom vložte súbor znova.
                    """,
                cs: """
                    Ve spojka.yaml doplňte pod payments.accounts k účtu, kterému výpis patří, řádek files: ["{pattern}"], \
                    tedy jak se jmenují jeho soubory. Potom vložte soubor znovu.
                    """,
                en: """
                    In spojka.yaml, add the line files: ["{pattern}"] under payments.accounts at the account that the \
                    statement belongs to: it says how its files are named. Then drop the file again.
                    """
            )
        ),
        Message(
            "TABLE-041",
            text: Texts(
                sk: """
                    Zostatok po pohybe je {stated}, zo susedného riadka vychádza {expected} a pohyby nenadväzujú ani v inom \
                    poradí: niektorý chýba alebo je zmenený.
                    """,
                cs: """
                    Zůstatek po pohybu je {stated}, ze sousedního řádku vychází {expected} a pohyby nenavazují ani v jiném \
                    pořadí: některý chybí nebo je změněný.
                    """,
                en: """
                    The balance after the movement is {stated}, but the adjacent row implies {expected}, and no other order of the movements fits: one is missing or was changed.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova a neupravujte ho.",
                cs: "Vyžádejte si výpis z banky znovu a neupravujte jej.",
                en: "Get the statement from the bank again and do not edit it."
            )
        ),
        Message(
            "TABLE-042",
            text: Texts(
                sk: "Hodnota {value} v stĺpci {field} nehovorí, či je pohyb zaúčtovaný.",
                cs: "Hodnota {value} ve sloupci {field} neříká, zda je pohyb zaúčtovaný.",
                en: "The value {value} in the column {field} does not tell whether the movement is booked."
            ),
            remedy: Texts(
                sk: "Doplňte ju v šablóne tabuľky do states.",
                cs: "Doplňte ji v šabloně tabulky do states.",
                en: "Add it to states in the layout."
            )
        ),
        Message(
            "TABLE-043",
            text: Texts(
                sk: """
                    Súbor vyzerá ako výpis z banky, ale podľa stĺpcov nie je isté, z ktorej, a neuvádza ani účet. Stĺpce: {headers}.
                    """,
                cs: """
                    Soubor vypadá jako výpis z banky, ale podle sloupců není jisté, ze které, a neuvádí ani účet. Sloupce: {headers}.
                    """,
                en: """
                    The file looks like a bank statement, but its columns do not show which bank wrote it, and it names no account. Columns: {headers}.
                    """
            ),
            remedy: Texts(
                sk: """
                    V spojka.yaml doplňte pod payments.accounts k účtu, ktorému výpis patrí, riadok files: ["{pattern}"] a vložte súbor znova; alebo v banke zvoľte formát, ktorý účet uvádza (XML, GPC).
                    """,
                cs: """
                    Ve spojka.yaml doplňte pod payments.accounts k účtu, kterému výpis patří, řádek files: ["{pattern}"] a vložte soubor znovu; nebo v bance zvolte formát, který účet uvádí (XML, GPC).
                    """,
                en: """
                    In spojka.yaml, add the line files: ["{pattern}"] under payments.accounts at the account that the statement belongs to, and drop the file again; or choose a format in the bank that names the account (XML, GPC).
                    """
            )
        ),
        Message(
            "TABLE-044",
            text: Texts(
                sk: """
                    Stĺpce súboru sú z banky {bank} (šablóna tabuľky {profile}), účet {account} je však v inej banke.
                    """,
                cs: """
                    Sloupce souboru jsou z banky {bank} (šablona tabulky {profile}), účet {account} je však v jiné bance.
                    """,
                en: """
                    The columns are those of the bank {bank} (layout {profile}), but the account {account} is at another bank.
                    """
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte, ktorého účtu výpis je; ak účet určilo nastavenie files v payments.accounts, opravte ho.
                    """,
                cs: """
                    Zkontrolujte, kterého účtu výpis je; pokud účet určilo nastavení files v payments.accounts, opravte je.
                    """,
                en: """
                    Check whose statement it is; if the setting files in payments.accounts told the account, correct it.
                    """
            )
        ),
        Message(
            "TABLE-045",
            text: Texts(
                sk: """
                    Stĺpec „{column}“ hovorí či peniaze prišli alebo odišli, šablóna tabuľky {profile} ho však nepozná. Súbor preto nebol použitý.
                    """,
                cs: """
                    Sloupec „{column}“ říká zda peníze přišly, nebo odešly, šablona tabulky {profile} jej však nezná. Soubor proto nebyl použit.
                    """,
                en: """
                    The column “{column}” tells whether money came or went, but the layout {profile} does not know it, so nothing of the file was applied.
                    """
            ),
            remedy: Texts(
                sk: """
                    Exportujte bez tohto stĺpca, alebo v mappings/ napíšte šablónu tabuľky, ktorá ho pomenúva (docs/formats/bank-csv.md).
                    """,
                cs: """
                    Exportujte bez tohoto sloupce, nebo v mappings/ napište šablonu tabulky, která jej pojmenuje (docs/formats/bank-csv.md).
                    """,
                en: """
                    Export without this column, or write a layout in mappings/ that names it (docs/formats/bank-csv.md).
                    """
            )
        ),
        Message(
            "TABLE-046",
            text: Texts(
                sk: """
                    Stĺpec „{column}“ uvádza inú menu, než v ktorej je výpis, šablóna tabuľky {profile} ho však nepozná. Súbor preto nebol použitý.
                    """,
                cs: """
                    Sloupec „{column}“ uvádí jinou měnu, než ve které je výpis, šablona tabulky {profile} jej však nezná. Soubor proto nebyl použit.
                    """,
                en: """
                    The column “{column}” has another currency than the statement's, but the layout {profile} does not know it, so nothing of the file was applied.
                    """
            ),
            remedy: Texts(
                sk: """
                    Exportujte bez tohto stĺpca, alebo v mappings/ napíšte šablónu tabuľky, ktorá ho pomenúva (docs/formats/bank-csv.md).
                    """,
                cs: """
                    Exportujte bez tohoto sloupce, nebo v mappings/ napište šablonu tabulky, která jej pojmenuje (docs/formats/bank-csv.md).
                    """,
                en: """
                    Export without this column, or write a layout in mappings/ that names it (docs/formats/bank-csv.md).
                    """
            )
        ),
        Message(
            "TABLE-047",
            text: Texts(
                sk: """
                    Stĺpec „{column}“ uvádza iné účty, než ktorému výpis patrí, šablóna tabuľky {profile} ho však nepozná. Súbor preto nebol použitý.
                    """,
                cs: """
                    Sloupec „{column}“ uvádí jiné účty, než kterému výpis patří, šablona tabulky {profile} jej však nezná. Soubor proto nebyl použit.
                    """,
                en: """
                    The column “{column}” has other accounts than the statement's, but the layout {profile} does not know it, so nothing of the file was applied.
                    """
            ),
            remedy: Texts(
                sk: """
                    Exportujte bez tohto stĺpca, alebo v mappings/ napíšte šablónu tabuľky, ktorá ho pomenúva (docs/formats/bank-csv.md).
                    """,
                cs: """
                    Exportujte bez tohoto sloupce, nebo v mappings/ napište šablonu tabulky, která jej pojmenuje (docs/formats/bank-csv.md).
                    """,
                en: """
                    Export without this column, or write a layout in mappings/ that names it (docs/formats/bank-csv.md).
                    """
            )
        ),
        Message(
            "TABLE-048",
            text: Texts(
                sk: """
                    Hodnotu „{value}“ v stĺpci „{column}“ takto zmenil tabuľkový procesor; jej číslice sa stratili, \
                    takže platba ju nemá.
                    """,
                cs: """
                    Hodnotu „{value}“ ve sloupci „{column}“ takto změnil tabulkový procesor; její číslice se ztratily, \
                    takže platba ji nemá.
                    """,
                en: """
                    A spreadsheet damaged the value “{value}” in the column “{column}”: digits are lost, and the payment is read without it.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte výpis z banky znova a pred vložením ho neotvárajte v Exceli.",
                cs: "Exportujte výpis z banky znovu a před vložením jej neotvírejte v Excelu.",
                en: "Export the statement from the bank again, and do not open it in Excel before you drop it."
            )
        ),
        Message(
            "TABLE-049",
            text: Texts(
                sk: """
                    V stĺpci „{column}“ sú pohyby viacerých účtov a žiadny z nich nie je uvedený číslom.
                    """,
                cs: "Ve sloupci „{column}“ jsou pohyby více účtů a žádný z nich není uveden číslem.",
                en: """
                    The column “{column}” has the movements of several accounts without giving the number of any.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte v banke každý účet zvlášť.",
                cs: "Exportujte v bance každý účet zvlášť.",
                en: "Export one account at a time in the bank."
            )
        ),
        Message(
            "TABLE-050",
            text: Texts(
                sk: """
                    Súbor sa podobá šablóne tabuľky {profile}, chýba mu však stĺpec „{column}“, podľa ktorého sa také súbory \
                    poznajú. Stĺpce: {headers}. Najpodobnejší je „{nearest}“.
                    """,
                cs: """
                    Soubor se podobá šabloně tabulky {profile}, chybí mu však sloupec „{column}“, podle kterého se takové \
                    soubory poznají. Sloupce: {headers}. Nejpodobnější je „{nearest}“.
                    """,
                en: """
                    The file is like the layout {profile} but lacks the column “{column}”, which identifies such files. Columns: {headers}. The most similar one is “{nearest}”.
                    """
            ),
            remedy: Texts(
                sk:
                    "Exportujte so všetkými stĺpcami a súbor neupravujte, alebo v mappings/ napíšte vlastnú šablónu tabuľky.",
                cs:
                    "Exportujte se všemi sloupci a soubor neupravujte, nebo v mappings/ napište vlastní šablonu tabulky.",
                en: "Export with all columns and do not edit the file, or write a layout of your own in mappings/."
            )
        ),
        Message(
            "TABLE-051",
            text: Texts(
                sk: """
                    V stĺpci „{column}“ sú poplatky, šablóna tabuľky {profile} ho však nepozná a zostatky \
                    nedokazujú, či sú sumy s poplatkami, alebo bez nich. Súbor preto nebol použitý.
                    """,
                cs: """
                    Ve sloupci „{column}“ jsou poplatky, šablona tabulky {profile} jej však nezná a zůstatky \
                    nedokazují, zda jsou částky s poplatky, nebo bez nich. Soubor proto nebyl použit.
                    """,
                en: """
                    The column “{column}” has fees, but the layout {profile} does not know it, and no balances \
                    prove whether the amounts are before or after them. So nothing of the file was applied.
                    """
            ),
            remedy: Texts(
                sk: """
                    Exportujte so zostatkami, alebo v mappings/ napíšte šablónu tabuľky: fee, ak banka poplatok \
                    strhne navyše, idle, ak je už v sume (docs/formats/bank-csv.md).
                    """,
                cs: """
                    Exportujte se zůstatky, nebo v mappings/ napište šablonu tabulky: fee, pokud banka poplatek \
                    strhne navíc, idle, pokud je už v částce (docs/formats/bank-csv.md).
                    """,
                en: """
                    Export with balances, or write a layout in mappings/: fee if the bank takes the fee besides the \
                    amount, idle if the amount has it already (docs/formats/bank-csv.md).
                    """
            )
        ),
        Message(
            "TABLE-052",
            text: Texts(
                sk: """
                    Stĺpec „{column}“ môže byť váš účet aj účet druhej strany: nie je v ňom účet z \
                    payments.accounts, alebo je v ňom účet druhej strany.
                    """,
                cs: """
                    Sloupec „{column}“ může být váš účet i účet protistrany: není v něm účet z payments.accounts, \
                    nebo je v něm účet protistrany.
                    """,
                en: """
                    The column “{column}” may be your account or the other side's: it has no account of \
                    payments.accounts, or it has the other side's.
                    """
            ),
            remedy: Texts(
                sk: """
                    Ak je to váš účet, doplňte ho do payments.accounts. Inak exportujte bez tohto stĺpca, alebo v \
                    mappings/ napíšte šablónu tabuľky s counter-account (docs/formats/bank-csv.md).
                    """,
                cs: """
                    Pokud je to váš účet, doplňte jej do payments.accounts. Jinak exportujte bez tohoto sloupce, \
                    nebo v mappings/ napište šablonu tabulky s counter-account (docs/formats/bank-csv.md).
                    """,
                en: """
                    If it is your account, add it to payments.accounts. Otherwise export without this column, or \
                    write a layout in mappings/ with counter-account (docs/formats/bank-csv.md).
                    """
            )
        ),
        Message(
            "TABLE-053",
            text: Texts(
                sk: """
                    V stĺpcoch „{first}“ a „{second}“ sú dve rôzne sumy a nič neurčuje, ktorú banka zaúčtovala \
                    alebo v akej mene.
                    """,
                cs: """
                    Ve sloupcích „{first}“ a „{second}“ jsou dvě různé částky a nic neurčuje, kterou banka \
                    zaúčtovala nebo v jaké měně.
                    """,
                en: """
                    The columns “{first}” and “{second}” have two different amounts, and nothing tells which one \
                    the bank booked, or in which currency.
                    """
            ),
            remedy: Texts(
                sk: """
                    Exportujte aj so stĺpcom meny účtu, nastavte účet v payments.accounts, alebo v mappings/ \
                    napíšte šablónu tabuľky, ktorá sumy a meny pomenúva (docs/formats/bank-csv.md).
                    """,
                cs: """
                    Exportujte i se sloupcem měny účtu, nastavte účet v payments.accounts, nebo v mappings/ napište \
                    šablonu tabulky, která částky a měny pojmenuje (docs/formats/bank-csv.md).
                    """,
                en: """
                    Export with the column of the account's currency, configure the account in payments.accounts, \
                    or write a layout in mappings/ that names amounts and currencies (docs/formats/bank-csv.md).
                    """
            )
        ),
        Message(
            "TABLE-054",
            text: Texts(
                sk: "Hodnotu „{value}“ v stĺpci „{column}“ nemožno prečítať, takže platba ju nemá.",
                cs: "Hodnotu „{value}“ ve sloupci „{column}“ nelze přečíst, takže platba ji nemá.",
                en: """
                    The value “{value}” in the column “{column}” cannot be read, so the payment is read without it.
                    """
            ),
            remedy: Texts(
                sk: "Skontrolujte ju v banke; ak ide o platbu objednávky, spárujte ju ručne.",
                cs: "Zkontrolujte ji v bance; pokud jde o platbu objednávky, spárujte ji ručně.",
                en: "Check it in the bank; if the payment is for an order, pair it by hand."
            )
        ),
        Message(
            "TABLE-055",
            text: Texts(
                sk: """
                    Symboly alebo účty mali okolo seba znaky pre tabuľkový program, prvý v stĺpci „{column}“; \
                    vynechali sa (počet: {count}).
                    """,
                cs: """
                    Symboly nebo účty měly kolem sebe znaky pro tabulkový program, první ve sloupci „{column}“; \
                    vynechaly se (počet: {count}).
                    """,
                en: """
                    Symbols or accounts were protected from spreadsheets, the first in the column “{column}”; the signs were removed ({count} values).
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; nabudúce vložte súbor tak, ako ho dala banka.",
                cs: "Nemusíte dělat nic; příště vložte soubor tak, jak jej dala banka.",
                en: "Nothing to do; next time drop the file as the bank gave it."
            )
        ),
        Message(
            "TABLE-056",
            text: Texts(
                sk: "V riadku {line} sa opakujú názvy stĺpcov: v súbore je viac výpisov za sebou.",
                cs: "Na řádku {line} se opakují názvy sloupců: v souboru je více výpisů za sebou.",
                en: "Line {line} has the column names again: the file holds several statements."
            ),
            remedy: Texts(
                sk: "Vložte každý výpis ako samostatný súbor, tak ako ho dala banka.",
                cs: "Vložte každý výpis jako samostatný soubor, tak jak ho dala banka.",
                en: "Drop each statement as a file of its own, as the bank gave it."
            )
        ),
    ]
}
