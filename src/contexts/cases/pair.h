#pragma once

// Somebody or something else that a form names by name and number (x-widget person, enterprise), in
// a group or in the rows of a list: does the register have them so? Pure.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/cases/case.h"

namespace mashang::cases {

enum class PairKind { person, enterprise };
BOOST_DESCRIBE_ENUM(PairKind, person, enterprise)

enum class PairState {
    not_checked,  ///< too many were asked for today
    asked,        ///< no answer yet
    match,
    mismatch,     ///< of a person nothing more is said: not whether the number is anybody's
    unavailable,  ///< the register could not be reached in a long time
};
BOOST_DESCRIBE_ENUM(PairState, not_checked, asked, match, mismatch, unavailable)

/// As the form has it, without blanks around.
struct Pair {
    std::string part;  ///< "/spouse", "/members/0"
    PairKind kind;
    std::string name;
    std::string number;     ///< a well-formed citizen id or social credit code
    std::string list = {};  ///< "/members": of which it is a row, wherever it stands there

    /// What the register is asked: of an enterprise its code alone.
    boost::json::object question() const;
};

/// Those parts of a form that are there and name somebody with a well-formed number; a person with
/// a name, too.
std::vector<Pair> pairs_in(const boost::json::object& schema, const boost::json::object& form);

/// What a register was asked about a part, and said. What it said of a row of a list keeps the
/// place at which it was first asked (place_of), since rows move.
struct PairRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string part;
    PairState state;
    Instant asked_at;
    std::string pair;  ///< JSON: Pair::question()
    std::string told = {};
};
BOOST_DESCRIBE_STRUCT(PairRow, (), (person_id, case_id, part, state, asked_at, pair, told))

/// How many an account may have asked for in a day, and when what was not answered is asked again.
inline constexpr int kPersonsADay = 20;
inline constexpr int kEnterprisesADay = 100;
inline constexpr std::chrono::hours kPairRest{1};

/// The row that tells of this very pair; null when there is none.
const PairRow* find_pair(std::span<const PairRow> rows, const Pair& pair);
/// Where what is asked about a pair is kept: its part; of a row the first place of its list that
/// tells of none of the form's pairs.
std::string place_of(const Pair& pair, std::span<const PairRow> rows, std::span<const Pair> pairs);
/// Whether the register is to be asked now.
bool is_to_ask(const PairRow* row, Instant now);

struct PairView {
    std::string part;
    PairKind kind;
    PairState state;
    std::optional<std::string> name;  ///< of an enterprise, as it is registered
};
BOOST_DESCRIBE_STRUCT(PairView, (), (part, kind, state, name))

/// Of every pair of the form that was asked for.
std::vector<PairView> pair_views(const boost::json::object& schema, const boost::json::object& form,
                                 std::span<const PairRow> rows);

/// What registers say is wrong; pointers into the form at `at`. What they have not said yet keeps
/// nothing from being handed in. [P 3.1.3]
std::vector<Fault> check_pairs(const boost::json::object& schema, const boost::json::object& form,
                               std::span<const PairRow> rows, std::string_view at);

}  // namespace mashang::cases
