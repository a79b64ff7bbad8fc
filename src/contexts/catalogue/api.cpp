#include "contexts/catalogue/api.h"

namespace mashang::catalogue {

const Item& get_item(const Catalogue& catalogue, const std::string& id) {
    const Item* item = catalogue.find_item(id);
    if (item == nullptr) throw Refused{refusals::kNoSuchItem, {{"id", id}}};
    return *item;
}

const Item& get_edition(const Catalogue& catalogue, const std::string& id, int number) {
    const Item* const item = catalogue.find_edition(id, number);
    if (item == nullptr) throw Refused{refusals::kNoSuchItem, {{"id", id}}};
    return *item;
}

const Item& get_item_in_use(const Catalogue& catalogue, const std::string& id) {
    const Item& item = get_edition(catalogue, id, 0);
    if (item.status == ItemStatus::in_use) return item;
    const bool is_back_one_day = item.status == ItemStatus::suspended;
    throw Refused{is_back_one_day ? refusals::kSuspended : refusals::kAbolished,
                  {{"item", item.name}, {"reason", item.status_reason}}};
}

Implementation get_implementation(const Catalogue& catalogue, const Item& item,
                                  const places::Division& division) {
    const auto implementation = catalogue.implementation_for(item, division);
    if (implementation) return *implementation;
    throw Refused{refusals::kNotImplementedHere,
                  {{"division", division.name}, {"item", item.name}}};
}

}  // namespace mashang::catalogue
