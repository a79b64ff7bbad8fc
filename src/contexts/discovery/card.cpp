#include "contexts/discovery/card.h"

namespace mashang::discovery {

Card card_of(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
             const places::Division& division, Language language) {
    Card card{.item_id = item.id,
              .name = item.name,
              .audience = item.audiences,
              .office_id = {},
              .office_name = {},
              .division = {},
              .division_name = {},
              .level = {},
              .visits = item.visits,
              .instant = item.instant,
              .promised_workdays = item.promised_workdays,
              .fee = item.fee,
              .hot = item.hot,
              .also_in = catalogue.count_implementations(item),
              .next_action = catalogue::next_action_of(item, language)};
    const auto implementation = catalogue.implementation_for(item, division);
    if (!implementation) return card;
    const places::Office& office = *implementation->office;
    card.office_id = office.id.text();
    card.office_name = office.name;
    card.division = office.division->code.text();
    card.division_name = office.division->name;
    card.level = office.division->level;
    --card.also_in;
    return card;
}

}  // namespace mashang::discovery
