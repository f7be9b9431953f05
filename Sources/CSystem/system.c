#define _GNU_SOURCE
#include "spojka_system.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

int spojka_openat(int folder, const char *name, int flags, mode_t mode) {
    return openat(folder, name, flags, mode);
}

int spojka_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to) {
    return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

const char *spojka_entry_name(const struct dirent *entry) {
    return entry->d_name;
}

const char *spojka_error_name(int number) {
    return strerrorname_np(number);
}

// Network file systems whose clients refuse a lease whenever the server granted none, whoever writes (statfs(2)).
static int is_network(int file) {
    struct statfs status;
    if (fstatfs(file, &status) != 0) return 1;
    switch ((unsigned long)status.f_type & 0xFFFFFFFF) {
    case 0x6969:      // NFS
    case 0x517B:      // SMB
    case 0xFE534D42:  // SMB 2
    case 0xFF534D42:  // CIFS
        return 1;
    default:
        return 0;
    }
}

int spojka_has_writer(int file) {
    // The signal of a lease that is broken ends a process unless it is one that is ignored (fcntl(2)).
    if (fcntl(file, F_SETSIG, SIGURG) != 0) return 2;
    if (fcntl(file, F_SETLEASE, F_RDLCK) == 0) {
        fcntl(file, F_SETLEASE, F_UNLCK);
        return 0;
    }
    return errno == EAGAIN && !is_network(file) ? 1 : 2;
}

// glibc knows one time zone for each process. A machine without the tz database gets the rule of directive 2000/84/EC.
static void choose_zone(void) {
    const time_t summer = 1593561600;  // 2020-07-01
    struct tm local;
    setenv("TZ", "Europe/Bratislava", 1);
    tzset();
    if (localtime_r(&summer, &local) != NULL && local.tm_gmtoff == 7200) return;
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
}

int64_t spojka_central_european_offset(int64_t seconds) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, choose_zone);
    const time_t time = seconds;
    struct tm local;
    return localtime_r(&time, &local) != NULL ? local.tm_gmtoff : 3600;
}

static volatile sig_atomic_t fault_file = -1;

/// Only what a signal handler may call (signal-safety(7)).
static void note_fault(int number) {
    if (fault_file >= 0 && write(fault_file, "!", 1) < 0) {
        // Nothing can be done about it here.
    }
    raise(number);
}

void spojka_note_faults(int file) {
    static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
    static char stack[1 << 16];
    fault_file = file;
    // A handler for a stack that overflowed needs one of its own.
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
    struct sigaction action = {.sa_handler = file >= 0 ? note_fault : SIG_DFL, .sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK};
    for (unsigned index = 0; index < sizeof faults / sizeof *faults; index++) {
        sigaction(faults[index], &action, NULL);
    }
}
