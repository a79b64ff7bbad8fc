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
/// What is kept of a person under some names, without a document: POST /licences/attributes.
///
///   data    {"licence_type": "L003" | "resource": "R011", "holder_code", "use_cause",
///            "case_number"?, "attributes": 1 to 20 names}
///   answer  {"result": "found" | "not_found", "values"?: {name: text}}: of those asked for only
///
/// The same question always has the same answer. Named people have every licence; of the others one
/// in eight has not. The dead and nobodies have none.
class LicenceRegister {
  public:
    /// `licence_types`: data/licence-types.csv, `resources`: data/data-resources.csv, `told`:
    /// data/sandbox/register-data.csv. Throws std::runtime_error with what is wrong.
    struct Tables {
        std::string_view licence_types;
        std::string_view resources;
        std::string_view told;
    };
    LicenceRegister(const People& people, const Tables& tables);

    boost::json::object retrieve(const boost::json::object& data) const;
    /// Refuses: kUnknownThing, of an attribute too.
    boost::json::object tell(const boost::json::object& data) const;

  private:
    using KindField = std::pair<std::string, std::string>;  // name and type
    struct Kind {
        std::string id;  // "L003"; empty: asked for by its name
        std::string name;
        std::string issuer;
        std::vector<KindField> fields;
    };

    Kind kind_of(const std::optional<std::string>& licence_type,
                 const std::optional<std::string>& resource) const;
    /// The holder, when she has such a thing.
    std::optional<PersonRecord> holder_of(const Kind& kind, std::string_view code) const;
    boost::json::object found(const Kind& kind, const PersonRecord& holder) const;
    /// What the face of one says in a field: what is written down for her, or what is invented.
    std::string value_in(const Kind& kind, const KindField& field,
                         const PersonRecord& holder) const;
    void read_licence_types(std::string_view csv);
    void read_resources(std::string_view csv);
    void read_told(std::string_view csv);

    const People& people_;
    std::map<std::string, Kind, std::less<>> kinds_;
    std::map<std::string, Kind, std::less<>> resources_;
    std::map<std::string, std::string, std::less<>> told_;  ///< "<number>:<thing>:<attribute>"
};

}  // namespace mashang::sandbox
