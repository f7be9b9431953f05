#define _GNU_SOURCE
#include "spojka_system.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

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
