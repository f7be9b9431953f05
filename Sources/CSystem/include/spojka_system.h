#ifndef SPOJKA_SYSTEM_H
#define SPOJKA_SYSTEM_H

#include <dirent.h>
#include <stdint.h>
#include <sys/types.h>

/// openat(2) with its mode argument; Swift cannot call variadic functions.
int spojka_openat(int folder, const char *name, int flags, mode_t mode);

/// renameat2(2) with RENAME_NOREPLACE.
int spojka_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to);

/// The name of a directory entry, NUL-terminated; Swift would copy the array out of its record.
const char *spojka_entry_name(const struct dirent *entry);

/// The name of an error number, such as `EIO`; NULL if it has none.
const char *spojka_error_name(int number);

/// How many seconds the clocks of Slovakia and Czechia are ahead of UTC so many seconds after 1970, by the tz database of
/// the machine. It becomes the time zone of the process.
int64_t spojka_central_european_offset(int64_t seconds);

/// Whether anybody has a file open for writing, asked through an open file that is only read: 0 nobody, 1 somebody, 2 when
/// the file system or its rights do not tell.
int spojka_has_writer(int file);

/// Has a fault of the process, such as a trap or a bad address, write `!` to an open file before it ends the process as
/// ever; -1 writes nothing. Signals from outside, such as SIGTERM and SIGKILL, write nothing.
void spojka_note_faults(int file);

#endif
