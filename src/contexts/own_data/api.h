#pragma once

// What other contexts may ask of own_data: nothing. What the app builds it from.

#include "contexts/own_data/flows.h"
#include "contexts/own_data/parts.h"
#include "contexts/own_data/routes.h"
