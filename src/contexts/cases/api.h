#pragma once

// What other contexts may ask of cases.

#include "contexts/cases/advance.h"
#include "contexts/cases/alarms.h"
#include "contexts/cases/case.h"
#include "contexts/cases/closing.h"
#include "contexts/cases/done_step.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_end.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/outline.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/reception_refusals.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/rules.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/together.h"
#include "contexts/cases/whole.h"
