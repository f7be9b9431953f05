#ifndef SPOJKA_CLIBXML2_SHIM_H
#define SPOJKA_CLIBXML2_SHIM_H

// ICU of the system would contradict that of Foundation; nothing of it is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
