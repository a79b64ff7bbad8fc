#pragma once

// What the platform knows of somebody that may say which matters fit her; each with its source.

#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/citizen_id.h"
#include "base/date.h"
#include "base/instant.h"

namespace mashang::proactive {

/// born: her birth date. child: one whose guardian she is, with its birth date. legal_person: one
/// that she represents. matter: something that was granted to her, with the day.
enum class AttributeKind { born, sex, child, legal_person, matter };
BOOST_DESCRIBE_ENUM(AttributeKind, born, sex, child, legal_person, matter)

/// Who says so.
enum class AttributeSource { population_register, enterprise_register, own_cases };
BOOST_DESCRIBE_ENUM(AttributeSource, population_register, enterprise_register, own_cases)

struct Attribute {
    AttributeKind kind = AttributeKind::born;
    std::string
        key;  ///< which of several: the guardianship's id, the item's; "" where there is one
    AttributeSource source = AttributeSource::population_register;
    std::optional<Date> day = {};       ///< born, child: of birth; matter: when it was granted
    std::optional<Sex> sex = {};        ///< sex
    std::string shown = {};             ///< a name: masked, or public
    std::optional<Instant> since = {};  ///< when the platform learnt it

    /// By which it is hidden: "born", "child:<id>".
    std::string id() const;
};

/// What a person allowed to be used: nothing at all without her consent, else all that she did not
/// hide. There is no other way to make one [个人信息保护法 13, 15, 24].
class Profile {
  public:
    enum class Consent { missing, given };

    Profile() = default;
    static Profile of(std::vector<Attribute> known, Consent consent,
                      const std::set<std::string>& hidden);

    const std::vector<Attribute>& attributes() const { return attributes_; }
    bool has(AttributeKind kind) const;
    bool is_of(Sex sex) const;
    /// Whether that item was granted on that day or after it.
    bool was_granted(const std::string& item, Date since) const;

  private:
    std::vector<Attribute> attributes_;
};

}  // namespace mashang::proactive
