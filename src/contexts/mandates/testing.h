#pragma once

// For tests of contexts above: what an `Authorities` over people is made of.

#include "contexts/mandates/api.h"
#include "contexts/mandates/parts.h"
#include "contexts/mandates/schema.h"
