#pragma once

// Who may call the applicant's routes on our own pages: no app asks others, confirms, promises,
// asks for a person or sends pieces in somebody's name. What an app may do is in own_step.h.

#include "contexts/catalogue/api.h"
#include "platform/http/route.h"

namespace mashang::cases {

/// Whose application it is, or who acts for her: a person, or an officer at the window.
inline const http::Access kApplicant{.who = http::Who::person,
                                     .over = http::Over::own,
                                     .for_another = http::ForAnother::persons_and_officers};

/// The same with a proven identity, as handing in and what follows ask for.
inline const http::Access kProvenApplicant{.who = http::Who::person,
                                           .level = catalogue::kLevelToSubmit,
                                           .over = http::Over::own,
                                           .for_another = http::ForAnother::persons_and_officers};

}  // namespace mashang::cases
