#include "contexts/proactive/subscription.h"

#include <algorithm>

namespace mashang::proactive {
namespace {

const places::Office* office_of(const std::string& target, const catalogue::Catalogue& catalogue) {
    const auto id = places::OfficeId::parse(target);
    return id ? catalogue.places().find_office(*id) : nullptr;
}

bool is_done_by(const places::Office* office, const catalogue::Item& item,
                const catalogue::Catalogue& catalogue) {
    if (office == nullptr || item.organisation->id != office->id.organisation()) return false;
    const auto* division = catalogue.places().find(office->id.division());
    return division != nullptr && catalogue.is_implemented_in(item, *division);
}

}  // namespace

bool holds(const Subscription& subscription, const catalogue::Item& item,
           const catalogue::Catalogue& catalogue) {
    switch (subscription.kind) {
        case SubscriptionKind::item:
            return item.id == subscription.target;
        case SubscriptionKind::theme:
            return std::ranges::any_of(item.themes, [&](const catalogue::Theme* theme) {
                return theme->id == subscription.target;
            });
        case SubscriptionKind::office:
            return is_done_by(office_of(subscription.target, catalogue), item, catalogue);
    }
    return false;
}

std::string name_of(const Subscription& subscription, const catalogue::Catalogue& catalogue) {
    switch (subscription.kind) {
        case SubscriptionKind::item: {
            const auto* item = catalogue.find_item(subscription.target);
            return item == nullptr ? "" : item->name;
        }
        case SubscriptionKind::theme: {
            const auto* theme = catalogue.find_theme(subscription.target);
            return theme == nullptr ? "" : theme->name;
        }
        case SubscriptionKind::office: {
            const auto* office = office_of(subscription.target, catalogue);
            return office == nullptr ? "" : office->name;
        }
    }
    return "";
}

}  // namespace mashang::proactive
