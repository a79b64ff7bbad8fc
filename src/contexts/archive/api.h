#pragma once

// What other contexts may ask of archive: nothing. What the app builds it from.

#include "contexts/archive/flows.h"
#include "contexts/archive/parts.h"
#include "contexts/archive/portrait.h"
#include "contexts/archive/routes.h"
#include "contexts/archive/store.h"
