#include "contexts/proactive/attribute.h"

#include <algorithm>

#include "base/enum_names.h"

namespace mashang::proactive {

std::string Attribute::id() const {
    std::string id{name_of_enumerator(kind)};
    if (!key.empty()) id.append(":").append(key);
    return id;
}

Profile Profile::of(std::vector<Attribute> known, Consent consent,
                    const std::set<std::string>& hidden) {
    Profile profile;
    if (consent == Consent::missing) return profile;
    std::erase_if(known,
                  [&](const Attribute& attribute) { return hidden.contains(attribute.id()); });
    profile.attributes_ = std::move(known);
    return profile;
}

bool Profile::has(AttributeKind kind) const {
    return std::ranges::find(attributes_, kind, &Attribute::kind) != attributes_.end();
}

bool Profile::is_of(Sex sex) const {
    return std::ranges::any_of(attributes_, [&](const Attribute& one) { return one.sex == sex; });
}

bool Profile::was_granted(const std::string& item, Date since) const {
    return std::ranges::any_of(attributes_, [&](const Attribute& one) {
        return one.kind == AttributeKind::matter && one.key == item && one.day >= since;
    });
}

}  // namespace mashang::proactive
