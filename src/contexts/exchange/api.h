#pragma once

// What other contexts may ask of exchange: nothing. What the program builds it from.

#include "contexts/exchange/making.h"
#include "contexts/exchange/parts.h"
#include "contexts/exchange/portrait.h"
#include "contexts/exchange/reading.h"
#include "contexts/exchange/routes.h"
#include "contexts/exchange/schema.h"
#include "contexts/exchange/sending.h"
#include "contexts/exchange/store.h"
