#ifndef SPOJKA_CARCHIVE_SHIM_H
#define SPOJKA_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
