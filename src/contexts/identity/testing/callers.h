#pragma once

// Who asks, as the edge presents them to a handler.

#include "contexts/identity/api.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::identity::testing {

/// 林小红 with that number, proven by the register, which also knows where she lives.
inline http::Caller proven_person(sql::Database& database, const Identity& identity,
                                  const char* mobile, const char* citizen_id) {
    PersonIds ids;
    database.write([&](sql::Tx& tx) {
        ids = identity.create_person(
            tx, {.mobile = *MobileNumber::parse(mobile),
                 .password_hash = "first:",
                 .claim = Claim{.name = *PersonName::parse("林小红"),
                                .citizen_id = *CitizenId::parse(citizen_id)},
                 .level = kLevelMatched,
                 .facts = {.ethnicity = "汉族", .address = "福州市鼓楼区东街1号"}});
    });
    http::Caller caller;
    caller.kind = http::CallerKind::person;
    caller.account_id = ids.account.text();
    caller.person_id = ids.person.text();
    caller.assurance_level = kLevelMatched;
    return caller;
}

/// Somebody of an office, without a row of his own.
inline http::Caller staff(const char* role, const char* office) {
    http::Caller caller;
    caller.kind = http::CallerKind::staff;
    caller.account_id = "0192f000-0000-7000-8000-000000000001";
    caller.roles = {role};
    caller.office_id = office;
    return caller;
}

}  // namespace mashang::identity::testing
