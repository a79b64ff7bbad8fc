#pragma once

// A step of a case, as far as the exchange tables tell of it, and the rows that it brings. Pure.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "contexts/cases/api.h"
#include "contexts/exchange/tables.h"

namespace mashang::exchange {

/// What is known of whoever applies, or acts for her.
struct Party {
    mandates::PrincipalKind kind = mandates::PrincipalKind::person;
    std::string name;
    std::string number;  ///< citizen's, document's or USCC
    std::string mobile;
};

/// What was accepted, and by whom.
struct Acceptance {
    std::string basic_code;
    std::string task_code;  ///< empty: the office is not in the directory
    std::string item_name;
    int item_edition = 0;
    bool is_instant = false;
    bool at_counter = false;
    Party applicant;
    std::optional<Party> agent = {};
    Instant applied_at;
    std::string office_name;
    std::string office_uscc;
    std::string due;  ///< the day; empty: there is no promise
};

struct GivenMaterial {
    int seq = 0;
    std::string name;
    bool from_register = false;
    bool at_counter = false;
    std::string file_name;
};

/// A special procedure that is over with this step.
struct Procedure {
    catalogue::SpecialProcedure kind = catalogue::SpecialProcedure::hearing;
    std::string reason;
    Instant began_at;
};

struct Result {
    std::string_view type;    ///< of CodeList::result_type
    std::string name;         ///< of the licence or paper that resulted; empty: none
    bool by_courier = false;  ///< it reached her on paper
};

/// In clear; nothing of it is kept but inside sealed rows.
struct Step {
    std::string case_id;
    std::string number;         ///< of the case
    std::int64_t position = 0;  ///< of the journal's entry
    std::string_view action;    ///< of CodeList::action
    std::string name;           ///< of an office's step; empty: by its action
    std::string by;             ///< who did it; empty: nobody knows
    std::string words;          ///< opinion, reason; may be empty
    Instant began_at;
    Instant at;
    std::optional<Acceptance> acceptance = {};
    std::vector<GivenMaterial> materials = {};
    std::optional<Procedure> procedure = {};
    std::optional<Result> result = {};
};

struct MadeRow {
    TableName table = TableName::process;
    int place = 0;  ///< among the rows of its step, the same each time it is made; below kPlaces
    Cells cells;

    bool operator==(const MadeRow&) const = default;
};
inline constexpr int kPlaces = 1000;

/// In the order in which they are sent: acceptance, materials, the end of a special procedure, what
/// was done, the result.
std::vector<MadeRow> rows_of(const Step& step);

/// The key by which the receiver knows a row, over all senders: the case, the journal's position,
/// the place. At most 50 characters.
std::string key_of(std::string_view case_id, std::int64_t position, int place);

/// "2018-09-30 16:59:00", in Asia/Shanghai.
std::string moment_text(Instant at);

/// The result_type of a decision.
std::string_view result_type_of(cases::Outcome outcome);

}  // namespace mashang::exchange
