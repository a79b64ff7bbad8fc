#pragma once

#include <mutex>
#include <unordered_map>
#include <vector>

#include "sandbox/people.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

/// The population register: POST /population/verifications, behind a Gate.
///
///   data    {"request_id"?, "name", "citizen_id"}
///   answer  {"result": "match" | "mismatch" | "not_found" | "deceased", "person"?: {"name",
///            "citizen_id", "sex": "男" | "女", "birth_date", "ethnicity", "address"}}
///
/// `person` comes with a match only: a wrong name learns nothing about whose number it is.
class PopulationRegister {
  public:
    explicit PopulationRegister(const People& people) : people_{people} {}

    boost::json::object verify(const boost::json::object& data) const;

    /// Whether somebody is a child's parent or guardian: POST /population/relations, behind a Gate.
    ///
    ///   data    {"request_id"?, "guardian_citizen_id", "name", "citizen_id"}: the child's
    ///   answer  {"result": "match" | "mismatch" | "not_found" | "ended", "person"?: {as above}}
    ///
    /// ended: of who was her guardian before that changed.
    boost::json::object relate(const boost::json::object& data) const;

    /// What changes in the world: PUT /sandbox/guardians {"citizen_id", "guardians": [citizen id
    /// …]} gives a child into other hands; none: nobody's. Refuses: kUnknownThing.
    Answer put_guardians(const Request& request);

  private:
    struct Guardians {
        std::vector<CitizenId> now;
        std::vector<CitizenId> before;
    };
    Guardians guardians_of(const PersonRecord& child) const;

    const People& people_;
    mutable std::mutex mutex_;
    std::unordered_map<CitizenId, Guardians> changed_;
};

}  // namespace mashang::sandbox
