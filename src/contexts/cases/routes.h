#pragma once

#include "contexts/cases/parts.h"
#include "contexts/certificates/api.h"
#include "platform/http/route.h"

namespace mashang::cases {

/// The doors of the applicant and of the desk. `parts` must outlive them.
http::Routes routes(const Parts& parts);
http::Routes desk_routes(const Parts& parts);
/// Of the applicant's, those of drafts and their materials, and those by which she reads.
http::Routes draft_routes(const Parts& parts);
http::Routes reading_routes(const Parts& parts);
/// Handed in elsewhere: of the applicant, and of both desks.
http::Routes reception_routes(const Parts& parts);
http::Routes desk_reception_routes(const Parts& parts);
/// Of the applicant's, those of uploads that go on after a break.
http::Routes upload_routes(const Parts& parts);
/// Promises in the place of materials: of the applicant, and of the desk.
http::Routes promise_routes(const Parts& parts);
http::Routes desk_promise_routes(const Parts& parts);
/// Applying together.
http::Routes applicant_routes(const Parts& parts);
/// Of the desk's, those that touch the clock and the steps around acceptance and decision.
http::Routes desk_clock_routes(const Parts& parts);
/// Steps, tasks and notes of cases.
http::Routes task_routes(const Parts& parts);
/// Decisions by rule: the applicant's contest, and the office's list of them.
http::Routes contest_routes(const Parts& parts);
http::Routes desk_instant_routes(const Parts& parts);
/// Their switch for the whole province.
http::Routes province_instant_routes(const Parts& parts);
/// Taking a grant by rule back: its person's answer, and the desk's steps.
http::Routes revocation_routes(const Parts& parts);
http::Routes desk_revocation_routes(const Parts& parts);
/// Who handles cases in an office, and by which steps.
http::Routes office_routes(const Parts& parts);
/// The offices below, whose first leader an office names.
http::Routes lower_office_routes(const Parts& parts);
/// How an office divides its tasks by item.
http::Routes section_routes(const Parts& parts);

/// Signatures of applicants over what they hand in. Both must outlive them.
http::Routes signing_routes(const Parts& parts, const certificates::Parts& certificates);

}  // namespace mashang::cases
