#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/uscc.h"
#include "sandbox/people.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

enum class EnterpriseState { operating, revoked, deregistered };
BOOST_DESCRIBE_ENUM(EnterpriseState, operating, revoked, deregistered)

struct EnterpriseRecord {
    Uscc uscc;
    std::string name;
    std::string kind;           ///< 有限责任公司 …
    std::string registered_on;  ///< "2015-03-18"
    CitizenId representative;
    EnterpriseState state = EnterpriseState::operating;
    std::string note = {};  ///< what it is good for in a demo
};

/// The enterprise register (企业四要素核验): POST /enterprises/verifications, behind a Gate.
///
///   data    {"request_id"?, "uscc", "name", "representative_name", "representative_citizen_id"}
///   answer  {"result": "match" | "mismatch" | "not_found" | "revoked" | "deregistered",
///            "enterprise"?: {"uscc", "name", "kind", "registered_on"}}
///
/// `enterprise` comes with a match only, and the state of one is told only to who knows all four.
/// Some are named in data/sandbox/enterprises.csv; ten million more, 91350099M0000000.. and on,
/// are represented by the numbered people (people.h). Brackets of either width are the same.
class EnterpriseRegister {
  public:
    /// `csv`: uscc,name,kind,registered_on,representative_citizen_id,state,note. Throws
    /// std::runtime_error with all that is wrong. `people` must outlive it.
    EnterpriseRegister(std::string_view csv, const People& people);

    boost::json::object verify(const boost::json::object& data) const;
    /// Under which name, which is public: POST /enterprises/names, behind the same Gate.
    ///
    ///   data    {"request_id"?, "uscc"}
    ///   answer  {"result": "found" | "not_found", "name"?}
    boost::json::object tell(const boost::json::object& data) const;

    /// What changes in the world: PUT /sandbox/enterprises {"uscc", "state"?,
    /// "representative_citizen_id"?, "name"?}. Refuses: kUnknownThing.
    Answer put(const Request& request);
    /// GET /sandbox/named-enterprises, each with its representative's name.
    Answer list_named() const;

    std::optional<EnterpriseRecord> find(const Uscc& uscc) const;
    /// The enterprise of an index, 0 to 9,999,999, represented by the person of that index.
    EnterpriseRecord numbered(std::uint32_t index) const;

  private:
    std::optional<EnterpriseRecord> originally(const Uscc& uscc) const;
    std::string name_of(const CitizenId& person) const;

    const People& people_;
    std::vector<EnterpriseRecord> named_;
    mutable std::mutex mutex_;
    std::map<Uscc, EnterpriseRecord> changed_;
};

}  // namespace mashang::sandbox
