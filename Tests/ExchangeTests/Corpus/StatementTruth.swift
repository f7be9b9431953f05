/// What is true of statements and mails that were once read wrongly: figures only.
enum StatementTruth {
    /// What a reader may make of a file.
    enum Truth {
        /// It is refused, or what it lacks waits for a person: nothing may be applied as if it were whole.
        case refused
        /// These movements, amount and variable symbol; an empty symbol is none.
        case payments([(amount: String, vs: String)], account: String? = nil)
        /// Either of both: who reads it must read it so.
        case refusedOr([(amount: String, vs: String)], account: String? = nil)
    }

    /// By file.
    static let all: [(file: String, truth: Truth)] = [
        ("camt_bal_without_cdtdbt.xml", .payments([("5.00", "")])),
        ("camt_interim_second_page.xml", .payments([("5.00", "")])),
        ("camt_enc_iso8859_1_ascii_only.xml", .payments([("5.00", "42")])),
        ("camt_enc_windows-1252.xml", .payments([("5.00", "42")])), ("camt_iso8859_1.xml", .payments([("5.00", "42")])),
        ("camt_leading_blank_line.xml", .refusedOr([("5.00", "42")])), ("camt_utf16.xml", .payments([("5.00", "42")])),
        ("camt_negative_debit_sum.xml", .payments([("-10.00", "")])),
        ("camt_ns_20023.xml", .payments([("5.00", "42")])),
        ("camt_reversal_debit_money_back.xml", .payments([("10.00", "")])),
        ("camt_zip.zip", .payments([("5.00", "")])),
        ("finsta_sign_contradicts.xml", .refused),
        ("fio_empty_body.json", .refused),
        ("fio_exponent_amount.json", .payments([("12500000.00", "20260042")])),
        ("fio_id_string.json", .payments([("100.00", "20260042")], account: "CZ9920100000002000145399")),
        ("gpc_bad_date_310226.gpc", .refused),
        ("gpc_editor_trimmed_spaces.gpc", .payments([("1.00", "")])),
        ("gpc_own_account_differs.gpc", .refused),
        ("gpc_turnover_contradicts.gpc", .refused),
        ("mt_61_leap_day_wrong_year.sta", .refused),
        ("mt_86_time_wrapped.sta", .payments([("-119.35", "")])),
        ("mt_at_line_ends.sta", .payments([("100.00", "77")])),
        ("mt_pages_broken_chain.sta", .refused),
        ("mt_two_different_currencies.sta", .refused),
        ("mt_type_letter_m.sta", .payments([("-0.42", "")])),
        ("other_pdf.pdf", .refused),
        ("other_xlsx.xlsx", .refused),
    ]

    /// Tables of banks.
    static let tables: [(file: String, truth: Truth)] = [
        ("csv_cs_george_owner_columns.csv", .payments([("-412.50", ""), ("1500.00", "")], account: "1234567890/0800")),
        ("csv_csob_cz_2026.csv", .payments([("-2090.00", "5566"), ("12016.00", "9")], account: "1234567899/0300")),
        ("csv_excel_sep_line.csv", .payments([("-2090.00", "5566"), ("12016.00", "9")], account: "1234567899/0300")),
        ("csv_cz_columns_taken_for_cs_george.csv", .refused),
        ("csv_danske_seen_as_stock.csv", .refused),
        ("csv_moneta_taken_for_cs_george.csv", .refusedOr([("75000.00", ""), ("-25000.00", "123")])),
        ("csv_slovak_columns_taken_for_csob_sk.csv", .refused),
        ("csv_tatrabanka_with_typ_in_draft_layout.csv", .refusedOr([("-73.71", ""), ("100.00", "20260042")])),
        ("csv_tatrabanka_real_header.csv", .refusedOr([("-73.71", ""), ("1234.56", "20260042")])),
        ("csv_vub_direction_column.csv", .refusedOr([("-1200.00", "20260301")])),
        ("csv_vub_partial_names.csv", .refusedOr([("1200.00", "20260301")])),
        ("csv_excel_resaved_vs.csv", .refusedOr([("-1.00", "")])),
        ("csv_moneta_real_header.csv", .refusedOr([("1210.00", "20260042")])),
        ("csv_partners_two_amounts.csv", .refusedOr([("1000.00", "20260042")])),
        ("csv_rb_cz_2018_stray_comma.csv", .refusedOr([("-1.00", "20260042")])),
        ("csv_rb_cz_2026_original_amount.csv", .refusedOr([("1500.00", "20260042")])),
        ("csv_slsp_george_comma.csv", .refusedOr([("-17.85", ""), ("1200.00", "20260042")])),
        ("csv_slsp_george_tab.csv", .refusedOr([("-17.85", ""), ("1200.00", "20260042")])),
        ("csv_utf16_tab_known_layout.csv", .refusedOr([("5.00", "")])),
        ("csv_mbank_cz_new.csv", .refusedOr([("-951.12", ""), ("1500.00", "20260042")])),
        ("csv_revolut_business.csv", .refusedOr([("8.86", "20260042"), ("-133.76", ""), ("-1.00", "")])),
        ("csv_wise_transaction_history.csv", .refusedOr([("2500.00", ""), ("-120.00", ""), ("-0.45", "")])),
    ]

    /// Mails, and symbols in every spelling.
    static let mailsAndSymbols: [(file: String, truth: Truth)] = [
        (
            "camt_sk_vs_in_ustrd_variants.xml",
            .payments([
                ("1.00", "20260042"), ("2.00", "20260043"), ("3.00", "20260044"), ("4.00", "20260045"),
                ("5.00", "20260046"),
            ])
        ),
        ("mt_lowercase_86_symbols.sta", .payments([("5.00", "20260042")])),
        ("mail_csob_vs_line2.eml", .payments([("1440.00", "449274899")])),
        ("mail_csob_vs_split.eml", .payments([("1440.00", "6869282912")])),
        ("mail_rb_card.eml", .payments([("-1258.11", "")], account: "123456789/5500")),
        ("mail_airbank_forward_quotes_opposite.eml", .payments([("1.00", "")])),
    ]
}
