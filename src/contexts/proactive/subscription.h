#pragma once

#include <boost/describe.hpp>
#include <string>

#include "contexts/catalogue/catalogue.h"

namespace mashang::proactive {

enum class SubscriptionKind { theme, item, office };
BOOST_DESCRIBE_ENUM(SubscriptionKind, theme, item, office)

/// What somebody asked to be told of. target: "P090", "GA003", "GA-350102000000".
struct Subscription {
    SubscriptionKind kind = SubscriptionKind::theme;
    std::string target;

    bool operator==(const Subscription&) const = default;
};
BOOST_DESCRIBE_STRUCT(Subscription, (), (kind, target))

/// Whether the item is one of those that the subscription means: of an office those that it carries
/// out.
bool holds(const Subscription& subscription, const catalogue::Item& item,
           const catalogue::Catalogue& catalogue);

/// Its name; empty when there is no such theme, item or office.
std::string name_of(const Subscription& subscription, const catalogue::Catalogue& catalogue);

}  // namespace mashang::proactive
