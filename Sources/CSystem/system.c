#include "spojka_system.h"
