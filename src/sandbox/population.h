#pragma once

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
    ///   answer  {"result": "match" | "mismatch" | "not_found", "person"?: {as above}}
    boost::json::object relate(const boost::json::object& data) const;

  private:
    const People& people_;
};

}  // namespace mashang::sandbox
