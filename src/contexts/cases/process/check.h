#pragma once

// Is this a process that every case comes to the end of? All faults at once.

#include <vector>

#include "base/refused.h"
#include "contexts/cases/process/process.h"

namespace mashang::cases::process {

/// What is wrong with it, each fault at its member ("/steps/2/next/0"); nothing when it may be
/// used. What has no fault can end from every marking that its acts lead to.
std::vector<Fault> check(const Process& process);

}  // namespace mashang::cases::process
