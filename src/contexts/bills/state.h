#pragma once

// The life of a bill: the whole table, pure.

#include <boost/describe.hpp>
#include <span>
#include <string_view>

namespace mashang::bills {

enum class BillState {
    issuing,       ///< the non-tax platform is asked for its PayCode
    due,           ///< to be paid
    paying,        ///< an order with a payment channel is open
    paid,          ///< a channel says so; the receipt is awaited
    receipted,     ///< the electronic receipt (财政电子票据) is there
    cancelled,     ///< the case ended before it was paid
    refund_asked,  ///< 退付: the office, or a payment that came too late, asks for the money back
    refunded,
};
BOOST_DESCRIBE_ENUM(BillState, issuing, due, paying, paid, receipted, cancelled, refund_asked,
                    refunded)

enum class BillEvent {
    give_code,
    begin_payment,
    end_payment,  ///< the last open order closed, and nothing was paid
    settle,       ///< the amount due was paid
    give_receipt,
    cancel,
    ask_refund,
    refund,
};
BOOST_DESCRIBE_ENUM(BillEvent, give_code, begin_payment, end_payment, settle, give_receipt, cancel,
                    ask_refund, refund)

/// Whose step it is.
enum class Actor { payer, office, treasury, channel, system };

struct Transition {
    BillState from;
    BillEvent event;
    BillState to;
    Actor by;
    std::string_view told_as;  ///< the journal's word
};

/// What is not here cannot happen.
std::span<const Transition> transitions();
/// The row for an event in a state, or null.
const Transition* find_transition(BillState from, BillEvent event);

/// Whether she may pay it now.
bool is_payable(BillState state);

}  // namespace mashang::bills
