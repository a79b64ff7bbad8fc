#include "platform/sql/postgresql_error.h"

#include <fmt/format.h>

#include <string>

#include "platform/sql/errors.h"
#include "platform/sql/postgresql_connection.h"

namespace mashang::sql {
namespace {

std::string_view field_of(const PGresult* result, int field) {
    const char* text = PQresultErrorField(result, field);
    return text == nullptr ? std::string_view{} : text;
}

/// What an operator should do about a SQLSTATE, or nothing when it is not an outage.
/// Source: PostgreSQL 15, appendix A.
std::string_view remedy_for(std::string_view state) {
    if (state == "53100") return "its disk is full: free some space, writing resumes by itself";
    if (state == "53300") return "it has no connection left: raise max_connections or lower ours";
    if (state == "57014" || state == "55P03") return "it did not come to an end in time; try again";
    if (state == "XX001" || state == "XX002") {
        return "its data is damaged: stop writing, look at its log, restore the last backup";
    }
    if (state == "25006")
        return "it takes no writes: it is a standby; point the url at the primary";
    if (state == "08P01") return {};  // the number of arguments is wrong
    if (state.starts_with("08") || state.starts_with("57P")) return "it is stopping or starting";
    if (state.starts_with("53") || state.starts_with("58"))
        return "it lacks resources: see its log";
    return {};
}

}  // namespace

void throw_postgresql(const PGresult* result, std::string_view doing, Use use) {
    const auto state = field_of(result, PG_DIAG_SQLSTATE);
    const auto message = field_of(result, PG_DIAG_MESSAGE_PRIMARY);
    // Class 22 (data exception) quotes the value.
    const auto said = state.starts_with("22") ? fmt::format("bad value ({})", state)
                                              : fmt::format("{} ({})", message, state);
    if (state == "23505") throw Duplicate(fmt::format("{}: {}", said, doing));
    if (state == "25006" && use == Use::reading) {
        throw BadStatement(fmt::format("writing in a read: {}", doing));
    }
    const bool plan_outdated = state == "0A000" && message.starts_with("cached plan");
    if (state == "40001" || state == "40P01" || plan_outdated) {
        throw Conflict(fmt::format("PostgreSQL: {}; try again", said));
    }
    const auto remedy = remedy_for(state);
    if (remedy.empty()) throw BadStatement(fmt::format("{}: {}", said, doing));
    throw Outage(fmt::format("PostgreSQL: {}; {}", said, remedy));
}

}  // namespace mashang::sql
