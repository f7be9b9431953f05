/// Where the crash suite and the fault loop take hold of the product; in release builds it does nothing.
///
/// Debug builds count every system call of this module and every `step()`. `SPOJKA_CRASH_AT=n` kills the process right
/// after the nth is carried out; `SPOJKA_FAIL_AT=n` or `n:ENOSPC` lets the nth fail (EIO unless named) without carrying
/// it out, with EINTR once only, and with SHORT a write in part; `SPOJKA_RECORD=file` writes down what the calls
/// changed, for the power cuts (docs/reliability.md#crashes-faults-and-power-cuts). `SPOJKA_TRAP_OVER=name` has the
/// program trap whenever it looks at a file of that name, and `SPOJKA_KILL_OVER=name` has it killed. With
/// `SPOJKA_NO_LEASES` no file tells who writes into it.
public enum FaultInjection {
    /// Counts something that has been carried out elsewhere, such as a commit of the ledger; it may end the process.
    public static func step() {
        #if FAULT_INJECTION
        let script = FaultScript.current
        let number = script.before("step", "").number
        script.noteChange(number)
        script.after(number)
        #endif
    }

    /// Ends the process if it is to die over the file at `path`.
    static func reading(_ path: String) {
        #if FAULT_INJECTION
        FaultScript.reading(path)
        #endif
    }

    /// Writes how many steps there were, and on a second line which of them changed something, as decimal digits, to the
    /// file named by `SPOJKA_CRASH_COUNT_FILE`, if set.
    public static func writeCount() {
        #if FAULT_INJECTION
        FaultScript.current.writeCount()
        #endif
    }
}
