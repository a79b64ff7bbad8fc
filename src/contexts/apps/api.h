#pragma once

// What other contexts may ask of apps: nothing. What the program builds it from.

#include "contexts/apps/delivering.h"
#include "contexts/apps/parts.h"
#include "contexts/apps/routes.h"
#include "contexts/apps/schema.h"
#include "contexts/apps/store.h"
