import Domain

/// What can be wrong with `spojka.yaml` and with `-c KEY=VALUE`; `{file}` is the file or `-c` in all of them.
public enum ConfigProblem: String, ProblemCode {
    /// The file is not UTF-8. Remedy: save it as UTF-8. Placeholders: file.
    case notUTF8 = "CONFIG-001"
    /// The file is not YAML at the place or shortly above it. Remedy: look at the indentation, colons and quotes; no
    /// tabs. Placeholders: file.
    case notYAML = "CONFIG-002"
    /// The file is larger or deeper than a configuration can be. Remedy: check that it is the right file.
    /// Placeholders: file.
    case tooLarge = "CONFIG-003"
    /// There is no such setting, but one that is alike. Remedy: write it as that one, or delete it.
    /// Placeholders: file, key, nearest.
    case unknownKey = "CONFIG-004"
    /// A setting stands twice. Remedy: leave one of them. Placeholders: file, key.
    case duplicateKey = "CONFIG-005"
    /// A setting is missing without which nothing works. Remedy: add it. Placeholders: file, key.
    case missing = "CONFIG-006"
    /// A setting takes one value, but a list or a group stands there. Remedy: leave one value.
    /// Placeholders: file, key.
    case notAValue = "CONFIG-007"
    /// A group of settings is expected, but something else stands there. Remedy: indent its settings on lines below.
    /// Placeholders: file, key.
    case notAGroup = "CONFIG-008"
    /// A list is expected, but something else stands there. Remedy: write `[a, b]`, or `- a` on lines below.
    /// Placeholders: file, key.
    case notAList = "CONFIG-009"
    /// A value is not a whole number. Remedy: write digits only. Placeholders: file, key, value.
    case notANumber = "CONFIG-010"
    /// A number is out of its range. Remedy: write one between the two. Placeholders: file, key, value, low, high.
    case outOfRange = "CONFIG-011"
    /// A value is not true or false. Remedy: write `true` or `false`. Placeholders: file, key, value.
    case notAFlag = "CONFIG-012"
    /// A value is not one of the words that the setting takes. Remedy: write one of them.
    /// Placeholders: file, key, value, choices.
    case notAChoice = "CONFIG-013"
    /// The same value stands twice in a list. Remedy: leave one of them. Placeholders: file, key, value.
    case twice = "CONFIG-014"
    /// An override is not KEY=VALUE. Remedy: write for example `-c warehouse.combine=sum`. Placeholders: file, text.
    case badOverride = "CONFIG-015"
    /// A name of a channel or another group cannot be a folder's name. Remedy: use small letters, digits, dashes.
    /// Placeholders: file, key, name.
    case badName = "CONFIG-016"
    /// The IČO does not have eight digits. Remedy: write all eight. Placeholders: file, key.
    case badIco = "CONFIG-017"
    /// The check digit of the IČO does not fit; a warning. Remedy: compare it with the register.
    /// Placeholders: file, key.
    case icoCheckDigit = "CONFIG-018"
    /// A currency is not known. Remedy: write its ISO 4217 code. Placeholders: file, key, value.
    case unknownCurrency = "CONFIG-019"
    /// A value is not a decimal number, is negative, or has more than six decimals. Remedy: write one like `1.5`.
    /// Placeholders: file, key, value.
    case notADecimal = "CONFIG-020"
    /// An account is neither an IBAN nor a domestic number. Remedy: write it as the bank does. Placeholders: file, key.
    case badAccount = "CONFIG-021"
    /// `combine: only` without the list of warehouses. Remedy: add `warehouse.only`. Placeholders: file, key.
    case onlyWithoutList = "CONFIG-022"
    /// A reference to a secret has a name that cannot be a file's name. Remedy: use letters, digits, dashes.
    /// Placeholders: file, key.
    case badSecretName = "CONFIG-023"
    /// A password or token stands in the configuration itself. Remedy: put it into `secrets/` and write `secret:NAME`.
    /// Placeholders: file, key.
    case notASecret = "CONFIG-024"
    /// A setting needs another one that is not set. Remedy: add that one. Placeholders: file, key, needed.
    case needed = "CONFIG-025"
    /// A folder of a connection leads upwards or has control characters. Remedy: write its path. Placeholders: file, key.
    case badFolder = "CONFIG-026"
    /// A fingerprint of a host key is none. Remedy: write it as `ssh-keygen -l` shows it. Placeholders: file, key, value.
    case badFingerprint = "CONFIG-027"
    /// There is no such setting, and none that is alike. Remedy: delete it. Placeholders: file, key.
    case noSuchKey = "CONFIG-028"
    /// A channel has a name that means something else in connections. Remedy: choose another. Placeholders: file, key,
    /// name.
    case reservedName = "CONFIG-029"
    /// A text has a placeholder that is not known. Remedy: use one of those that are. Placeholders: file, key, value,
    /// choices.
    case unknownPlaceholder = "CONFIG-030"
    /// A value is no day of the calendar. Remedy: write it like `2026-11-30`. Placeholders: file, key, value.
    case notADay = "CONFIG-031"
    /// A text is longer than the accounting system takes. Remedy: shorten it. Placeholders: file, key, value, high.
    case tooLong = "CONFIG-032"
    /// A warehouse of `warehouse.only` is not one of `warehouse.warehouses`, so nothing would be left of it. Remedy: name
    /// it in both lists. Placeholders: file, key, value.
    case notCounted = "CONFIG-033"
    /// An address is not HTTPS, nor HTTP of this machine. Remedy: write the whole address. Placeholders: file, key.
    case badAddress = "CONFIG-034"
    /// A setting has no effect without another one; a warning. Remedy: set that one, or delete this one.
    /// Placeholders: file, key, needed.
    case noEffect = "CONFIG-035"
    /// Settings of a system that is not the chosen one have no effect; a warning. Remedy: delete them.
    /// Placeholders: file, key, system.
    case otherSystem = "CONFIG-036"
    /// Payments are paired by nothing; a warning. Remedy: name what they are paired by. Placeholders: file, key.
    case nothingPairs = "CONFIG-037"
    /// Paid orders get no state; a warning. Remedy: name the state. Placeholders: file, key.
    case noPaidState = "CONFIG-038"
    /// A rate of the merchant's own currency; a warning. Remedy: delete it. Placeholders: file, key, value.
    case homeRate = "CONFIG-039"
    /// The check digits of a domestic account do not fit; a warning. Remedy: compare it with the bank's.
    /// Placeholders: file, key.
    case accountCheckDigit = "CONFIG-040"
    /// The account is that of the sample; a warning. Remedy: write the merchant's own. Placeholders: file, key.
    case sampleAccount = "CONFIG-041"
    /// There is no channel; a warning. Remedy: name one. Placeholders: file, key.
    case noChannel = "CONFIG-042"
    /// A tolerance is so wide that nearly any payment fits; a warning. Remedy: write cents. Placeholders: file, key,
    /// value.
    case wideTolerance = "CONFIG-043"
    /// A certificate's fingerprint is none. Remedy: write sha256: and its 64 digits. Placeholders: file, key, value.
    case badCertificate = "CONFIG-044"
    /// A setting has another place now; a warning. Remedy: move it there. Placeholders: file, key, needed.
    case moved = "CONFIG-045"
    /// A connection names an account that the configuration does not have. Remedy: name one that it has. Placeholders:
    /// file, key, value, choices.
    case noSuchAccount = "CONFIG-046"
    /// A connection is of a system whose files the workspace does not make. Remedy: set what it needs. Placeholders: file,
    /// key, value, needed.
    case otherOwner = "CONFIG-047"

    /// Every problem of the settings is the configuration's.
    public var blame: Blame { .configuration }
}
