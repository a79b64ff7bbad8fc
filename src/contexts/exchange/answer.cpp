#include "contexts/exchange/answer.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/enum_names.h"
#include "base/refused.h"
#include "base/utf8.h"
#include "platform/json/json.h"

namespace mashang::exchange {
namespace {

constexpr std::size_t kLongestCode = 40;
constexpr std::size_t kLongestMessage = 500;
constexpr std::size_t kMostFaults = 50;

/// At most so many bytes of it, whole characters.
std::string cut(std::string_view text, std::size_t most) {
    std::size_t length = 0;
    while (length < text.size()) {
        const std::size_t next = utf8_length(text.substr(length));
        if (next == 0 || length + next > most) break;
        length += next;
    }
    return std::string{text.substr(0, length)};
}

/// A code of which kinds are made: letters, digits and a few signs.
std::string code_in(std::string_view text) {
    std::string code = cut(text, kLongestCode);
    std::erase_if(code, [](unsigned char c) { return c <= ' ' || c >= 0x7f; });
    return code.empty() ? "unknown" : code;
}

[[noreturn]] void refuse() {
    throw std::runtime_error{"the receiver's answer cannot be read"};
}

std::string_view text_in(const boost::json::object& object, std::string_view name) {
    const auto* const found = object.if_contains(name);
    if (found == nullptr || !found->is_string()) return {};
    return found->get_string();
}

const boost::json::object& object_in(const boost::json::value& value) {
    if (!value.is_object()) refuse();
    return value.get_object();
}

std::vector<ReceiverFault> faults_in(const boost::json::object& result) {
    std::vector<ReceiverFault> faults;
    const auto* const sent = result.if_contains("faults");
    if (sent != nullptr && sent->is_array()) {
        for (const auto& each : sent->get_array()) {
            if (faults.size() == kMostFaults) break;
            if (!each.is_object()) continue;
            const auto& fault = each.get_object();
            faults.push_back({cut(text_in(fault, "column"), kLongestCode),
                              code_in(text_in(fault, "code")),
                              cut(text_in(fault, "message"), kLongestMessage)});
        }
    }
    if (faults.empty()) faults.push_back({"", "unknown", ""});
    return faults;
}

/// What else a receiver says of a row does not matter.
RowAnswer read_result(const boost::json::object& result) {
    const auto verdict = enumerator_of<Verdict>(text_in(result, "verdict"));
    if (!verdict) refuse();
    RowAnswer answer{.key = std::string{text_in(result, "key")}, .verdict = *verdict};
    if (*verdict == Verdict::rejected) answer.faults = faults_in(result);
    return answer;
}

boost::json::object parsed(std::string_view body) {
    try {
        return object_in(json::parse(body));
    } catch (const Refused&) {
        refuse();
    }
}

}  // namespace

std::vector<RowAnswer> read_answer(std::string_view body, std::string_view batch,
                                   std::span<const std::string> keys) {
    const boost::json::object sent = parsed(body);
    const auto* const results = sent.if_contains("results");
    if (results == nullptr || !results->is_array()) refuse();
    if (text_in(sent, "batch") != batch) {
        throw std::runtime_error{"the receiver answered another batch"};
    }
    std::map<std::string, RowAnswer, std::less<>> by_key;
    for (const auto& each : results->get_array()) {
        RowAnswer answer = read_result(object_in(each));
        const std::string key = answer.key;
        if (!by_key.emplace(key, std::move(answer)).second) {
            throw std::runtime_error{"the receiver answered a row twice"};
        }
    }
    std::vector<RowAnswer> answers;
    for (const std::string& key : keys) {
        const auto found = by_key.find(key);
        if (found == by_key.end()) throw std::runtime_error{"the receiver left a row out"};
        answers.push_back(std::move(found->second));
    }
    if (by_key.size() != keys.size()) {
        throw std::runtime_error{"the receiver answered rows that were not sent"};
    }
    return answers;
}

}  // namespace mashang::exchange
