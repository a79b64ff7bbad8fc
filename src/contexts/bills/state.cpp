#include "contexts/bills/state.h"

#include <algorithm>
#include <array>

namespace mashang::bills {
namespace {

using enum BillState;
using enum BillEvent;
using enum Actor;

constexpr std::string_view kBegun = "bill.payment_begun";
constexpr std::string_view kPaid = "bill.paid";
constexpr std::string_view kCancelled = "bill.cancelled";
constexpr std::string_view kRefundAsked = "bill.refund_asked";

constexpr auto kTransitions = std::to_array<Transition>({
    {issuing, give_code, due, treasury, "bill.issued"},
    {issuing, BillEvent::cancel, cancelled, system, kCancelled},

    {due, begin_payment, paying, payer, kBegun},
    {due, settle, paid, channel, kPaid},
    {due, BillEvent::cancel, cancelled, system, kCancelled},

    {paying, begin_payment, paying, payer, kBegun},
    {paying, end_payment, due, channel, "bill.payment_ended"},
    {paying, settle, paid, channel, kPaid},
    {paying, BillEvent::cancel, cancelled, system, kCancelled},

    {paid, give_receipt, receipted, treasury, "bill.receipted"},
    {paid, ask_refund, refund_asked, office, kRefundAsked},
    {receipted, ask_refund, refund_asked, office, kRefundAsked},
    {cancelled, settle, refund_asked, channel, "bill.paid_late"},
    {refund_asked, refund, refunded, office, "bill.refunded"},
});

}  // namespace

std::span<const Transition> transitions() {
    return kTransitions;
}

const Transition* find_transition(BillState from, BillEvent event) {
    const auto* const row = std::ranges::find_if(kTransitions, [&](const Transition& transition) {
        return transition.from == from && transition.event == event;
    });
    return row != kTransitions.end() ? row : nullptr;
}

bool is_payable(BillState state) {
    return state == due || state == paying;
}

}  // namespace mashang::bills
