#include "contexts/bills/state.h"

#include <gtest/gtest.h>

#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>

#include "base/enum_names.h"

namespace mashang::bills {
namespace {

using enum BillState;
using enum BillEvent;

template <class E>
std::set<E> all() {
    std::set<E> values;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto enumerator) { values.insert(enumerator.value); });
    return values;
}

/// Written down a second time: which pairs lead where. Every other pair leads nowhere.
const std::map<std::pair<BillState, BillEvent>, BillState> kLife{
    {{issuing, give_code}, due},
    {{issuing, BillEvent::cancel}, cancelled},
    {{due, begin_payment}, paying},
    {{due, settle}, paid},
    {{due, BillEvent::cancel}, cancelled},
    {{paying, begin_payment}, paying},
    {{paying, end_payment}, due},
    {{paying, settle}, paid},
    {{paying, BillEvent::cancel}, cancelled},
    {{paid, give_receipt}, receipted},
    {{paid, ask_refund}, refund_asked},
    {{receipted, ask_refund}, refund_asked},
    {{cancelled, settle}, refund_asked},
    {{refund_asked, refund}, refunded},
};

TEST(BillLife, EveryPairOfStateAndEventLeadsWhereItShouldOrNowhere) {
    for (const BillState from : all<BillState>()) {
        for (const BillEvent event : all<BillEvent>()) {
            const auto wanted = kLife.find({from, event});
            const auto* found = find_transition(from, event);
            ASSERT_EQ(found != nullptr, wanted != kLife.end())
                << name_of_enumerator(from) << " " << name_of_enumerator(event);
            if (found != nullptr) EXPECT_EQ(found->to, wanted->second);
        }
    }
    EXPECT_EQ(transitions().size(), kLife.size());
}

TEST(BillLife, EveryStateIsReachedAndOnlyARefundEndsMoneyThatCame) {
    std::set<BillState> reached{issuing};
    for (const Transition& row : transitions()) reached.insert(row.to);
    EXPECT_EQ(reached, all<BillState>());
    for (const Transition& row : transitions()) {
        if (row.to == refunded) EXPECT_EQ(row.from, refund_asked);
        EXPECT_NE(row.from, refunded);
    }
}

TEST(BillLife, WhoDoesWhat) {
    EXPECT_EQ(find_transition(due, begin_payment)->by, Actor::payer);
    EXPECT_EQ(find_transition(paying, settle)->by, Actor::channel);
    EXPECT_EQ(find_transition(issuing, give_code)->by, Actor::treasury);
    EXPECT_EQ(find_transition(paid, ask_refund)->by, Actor::office);
    EXPECT_EQ(find_transition(due, BillEvent::cancel)->by, Actor::system);
}

}  // namespace
}  // namespace mashang::bills
