#include "contexts/identity/authentication.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "contexts/identity/elsewhere.h"

namespace mashang::identity {
namespace {

/// What a method shows of its user; `none`: a remark on another method.
enum class Kind { none, knows, has, is };

struct Method {
    std::string_view name;
    Kind kind;
};

constexpr std::string_view kMultiple = "mfa";
constexpr std::array<Method, 10> kMethods{{{kPasswordMethod, Kind::knows},
                                           {kSmsMethod, Kind::has},
                                           {kOtpMethod, Kind::has},
                                           {"pop", Kind::has},
                                           {"user", Kind::none},
                                           {"hwk", Kind::none},
                                           {"swk", Kind::none},
                                           {kFaceMethod, Kind::is},
                                           {kFederatedMethod, Kind::none},
                                           {kScreenMethod, Kind::none}}};

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const auto part : std::views::split(text, ' ')) {
        if (!part.empty()) words.emplace_back(part.begin(), part.end());
    }
    return words;
}

bool has(const std::vector<std::string_view>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// A key on a device that verified its holder: two factors in one.
bool is_verified_key(const std::vector<std::string_view>& words) {
    return has(words, "pop") && has(words, "user");
}

bool is_multiple(const std::vector<std::string_view>& words) {
    if (is_verified_key(words)) return true;
    const auto shows = [&](Kind kind) {
        return std::ranges::any_of(kMethods, [&](const Method& method) {
            return method.kind == kind && has(words, method.name);
        });
    };
    return shows(Kind::knows) + shows(Kind::has) + shows(Kind::is) >= 2;
}

}  // namespace

std::string with_methods(std::string_view known, std::string_view added) {
    auto words = words_of(known);
    const auto more = words_of(added);
    words.insert(words.end(), more.begin(), more.end());
    std::string methods;
    const auto append = [&](std::string_view name) {
        if (!methods.empty()) methods += ' ';
        methods += name;
    };
    for (const Method& method : kMethods) {
        if (has(words, method.name)) append(method.name);
    }
    if (is_multiple(words)) append(kMultiple);
    return methods;
}

int strength_of(std::string_view methods) {
    const auto words = words_of(methods);
    if (is_verified_key(words)) return 3;
    return is_multiple(words) ? 2 : 1;
}

std::vector<std::string> list_of_methods(std::string_view methods) {
    const auto words = words_of(methods);
    return {words.begin(), words.end()};
}

}  // namespace mashang::identity
