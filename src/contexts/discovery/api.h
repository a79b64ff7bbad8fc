#pragma once

// What other contexts may ask of discovery.

#include "contexts/discovery/searchable.h"
