#pragma once

// 告知承诺, 容缺受理 [国办发〔2020〕42号; P 3.1.2]: the applicant's word stands in for a material
// until it comes or is checked. Its clock runs from acceptance on, beside the case's own.

#include "contexts/cases/parts.h"
#include "contexts/cases/promise.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/timers/timers.h"

namespace mashang::cases {

inline constexpr const char* kPromiseAlarm = "case.promise";

/// In a draft or while a supplement is asked for; what she hands in with it, she signs with it.
/// Refuses: kNoSuchCase, kNotInThisState, kNoSuchMaterial, kPromiseNotAllowed.
Case give_promise(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                  int seq, PromiseKind kind);
/// The same, and kNoSuchPromise.
Case take_promise_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, int seq);

/// A file came for the material. A promise that has not been handed in with the case is void then;
/// any other waits for the office to look.
void promise_followed(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
                      int seq);

/// After each step of a case: promises are told when it is handed in, and their clocks start when
/// it is accepted.
void keep_promises(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& before,
                   const Case& of);

/// The office has looked. Refuses: kNoSuchCase, kKeepsOut, kNoSuchPromise, kPromiseSettled,
/// kNotInThisState (before acceptance), kPromiseRuns: broken while there is time.
Case settle_promise(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                    int seq, bool kept, const std::string& remark);

/// Follows `places.imported`, and rings until the days of all promises that were reckoned beyond
/// the published holidays are reckoned anew ("case.promise_due_changed").
journal::Follower promise_calendar_follower(const Parts& parts);
timers::Kind promise_reckoning_alarm(const Parts& parts);

/// Rings two working days before a promise is due ("case.promise_due_soon"), and when it is late
/// ("case.promise_late"): who handles the case sees it, and may end it.
timers::Kind promise_alarm(const Parts& parts);

}  // namespace mashang::cases
