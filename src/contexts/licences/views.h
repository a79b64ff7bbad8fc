#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/licences/licence.h"
#include "contexts/licences/parts.h"

namespace mashang::licences {

struct RenewalView {
    std::string item_id;
    std::string item_name;
};
BOOST_DESCRIBE_STRUCT(RenewalView, (), (item_id, item_name))

/// A licence that the register says she holds.
struct LicenceView {
    std::string licence_type;  ///< "L001"
    std::string name;          ///< "居民身份证"
    std::string name_en;
    std::vector<std::string> also_called;
    std::optional<std::string> number_masked;
    std::optional<std::string> issuer;
    std::optional<Date> issued_on;
    std::optional<Date> valid_until;
    Validity validity;
    Instant fetched_at;
    std::vector<std::string> item_ids;  ///< whose result it is
    std::optional<RenewalView> renewal;
};
BOOST_DESCRIBE_STRUCT(LicenceView, (),
                      (licence_type, name, name_en, also_called, number_masked, issuer, issued_on,
                       valid_until, validity, fetched_at, item_ids, renewal))

struct LicencesView {
    std::optional<Instant> asked_at;      ///< absent: never
    std::optional<Instant> may_ask_from;  ///< absent: now
    bool is_kept;                         ///< whether anything is: also that there is none
    int awaited;                          ///< answers on their way
    std::vector<std::string> unanswered;  ///< names of types, in the reader's language
    std::vector<LicenceView> licences;    ///< what ends first stands first
};
BOOST_DESCRIBE_STRUCT(LicencesView, (),
                      (asked_at, may_ask_from, is_kept, awaited, unanswered, licences))

LicencesView licences_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                         Language language);

}  // namespace mashang::licences
