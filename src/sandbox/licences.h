#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/people.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

/// The register of licences and shared data: POST /licences/retrievals, behind a Gate.
///
///   data    {"licence_type": "L001" | "resource": "<name of the data>", "holder_code": citizen's
///            number, "use_cause": why (1 to 200 characters), "case_number"?}
///   answer  {"result": "found" | "not_found", "licence"?: {"identifier", "name", "holder",
///            "issuer", "issued_on", "face": {field: value}}, "file"?: {"media_type":
///            "application/pdf", "content": base64, "sm3": hex}}
///
/// The same question always has the same answer. Named people have every licence; of the others one
/// in eight has not. The dead and nobodies have none.
class LicenceRegister {
  public:
    /// `csv`: data/licence-types.csv. Throws std::runtime_error with all that is wrong.
    LicenceRegister(const People& people, std::string_view csv);

    boost::json::object retrieve(const boost::json::object& data) const;

  private:
    struct Kind {
        std::string name;
        std::string issuer;
        std::vector<std::pair<std::string, std::string>> fields;  // name and type
    };

    Kind kind_of(const std::optional<std::string>& licence_type,
                 const std::optional<std::string>& resource) const;
    boost::json::object found(const Kind& kind, const PersonRecord& holder) const;

    const People& people_;
    std::map<std::string, Kind, std::less<>> kinds_;
};

}  // namespace mashang::sandbox
