#include "contexts/exchange/answer.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/refused.h"
#include "base/utf8.h"
#include "platform/json/json.h"

namespace mashang::exchange {
namespace {

constexpr std::size_t kLongestCode = 40;
constexpr std::size_t kLongestMessage = 500;
constexpr std::size_t kMostFaults = 50;

struct SentFault {
    std::optional<std::string> column;
    std::string code;
    std::optional<std::string> message;
};
BOOST_DESCRIBE_STRUCT(SentFault, (), (column, code, message))

struct SentResult {
    std::string key;
    Verdict verdict = Verdict::accepted;
    std::optional<std::vector<SentFault>> faults;
};
BOOST_DESCRIBE_STRUCT(SentResult, (), (key, verdict, faults))

struct SentAnswer {
    std::string batch;
    std::vector<SentResult> results;
};
BOOST_DESCRIBE_STRUCT(SentAnswer, (), (batch, results))

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

RowAnswer read_result(const SentResult& sent) {
    RowAnswer answer{.key = sent.key, .verdict = sent.verdict};
    if (sent.verdict == Verdict::accepted) return answer;
    for (const SentFault& fault : sent.faults.value_or(std::vector<SentFault>{})) {
        if (answer.faults.size() == kMostFaults) break;
        answer.faults.push_back({cut(fault.column.value_or(""), kLongestCode), code_in(fault.code),
                                 cut(fault.message.value_or(""), kLongestMessage)});
    }
    if (answer.faults.empty()) answer.faults.push_back({"", "unknown", ""});
    return answer;
}

SentAnswer decoded(std::string_view body) {
    try {
        return json::decode_or_refuse<SentAnswer>(json::parse(body));
    } catch (const Refused&) {
        throw std::runtime_error{"the receiver's answer cannot be read"};
    }
}

}  // namespace

std::vector<RowAnswer> read_answer(std::string_view body, std::string_view batch,
                                   std::span<const std::string> keys) {
    const SentAnswer sent = decoded(body);
    if (sent.batch != batch) throw std::runtime_error{"the receiver answered another batch"};
    std::map<std::string_view, const SentResult*> by_key;
    for (const SentResult& result : sent.results) {
        if (!by_key.emplace(result.key, &result).second) {
            throw std::runtime_error{"the receiver answered a row twice"};
        }
    }
    std::vector<RowAnswer> answers;
    for (const std::string& key : keys) {
        const auto found = by_key.find(key);
        if (found == by_key.end()) throw std::runtime_error{"the receiver left a row out"};
        answers.push_back(read_result(*found->second));
    }
    if (by_key.size() != keys.size()) {
        throw std::runtime_error{"the receiver answered rows that were not sent"};
    }
    return answers;
}

}  // namespace mashang::exchange
