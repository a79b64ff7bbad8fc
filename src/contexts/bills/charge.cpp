#include "contexts/bills/charge.h"

#include <algorithm>
#include <array>

namespace mashang::bills {
namespace {

constexpr std::string_view kYuan = "元";

bool is_of_number(char c) {
    return (c >= '0' && c <= '9') || c == '.';
}

/// Words that say that it is another amount for some.
bool is_doubtful(std::string_view standard) {
    static constexpr auto kMarks = std::to_array<std::string_view>(
        {"起", "或", "免", "%", "％", "至", "-", "~", "按", "（", "(", "、", "，", "；"});
    return std::ranges::any_of(kMarks,
                               [&](std::string_view mark) { return standard.contains(mark); });
}

/// What may stand before the number without saying that it is for some only.
bool is_neutral(std::string_view before) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"", "工本费", "登记费", "每证", "每件", "每本", "每张"});
    while (before.ends_with(' ')) before.remove_suffix(1);
    return std::ranges::find(kWords, before) != kWords.end();
}

}  // namespace

std::optional<Money> amount_in(std::string_view standard) {
    if (is_doubtful(standard)) return std::nullopt;
    const auto begin = std::ranges::find_if(standard, is_of_number);
    const auto end = std::find_if_not(begin, standard.end(), is_of_number);
    if (begin == end || std::any_of(end, standard.end(), is_of_number)) return std::nullopt;
    if (!is_neutral({standard.begin(), begin})) return std::nullopt;
    std::string_view rest{end, standard.end()};
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!rest.starts_with(kYuan)) return std::nullopt;
    const auto amount = Money::parse(std::string_view{begin, end});
    if (!amount || *amount <= Money{}) return std::nullopt;
    return amount;
}

std::vector<Charge> charges_of(const catalogue::Item& item) {
    if (item.content->fees.size() != 1) return {};
    const catalogue::FeeContent& fee = item.content->fees.front();
    const auto amount = amount_in(fee.standard.text());
    if (!amount) return {};
    return {{.name = fee.project.empty() ? item.name : fee.project.text(),
             .standard = fee.standard.text(),
             .basis = fee.basis.text(),
             .amount = *amount}};
}

std::optional<Money> total_of(const std::vector<Charge>& charges) {
    std::optional<Money> total = Money{};
    for (const Charge& charge : charges) {
        if (total) total = total->plus(charge.amount);
    }
    return total;
}

}  // namespace mashang::bills
