#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/json/json.h"

namespace mashang::outbound {

/// What a channel's `answered` reads out of an answer's body: a described type, within `limits`.
/// Throws std::runtime_error for one that cannot be read, so that the order is carried out again;
/// its text says `whose` answer it was ("the register's") and what was wrong, and nothing of the
/// answer, which may speak of people: it lies in clear with the order.
template <class Reply>
Reply read_reply(std::string_view body, std::string_view whose, const json::Limits& limits = {}) {
    try {
        return json::decode_or_refuse<Reply>(json::parse(body, limits), limits);
    } catch (const Refused& refused) {
        // what() is the refusal's code.
        throw std::runtime_error{std::string{whose} + " answer is unreadable: " + refused.what()};
    }
}

}  // namespace mashang::outbound
