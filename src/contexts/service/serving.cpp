#include "contexts/service/serving.h"

#include <algorithm>
#include <array>

namespace mashang::service {
namespace {

/// How far along; what ends is as far as it gets.
int rank_of(Parcel parcel) {
    switch (parcel) {
        case Parcel::none:
        case Parcel::no_address:
            return 0;
        case Parcel::ordered:
        case Parcel::unanswered:
            return 1;
        case Parcel::accepted:
            return 2;
        case Parcel::collected:
            return 3;
        case Parcel::delivered:
        case Parcel::returned:
            return 4;
    }
    return 0;
}

/// When the notice has stood its time.
Instant end_of_notice(Date first) {
    return Instant::at(first.plus_days(kNoticeDays));
}

}  // namespace

bool may_follow(Parcel from, Parcel to) {
    return rank_of(from) > 0 && rank_of(to) > rank_of(from);
}

bool is_under_way(Parcel parcel) {
    return parcel == Parcel::ordered || parcel == Parcel::accepted || parcel == Parcel::collected;
}

std::optional<Served> served_by(const ServiceOrder& order, Instant now) {
    std::vector<Served> all;
    if (order.consented && order.arrived_at) all.push_back({How::arrived, *order.arrived_at});
    if (order.opened_at) all.push_back({How::opened, *order.opened_at});
    if (order.delivered_at) all.push_back({How::delivered, *order.delivered_at});
    if (order.published_on && end_of_notice(*order.published_on) <= now) {
        all.push_back({How::published, end_of_notice(*order.published_on)});
    }
    if (all.empty()) return std::nullopt;
    return *std::ranges::min_element(all, {}, &Served::at);
}

bool may_be_published(const ServiceOrder& order) {
    const bool is_silent = order.parcel == Parcel::unanswered && order.parcel_try >= kParcelTries;
    return is_silent || order.parcel == Parcel::returned || order.parcel == Parcel::no_address;
}

bool is_parcel_overdue(const ServiceOrder& order, Date today) {
    return !order.served_at && is_under_way(order.parcel) && order.parcel_due_on &&
           today > *order.parcel_due_on;
}

bool is_due_on_paper_again(const ServiceOrder& order) {
    return !order.served_at && !order.published_on && order.parcel == Parcel::unanswered &&
           order.parcel_try < kParcelTries;
}

bool is_due_on_paper(const ServiceOrder& order, Date today) {
    return !order.served_at && order.parcel == Parcel::none && today > order.fallback_on;
}

}  // namespace mashang::service
