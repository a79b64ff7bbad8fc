#pragma once

// Rows of the exchange tables as they are kept.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "contexts/exchange/check.h"
#include "contexts/exchange/tables.h"

namespace mashang::exchange {

enum class RowState {
    held,      ///< by our own checker: to be corrected
    waiting,   ///< for its turn
    sending,   ///< in the batch that is in the air
    accepted,  ///< the receiver has it
    rejected,  ///< by the receiver: to be corrected
    asked,     ///< somebody corrected what it is made of: to be made anew
    given_up,  ///< it stays as it is, with a reason; what comes behind it goes on
};
BOOST_DESCRIBE_ENUM(RowState, held, waiting, sending, accepted, rejected, asked, given_up)

/// Whether it waits for an operator.
constexpr bool is_reject(RowState state) {
    return state == RowState::held || state == RowState::rejected;
}

struct Row {
    std::string person_id;
    std::string case_id;
    std::int64_t origin = 0;  ///< position of the journal's entry * kPlaces + place
    std::string key;
    std::string number;
    TableName table_name = TableName::process;
    std::int64_t version = 1;
    RowState state = RowState::waiting;
    std::string kind = {};      ///< the first fault, "column:code"
    std::string faults = "[]";  ///< JSON
    std::string cells = {};     ///< sealed
    std::string said = {};      ///< sealed
    Instant made_at = {};
    Instant changed_at = {};
    std::optional<std::int64_t> feed = {};
    std::optional<std::int64_t> batch = {};
    std::optional<std::string> given_up_by = {};
    std::string reason = {};  ///< sealed

    std::vector<RowFault> list_faults() const;
    /// With the kind that they are of.
    void set_faults(const std::vector<RowFault>& found);
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (person_id, case_id, origin, key, number, table_name, version, state, kind,
                       faults, cells, said, made_at, changed_at, feed, batch, given_up_by, reason))

struct Batch {
    std::int64_t number = 0;
    std::string id;
    Instant made_at;
    std::int64_t row_count = 0;
    std::optional<Instant> answered_at = {};
    std::int64_t rejected = 0;
};
BOOST_DESCRIBE_STRUCT(Batch, (), (number, id, made_at, row_count, answered_at, rejected))

/// "column:code", by which rejects are gathered.
std::string kind_of(const RowFault& fault);

}  // namespace mashang::exchange
