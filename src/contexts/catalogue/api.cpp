#include "contexts/catalogue/api.h"

namespace mashang::catalogue {

const Item& get_item(const Catalogue& catalogue, const std::string& id) {
    const Item* item = catalogue.find_item(id);
    if (item == nullptr) throw Refused{refusals::kNoSuchItem, {{"id", id}}};
    return *item;
}

Implementation get_implementation(const Catalogue& catalogue, const Item& item,
                                  const places::Division& division) {
    const auto implementation = catalogue.implementation_for(item, division);
    if (implementation) return *implementation;
    throw Refused{refusals::kNotImplementedHere,
                  {{"division", division.name}, {"item", item.name}}};
}

}  // namespace mashang::catalogue
