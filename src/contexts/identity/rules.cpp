#include "contexts/identity/rules.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "contexts/identity/account.h"
#include "contexts/identity/refusals.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

/// What a name of this service looks like in a password.
constexpr std::string_view kServiceWords[]{"mashangban", "mashang", "马上办", "fujian", "福建"};

/// Whether little more than `word` is there: at most four characters beside it.
bool is_made_of(std::string_view password, std::string_view word) {
    if (word.empty() || password.find(word) == password.npos) return false;
    return code_points(password) <= code_points(word) + 4;
}

bool is_telling(std::string_view password, std::span<const std::string_view> own_words) {
    const std::string small = in_small_letters(password);
    const auto made_of = [&](std::string_view word) { return is_made_of(small, word); };
    return std::ranges::any_of(own_words, made_of) || std::ranges::any_of(kServiceWords, made_of);
}

}  // namespace

std::vector<Fault> faults_of_password(std::string_view password,
                                      std::span<const std::string_view> own_words,
                                      std::string_view pointer) {
    std::vector<Fault> faults;
    const auto found = [&](const Refusal& refusal, Facts facts) {
        faults.push_back({std::string{pointer}, &refusal, std::move(facts)});
    };
    const std::size_t length = code_points(password);
    if (length < kShortestPassword) {
        found(refusals::kPasswordShort, {{"min", std::to_string(kShortestPassword)}});
    }
    if (length > kLongestPassword) {
        found(refusals::kPasswordLong, {{"max", std::to_string(kLongestPassword)}});
    }
    if (is_common_password(password)) found(refusals::kPasswordCommon, {});
    if (is_telling(password, own_words)) found(refusals::kPasswordTelling, {});
    return faults;
}

std::chrono::milliseconds delay_after(std::int64_t count, const DelayPolicy& policy) {
    if (count < policy.free_failures) return 0ms;
    const std::int64_t doublings = std::min<std::int64_t>(count - policy.free_failures, 20);
    return std::min<std::chrono::milliseconds>(1s * (1 << doublings), policy.longest);
}

std::optional<std::chrono::seconds> wait_of(const Failures& failures, const DelayPolicy& policy,
                                            Instant now) {
    if (failures.last > now) return std::nullopt;
    const auto left = failures.last + delay_after(failures.count, policy) - now;
    if (left <= 0ms) return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(left);
}

Failures with_failure(const Failures& failures, const DelayPolicy& policy, Instant now) {
    const std::int64_t forgotten =
        std::max<std::int64_t>((now - failures.last) / policy.one_forgotten_each, 0);
    return {.count = std::max<std::int64_t>(failures.count - forgotten, 0) + 1, .last = now};
}

int usable_level(int proven, bool recovered_by_phone) {
    return recovered_by_phone ? std::min(proven, kLevelMatched) : proven;
}

int strength_to_change(int level, bool has_second_factor) {
    return level >= kLevelCard || has_second_factor ? 2 : 1;
}

bool needs_old_number(int strength, const std::optional<Instant>& factor_since, Instant now) {
    return strength < 2 || (factor_since && now - *factor_since <= 24h);
}

bool is_alive(Instant signed_in_at, Instant last_seen_at, const Limits& limits, Instant now) {
    return now - last_seen_at <= limits.session_idle &&
           now - signed_in_at <= limits.session_absolute;
}

}  // namespace mashang::identity
