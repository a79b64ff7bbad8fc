#pragma once

// What other contexts may ask of bills, and what the program builds it from.

#include "contexts/bills/bill.h"
#include "contexts/bills/flows.h"
#include "contexts/bills/parts.h"
#include "contexts/bills/portrait.h"
#include "contexts/bills/refusals.h"
#include "contexts/bills/routes.h"
#include "contexts/bills/schema.h"
#include "contexts/bills/store.h"
#include "contexts/bills/views.h"
