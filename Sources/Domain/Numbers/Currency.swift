/// A currency by its three-letter ISO 4217 code.
@frozen
public struct Currency: Hashable, Sendable, Codable {
    /// The three letters in one number, the first one the highest.
    public let packed: UInt32

    /// The currency that `packed` gave.
    public init(packed: UInt32) { self.packed = packed }

    /// A known code in capital letters, or nil when ISO 4217 has no such currency.
    ///
    /// The list: `Currency.known`.
    public init?(code: String) {
        let bytes = Array(code.utf8)
        guard bytes.count == 3 else { return nil }
        self.init(a: bytes[0], b: bytes[1], c: bytes[2])
        guard Currency.known[packed] != nil || self == .none else { return nil }
    }

    /// The currency with an ISO 4217 numeric code such as 978, or nil when the list has none.
    public init?(numeric: Int) {
        guard Currency.byNumber.indices.contains(numeric), Currency.byNumber[numeric] != 0 else { return nil }
        packed = Currency.byNumber[numeric]
    }

    init(a: UInt8, b: UInt8, c: UInt8) {
        packed = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
    }

    /// The ISO 4217 code, three capital letters.
    public var code: String {
        String(
            decoding: [
                UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8 & 255),
                UInt8(truncatingIfNeeded: packed & 255),
            ],
            as: UTF8.self
        )
    }

    /// How many decimals its smallest unit has: 2 for EUR, 0 for JPY, 3 for KWD.
    public var decimals: Int {
        // Nearly all amounts are of these, and files hold many.
        if self == .eur || self == .czk || self == .none { return 2 }
        return Currency.known[packed]?.decimals ?? 2
    }

    /// The euro.
    public static let eur = Currency(a: 69, b: 85, c: 82)
    /// The Czech koruna.
    public static let czk = Currency(a: 67, b: 90, c: 75)
    /// ISO 4217's `XXX`: an amount whose currency the file does not tell; two decimals.
    public static let none = Currency(a: 88, b: 88, c: 88)
}

extension Currency {
    /// What ISO 4217 says of one currency.
    struct Entry: Sendable {
        let number: Int
        let decimals: Int
    }

    /// Every currency of ISO 4217 that a merchant may meet, as `CODE number decimals`; DEM, HRK and
    /// SKK stay for old documents.
    private static let table = """
        AED 784 2, AFN 971 2, ALL 008 2, AMD 051 2, ANG 532 2, AOA 973 2,
        ARS 032 2, AUD 036 2, AWG 533 2, AZN 944 2, BAM 977 2, BBD 052 2,
        BDT 050 2, BGN 975 2, BHD 048 3, BIF 108 0, BMD 060 2, BND 096 2,
        BOB 068 2, BRL 986 2, BSD 044 2, BTN 064 2, BWP 072 2, BYN 933 2,
        BZD 084 2, CAD 124 2, CDF 976 2, CHF 756 2, CLP 152 0, CNY 156 2,
        COP 170 2, CRC 188 2, CUP 192 2, CVE 132 2, CZK 203 2, DEM 276 2, DJF 262 0,
        DKK 208 2, DOP 214 2, DZD 012 2, EGP 818 2, ERN 232 2, ETB 230 2,
        EUR 978 2, FJD 242 2, FKP 238 2, GBP 826 2, GEL 981 2, GHS 936 2,
        GIP 292 2, GMD 270 2, GNF 324 0, GTQ 320 2, GYD 328 2, HKD 344 2,
        HNL 340 2, HRK 191 2, HTG 332 2, HUF 348 2, IDR 360 2, ILS 376 2,
        INR 356 2, IQD 368 3, IRR 364 2, ISK 352 0, JMD 388 2, JOD 400 3,
        JPY 392 0, KES 404 2, KGS 417 2, KHR 116 2, KMF 174 0, KPW 408 2,
        KRW 410 0, KWD 414 3, KYD 136 2, KZT 398 2, LAK 418 2, LBP 422 2,
        LKR 144 2, LRD 430 2, LSL 426 2, LYD 434 3, MAD 504 2, MDL 498 2,
        MGA 969 2, MKD 807 2, MMK 104 2, MNT 496 2, MOP 446 2, MRU 929 2,
        MUR 480 2, MVR 462 2, MWK 454 2, MXN 484 2, MYR 458 2, MZN 943 2,
        NAD 516 2, NGN 566 2, NIO 558 2, NOK 578 2, NPR 524 2, NZD 554 2,
        OMR 512 3, PAB 590 2, PEN 604 2, PGK 598 2, PHP 608 2, PKR 586 2,
        PLN 985 2, PYG 600 0, QAR 634 2, RON 946 2, RSD 941 2, RUB 643 2,
        RWF 646 0, SAR 682 2, SBD 090 2, SCR 690 2, SDG 938 2, SEK 752 2,
        SGD 702 2, SHP 654 2, SKK 703 2, SLE 925 2, SOS 706 2, SRD 968 2, SSP 728 2,
        STN 930 2, SYP 760 2, SZL 748 2, THB 764 2, TJS 972 2, TMT 934 2,
        TND 788 3, TOP 776 2, TRY 949 2, TTD 780 2, TWD 901 2, TZS 834 2,
        UAH 980 2, UGX 800 0, USD 840 2, UYU 858 2, UZS 860 2, VED 926 2,
        VES 928 2, VND 704 0, VUV 548 0, WST 882 2, XAF 950 0, XCD 951 2,
        XOF 952 0, XPF 953 0, YER 886 2, ZAR 710 2, ZMW 967 2
        """

    /// The table by packed letters.
    static let known: [UInt32: Entry] = {
        var entries: [UInt32: Entry] = [:]
        for field in table.split(separator: ",") {
            let words = field.split(whereSeparator: { $0 == " " || $0 == "\n" })
            let letters = Array(words[0].utf8)
            guard words.count == 3, letters.count == 3, let number = Int(shortText: words[1]),
                let decimals = Int(shortText: words[2])
            else {
                preconditionFailure("a row of the currency table is not CODE NUMBER DECIMALS")
            }
            let packed = Currency(a: letters[0], b: letters[1], c: letters[2]).packed
            entries[packed] = Entry(number: number, decimals: decimals)
        }
        return entries
    }()

    /// Packed letters by ISO 4217 number, which has three digits; 0 where there is no currency.
    static let byNumber: [UInt32] = {
        var packed = [UInt32](repeating: 0, count: 1000)
        for (letters, entry) in known { packed[entry.number] = letters }
        return packed
    }()
}
