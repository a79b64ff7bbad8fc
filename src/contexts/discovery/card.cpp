#include "contexts/discovery/card.h"

namespace mashang::discovery {

Card card_of(const Searchable& now, const catalogue::Item& item, const places::Division& division,
             Language language) {
    const catalogue::Catalogue& catalogue = *now.catalogue;
    Card card{.item_id = item.id,
              .name = now.name_of(item, language),
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
              .status = item.status,
              .status_reason = {},
              .suspended_until = item.suspended_until,
              .also_in = catalogue.count_implementations(item),
              .next_action = catalogue::next_action_of(item, language)};
    if (item.status != catalogue::ItemStatus::in_use) card.status_reason = item.status_reason;
    const auto implementation = catalogue.implementation_for(item, division);
    if (!implementation) return card;
    const places::Office& office = *implementation->office;
    card.office_id = office.id.text();
    card.office_name = office.name;
    card.division = office.division->code.text();
    card.division_name = office.division->name;
    card.level = office.division->level;
    card.promised_workdays = implementation->promised_workdays();
    --card.also_in;
    return card;
}

}  // namespace mashang::discovery
