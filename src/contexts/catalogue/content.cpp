#include "contexts/catalogue/content.h"

#include <algorithm>
#include <stdexcept>

#include "base/enum_names.h"
#include "base/split.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

/// The values whose words a list field of a row holds.
template <class T>
std::vector<T> values_of(std::string_view list) {
    std::vector<T> values;
    for (const std::string_view word : split(list, '|')) values.push_back(*from_word<T>(word));
    return values;
}

template <class T>
T typed(std::string_view text) {
    return T::parse(text).value();  // the import has checked the row
}

MaterialContent content_of(const MaterialRow& row) {
    MaterialContent content{.name = typed<Line>(row.name),
                            .source = *from_word<MaterialSource>(row.source),
                            .necessity = *from_word<Necessity>(row.required),
                            .form = *from_word<MaterialForm>(row.form),
                            .licence_type = {},
                            .applies_to = from_word<Audience>(row.applies_to),
                            .note = {},
                            .basis = {}};
    if (!row.licence.empty()) content.licence_type = row.licence;
    return content;
}

/// How far one gets on line where the rows say only how often one has to come.
OnlineDepth depth_of(const ItemRow& row) {
    return row.visits == 0 ? OnlineDepth::result : OnlineDepth::acceptance;
}

ResultKind kind_of_result(const ItemRow& row) {
    if (!row.result_licence.empty()) return ResultKind::licence;
    return row.result_name.empty() ? ResultKind::none : ResultKind::other;
}

std::vector<ServeBy> serve_by(const ItemRow& row) {
    if (!row.delivery) return {ServeBy::download};
    return {ServeBy::download, ServeBy::post};
}

}  // namespace

ItemContent content_of(const ItemRow& row, const std::vector<const MaterialRow*>& materials) {
    ItemContent content{
        .name = typed<json::Text<100, 2>>(row.name),
        .name_en = {},
        .type = *from_word<ItemType>(row.type),
        .interactions = values_of<Interaction>(row.interactions),
        .audiences = values_of<Audience>(row.object),
        .themes = {},
        .organisation = row.org,
        .levels = {},
        .basis = {},
        .conditions = {},
        .process = {},
        .materials = {},
        .variants = {},
        .legal_limit = {},
        .promised_workdays = row.promised_workdays,
        .instant = row.instant,
        .special_procedures = {},
        .fees = {},
        .online_payment = row.fee,
        .visits = row.visits,
        .visit_reason = {},
        .apply_by = {ApplyBy::online, ApplyBy::window},
        .online_depth = depth_of(row),
        .serve_by = serve_by(row),
        .result_licence = {},
        .result_name = typed<ShortText>(row.result_name),
        .result_kind = kind_of_result(row),
        .keywords = {},
        .cross_province = row.cross_province,
        .hot = row.hot,
        .faq = {},
        .open_to_offices = {OpenElement::place, OpenElement::hours, OpenElement::telephone,
                            OpenElement::promise, OpenElement::help},
        .form = {}};
    for (const std::string* list : {&row.person_themes, &row.legal_themes}) {
        for (const auto id : split(*list, '|')) content.themes.emplace_back(id);
    }
    for (const auto name : split(row.levels, '|')) {
        content.levels.push_back(*enumerator_of<DivisionLevel>(name));
    }
    for (const MaterialRow* material : materials) {
        content.materials.push_back(content_of(*material));
    }
    if (row.legal_limit) {
        content.legal_limit = {*row.legal_limit, *from_word<LimitUnit>(row.legal_unit)};
    }
    if (row.fee) content.fees.push_back({{}, typed<json::Text<500>>(row.fee_note), {}, {}});
    if (!row.result_licence.empty()) content.result_licence = row.result_licence;
    for (const auto word : split(row.keywords, '|')) content.keywords.push_back(typed<Line>(word));
    return content;
}

std::optional<HandleArea> handle_area_of(const ItemContent& content) {
    if (content.handle_area) return content.handle_area;
    return content.cross_province ? std::optional{HandleArea::nation} : std::nullopt;
}

bool is_open_to_offices(const ItemContent& content, OpenElement element) {
    const auto& open = content.open_to_offices;
    return std::ranges::find(open, element) != open.end();
}

std::string text_of(const ItemContent& content) {
    return json::text_of(content);
}

ItemContent content_from(std::string_view text) {
    std::vector<Fault> faults;
    auto content = json::decode<ItemContent>(json::parse(text), faults);
    if (content) return *std::move(content);
    throw std::runtime_error{"a stored edition cannot be read at " + faults.front().pointer};
}

}  // namespace mashang::catalogue
