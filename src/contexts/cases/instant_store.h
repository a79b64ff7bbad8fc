#pragma once

// The SQL of what is decided by rule: what registers told, verdicts, contests, switches.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/instant_decision.h"
#include "contexts/cases/store.h"

namespace mashang::cases {

enum class Ruling {
    granted,
    to_person,
    waiting,  ///< for a register; until it answers a person may decide as well
};
BOOST_DESCRIBE_ENUM(Ruling, granted, to_person, waiting)

/// Why it came to that.
enum class RulingCause {
    all_hold,
    conditions,           ///< not all of them hold
    expired,              ///< the rules were valid until a day that is over
    stopped,              ///< the office decides nothing of the item by rule at present
    stopped_in_province,  ///< nobody does
    not_a_person,         ///< a legal person applies, of whom the rules know too little
    registers,            ///< a material is still on its way from its register
    several,              ///< several apply together; the rules know of one
    promise,              ///< a promise stands in for a material: whether it is kept a person sees
};
BOOST_DESCRIBE_ENUM(RulingCause, all_hold, conditions, expired, stopped, stopped_in_province,
                    not_a_person, registers, several, promise)

enum class Inspection { none, waiting, right, wrong };
BOOST_DESCRIBE_ENUM(Inspection, none, waiting, right, wrong)

/// What the rules came to for a case.
struct InstantRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string item_id;
    int edition;
    places::OfficeId office_id;
    Ruling ruling;
    RulingCause cause;
    Instant at;
    std::string explanation;  ///< JSON: the lines of a Verdict
    Inspection inspection = Inspection::none;
    std::optional<Instant> inspected_at = {};
    std::optional<std::string> inspected_by = {};  ///< account id
    std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(InstantRow, (),
                      (person_id, case_id, item_id, edition, office_id, ruling, cause, at,
                       explanation, inspection, inspected_at, inspected_by, remark))

enum class ContestState { open, confirmed, changed };
BOOST_DESCRIBE_ENUM(ContestState, open, confirmed, changed)

/// That the applicant wants a person to look at it, and what came of it.
struct ContestRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string item_id;
    places::OfficeId office_id;
    Instant contested_at;
    std::string reason;
    ContestState state = ContestState::open;
    std::optional<Instant> settled_at = {};
    std::optional<std::string> settled_by = {};  ///< account id
    std::string answer = {};
};
BOOST_DESCRIBE_STRUCT(ContestRow, (),
                      (person_id, case_id, item_id, office_id, contested_at, reason, state,
                       settled_at, settled_by, answer))

/// That an office decides nothing of an item by rule at present.
struct AutomationStop {
    places::OfficeId office_id;
    std::string item_id;
    Instant stopped_at;
    std::string stopped_by;  ///< account id
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AutomationStop, (), (office_id, item_id, stopped_at, stopped_by, reason))

/// That nothing of an item is decided by rule anywhere at present.
struct ProvinceStop {
    std::string item_id;
    Instant stopped_at;
    std::string stopped_by;  ///< account id
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ProvinceStop, (), (item_id, stopped_at, stopped_by, reason))

/// How often each happened, of one item in the whole province.
struct ProvinceCount {
    std::int64_t granted;
    std::int64_t sampled;
    std::int64_t wrong;
};
BOOST_DESCRIBE_STRUCT(ProvinceCount, (), (granted, sampled, wrong))

/// How often each happened, of one item at one office.
struct AutomationCount {
    std::string item_id;
    std::int64_t granted;
    std::int64_t to_person;
    std::int64_t sampled;
    std::int64_t wrong;
};
BOOST_DESCRIBE_STRUCT(AutomationCount, (), (item_id, granted, to_person, sampled, wrong))

class InstantStore {
  public:
    /// Seals with the cipher of the store of cases.
    explicit InstantStore(Store& store) : cipher_{store.cipher()} {}

    void save_register_facts(sql::Tx& tx, const Case& of, int seq,
                             const boost::json::object& facts);
    std::optional<boost::json::object> register_facts_of(sql::Tx& tx, const Case& of, int seq);

    /// Writes it, in the place of the one before.
    void save(sql::Tx& tx, const InstantRow& row);
    std::optional<InstantRow> find(sql::Tx& tx, const Case& of);
    std::int64_t count_granted(sql::Tx& tx, const std::string& item_id, int edition);
    /// Those of an office that a person has to look at, the oldest first.
    std::vector<InstantRow> list_to_inspect(sql::Tx& tx, const places::OfficeId& office,
                                            std::size_t most);
    std::vector<AutomationCount> counts_of(sql::Tx& tx, const places::OfficeId& office);

    /// Writes it, in the place of the one before.
    void save(sql::Tx& tx, const ContestRow& row);
    std::optional<ContestRow> find_contest(sql::Tx& tx, const Case& of);
    /// The oldest first.
    std::vector<ContestRow> list_open_contests(sql::Tx& tx, const places::OfficeId& office,
                                               std::size_t most);
    /// Of an office, by item; open ones too.
    std::map<std::string, std::int64_t> count_contests(sql::Tx& tx, const places::OfficeId& office);

    void save(sql::Tx& tx, const AutomationStop& stop);
    void remove_stop(sql::Tx& tx, const places::OfficeId& office, const std::string& item_id);
    std::optional<AutomationStop> find_stop(sql::Tx& tx, const places::OfficeId& office,
                                            const std::string& item_id);
    std::vector<AutomationStop> stops_of(sql::Tx& tx, const places::OfficeId& office);
    /// Of how many offices the item is stopped by themselves.
    std::int64_t count_stops(sql::Tx& tx, const std::string& item_id);

    void save(sql::Tx& tx, const ProvinceStop& stop);
    void remove_province_stop(sql::Tx& tx, const std::string& item_id);
    std::optional<ProvinceStop> find_province_stop(sql::Tx& tx, const std::string& item_id);
    std::vector<ProvinceStop> list_province_stops(sql::Tx& tx);
    /// Of all its editions.
    ProvinceCount count_in_province(sql::Tx& tx, const std::string& item_id);

  private:
    std::string sealed(const std::string& plain, const std::string& context);
    std::string unsealed(const std::string& text, const std::string& context);
    void open(InstantRow& row);
    void open(ContestRow& row);

    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
