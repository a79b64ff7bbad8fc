#include "sandbox/cards.h"

#include <boost/describe.hpp>

#include "base/mobile_number.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

enum class Kind { bank_card, social_security_card };
BOOST_DESCRIBE_ENUM(Kind, bank_card, social_security_card)

struct Question {
    std::optional<std::string> request_id;
    Kind kind;
    std::string name;
    CitizenId citizen_id;
    std::string card_number;
    std::optional<MobileNumber> mobile;
};
BOOST_DESCRIBE_STRUCT(Question, (), (request_id, kind, name, citizen_id, card_number, mobile))

std::string digits_of(std::string_view text, std::size_t count) {
    std::string digits;
    for (const std::uint8_t byte : crypto::sha256(text)) {
        digits += static_cast<char>('0' + byte % 10);
    }
    return digits.substr(0, count);
}

/// The digit that makes the sum of all, every second doubled, a multiple of ten.
char luhn_digit(std::string_view digits) {
    int sum = 0;
    bool doubles = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubles = !doubles) {
        const int value = (*digit - '0') * (doubles ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace

std::string CardIssuers::bank_card_of(const CitizenId& citizen_id) {
    const std::string digits = "990099" + digits_of("bank:" + citizen_id.text(), 12);
    return digits + luhn_digit(digits);
}

std::string CardIssuers::social_security_card_of(const CitizenId& citizen_id) {
    return "S" + digits_of("social:" + citizen_id.text(), 8);
}

boost::json::object CardIssuers::verify(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<Question>(data);
    const auto person = people_.find(question.citizen_id);
    if (!person) return {{"result", "not_found"}};
    const bool is_bank = question.kind == Kind::bank_card;
    const std::string card =
        is_bank ? bank_card_of(question.citizen_id) : social_security_card_of(question.citizen_id);
    const bool is_hers = person->name == question.name && card == question.card_number &&
                         !person->is_deceased && (!is_bank || question.mobile);
    return {{"result", is_hers ? "match" : "mismatch"}};
}

}  // namespace mashang::sandbox
