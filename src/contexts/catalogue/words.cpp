#include "contexts/catalogue/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mashang::catalogue {
namespace {

template <class T>
using Words = std::pair<std::string_view, T>;

constexpr std::array<Words<Audience>, 2> kAudiences{
    {{"自然人", Audience::person}, {"法人", Audience::legal_person}}};

constexpr std::array<Words<ItemType>, 8> kItemTypes{{
    {"行政许可", ItemType::licensing},
    {"行政确认", ItemType::confirmation},
    {"行政给付", ItemType::benefit},
    {"行政征收", ItemType::levy},
    {"行政裁决", ItemType::adjudication},
    {"行政奖励", ItemType::reward},
    {"其他行政权力", ItemType::other_power},
    {"公共服务", ItemType::public_service},
}};

constexpr std::array<Words<Interaction>, 6> kInteractions{{
    {"在线查询", Interaction::query},
    {"在线预约", Interaction::booking},
    {"在线报名", Interaction::enrolment},
    {"在线缴费", Interaction::payment},
    {"证件办理", Interaction::certificate},
    {"在线申报", Interaction::application},
}};

constexpr std::array<Words<LimitUnit>, 4> kLimitUnits{{
    {"工作日", LimitUnit::working_day},
    {"自然日", LimitUnit::calendar_day},
    {"月", LimitUnit::month},
    {"小时", LimitUnit::hour},
}};

constexpr std::array<Words<MaterialSource>, 3> kSources{{
    {"申请人自备", MaterialSource::applicant},
    {"政府部门核发", MaterialSource::government},
    {"共享获取", MaterialSource::shared},
}};

constexpr std::array<Words<Necessity>, 2> kNecessities{
    {{"必要", Necessity::required}, {"非必要", Necessity::optional}}};

constexpr std::array<Words<MaterialForm>, 3> kForms{{
    {"电子证照", MaterialForm::licence},
    {"数据共享", MaterialForm::shared_data},
    {"电子材料", MaterialForm::electronic},
}};

template <class Table>
auto find_value(const Table& table, std::string_view zh)
    -> std::optional<typename Table::value_type::second_type> {
    const auto* const row = std::ranges::find(table, zh, &Table::value_type::first);
    if (row == table.end()) return std::nullopt;
    return row->second;
}

template <class Table, class T>
std::string_view find_word(const Table& table, T value) {
    return std::ranges::find(table, value, &Table::value_type::second)->first;
}

}  // namespace

template <>
std::optional<Audience> from_word(std::string_view zh) {
    return find_value(kAudiences, zh);
}
template <>
std::optional<ItemType> from_word(std::string_view zh) {
    return find_value(kItemTypes, zh);
}
template <>
std::optional<Interaction> from_word(std::string_view zh) {
    return find_value(kInteractions, zh);
}
template <>
std::optional<LimitUnit> from_word(std::string_view zh) {
    return find_value(kLimitUnits, zh);
}
template <>
std::optional<MaterialSource> from_word(std::string_view zh) {
    return find_value(kSources, zh);
}
template <>
std::optional<Necessity> from_word(std::string_view zh) {
    return find_value(kNecessities, zh);
}
template <>
std::optional<MaterialForm> from_word(std::string_view zh) {
    return find_value(kForms, zh);
}

std::string_view word_of(Audience value) {
    return find_word(kAudiences, value);
}
std::string_view word_of(ItemType value) {
    return find_word(kItemTypes, value);
}
std::string_view word_of(Interaction value) {
    return find_word(kInteractions, value);
}
std::string_view word_of(LimitUnit value) {
    return find_word(kLimitUnits, value);
}

std::string_view code_of(ItemType value) {
    switch (value) {
        case ItemType::licensing:
            return "01";
        case ItemType::confirmation:
            return "07";
        case ItemType::benefit:
            return "05";
        case ItemType::levy:
            return "04";
        case ItemType::adjudication:
            return "09";
        case ItemType::reward:
            return "08";
        case ItemType::other_power:
            return "10";
        case ItemType::public_service:
            return "20";
    }
    return "";
}

}  // namespace mashang::catalogue
