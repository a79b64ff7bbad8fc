#pragma once

// The promises of an office whose clocks run: what came, what is late, what is awaited.

#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/promise.h"
#include "platform/http/caller.h"

namespace mashang::cases {

struct PromiseRow {
    CaseId id;  ///< of the case
    int seq;    ///< of the material
    std::string number;
    std::string item_name;
    std::string material;
    std::string applicant_masked;
    PromiseKind kind;
    PromiseStanding standing;
    Date due_on;
    bool due_provisional;
};
BOOST_DESCRIBE_STRUCT(PromiseRow, (),
                      (id, seq, number, item_name, material, applicant_masked, kind, standing,
                       due_on, due_provisional))

struct PromiseList {
    std::vector<PromiseRow> promises;  ///< the one due first first; at most 200
};
BOOST_DESCRIBE_STRUCT(PromiseList, (), (promises))

/// Of the caller's office.
PromiseList promises_of_office(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::cases
