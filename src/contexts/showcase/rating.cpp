#include "contexts/showcase/rating.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace mashang::showcase {
namespace {

constexpr int kBestGrade = 5;
constexpr std::size_t kLongRun = 7;
constexpr std::size_t kLongSpacedRun = 11;

/// With "０" … "９" (U+FF10 …) as "0" … "9".
std::string with_plain_digits(std::string_view words) {
    constexpr std::string_view kLead = "\xEF\xBC";
    constexpr unsigned char kZero = 0x90;
    std::string plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words.substr(at).starts_with(kLead) && at + 2 < words.size()) {
            const auto digit = static_cast<unsigned char>(words[at + 2]) - kZero;
            if (digit >= 0 && digit <= 9) {
                plain += static_cast<char>('0' + digit);
                at += 2;
                continue;
            }
        }
        plain += words[at];
    }
    return plain;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

RatingSummary summary_of(const std::vector<GradeCount>& counted) {
    RatingSummary summary;
    std::int64_t sum = 0;
    for (int grade = kBestGrade; grade >= 1; --grade) {
        const auto row = std::ranges::find(counted, grade, &GradeCount::grade);
        const std::int64_t count = row == counted.end() ? 0 : row->count;
        summary.grades.push_back({grade, count});
        summary.count += count;
        sum += grade * count;
    }
    if (summary.count >= kFewestForAverage) {
        constexpr double kTenths = 10.0;
        const double mean = static_cast<double>(sum) / static_cast<double>(summary.count);
        summary.average = std::round(mean * kTenths) / kTenths;
    }
    return summary;
}

bool names_a_number(std::string_view words) {
    const std::string plain = with_plain_digits(words);
    std::size_t run = 0;     // digits on end
    std::size_t spaced = 0;  // digits with at most one space or hyphen between two
    bool was_gap = false;
    for (const char c : plain) {
        const bool is_gap = (c == ' ' || c == '-') && !was_gap;
        if (is_digit(c)) {
            ++run;
            ++spaced;
        } else {
            run = 0;
            if (!is_gap) spaced = 0;
        }
        was_gap = is_gap;
        if (run >= kLongRun || spaced >= kLongSpacedRun) return true;
    }
    return false;
}

}  // namespace mashang::showcase
