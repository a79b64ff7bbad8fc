#pragma once

// What other contexts may ask of licences, and what the program builds it from.

#include "contexts/licences/flows.h"
#include "contexts/licences/kinds.h"
#include "contexts/licences/portrait.h"
#include "contexts/licences/routes.h"
#include "contexts/licences/schema.h"
#include "contexts/licences/views.h"
