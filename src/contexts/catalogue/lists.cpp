#include "contexts/catalogue/lists.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/mp11.hpp>

#include "base/html.h"
#include "contexts/catalogue/words.h"
#include "platform/json/described.h"
#include "platform/xlsx/workbook.h"

namespace mashang::catalogue {
namespace {

using catalogue::word_of;

std::string_view word_of(DivisionLevel level) {
    switch (level) {
        case DivisionLevel::province:
            return "省级";
        case DivisionLevel::city:
            return "市级";
        case DivisionLevel::county:
            return "县级";
        case DivisionLevel::township:
            return "镇（乡、街道）级";
        case DivisionLevel::village:
            return "村（社区）级";
    }
    return "";
}

std::string_view word_of(ApplyBy way) {
    switch (way) {
        case ApplyBy::window:
            return "窗口办理";
        case ApplyBy::online:
            return "网上办理";
        case ApplyBy::post:
            return "快递申请";
    }
    return "";
}

std::string_view word_of(ItemStatus status) {
    switch (status) {
        case ItemStatus::in_use:
            return "在用";
        case ItemStatus::suspended:
            return "暂停";
        case ItemStatus::abolished:
            return "取消";
    }
    return "";
}

/// A value of a closed list in the caller's language; in English its name in the API, read as
/// words.
template <class T>
std::string said(T value, Language language) {
    if (language == Language::zh) return std::string{word_of(value)};
    std::string words{json::name_of(value)};
    std::ranges::replace(words, '_', ' ');
    return words;
}

template <class Range, class Say>
std::string joined(const Range& range, Language language, Say say) {
    std::string text;
    for (const auto& each : range) {
        if (!text.empty()) text += language == Language::zh ? "、" : ", ";
        text += say(each);
    }
    return text;
}

/// The words of a closed list's values.
template <class Range>
std::string all_said(const Range& range, Language language) {
    return joined(range, language, [&](auto value) { return said(value, language); });
}

std::string days_said(int count, LimitUnit unit, Language language) {
    const std::string words = said(unit, language);
    if (language == Language::zh || count == 1) return fmt::format("{} {}", count, words);
    return fmt::format("{} {}s", count, words);
}

std::string promise_of(const Item& item, Language language) {
    if (!item.instant) return days_said(item.promised_workdays, LimitUnit::working_day, language);
    return language == Language::zh ? "即办" : "at once";
}

std::string fee_of(const Item& item, Language language) {
    if (item.fee) return item.fee_note;
    return language == Language::zh ? "不收费" : "none";
}

ListedItem listed(const Item& item, Language language) {
    const ItemContent& content = *item.content;
    const bool has_english = language == Language::en && !content.name_en.empty();
    const auto named = [](const auto& each) { return each.name; };
    return {.item_id = item.id,
            .basic_code = item.basic_code.text(),
            .edition = item.edition,
            .name = has_english ? content.name_en.text() : item.name,
            .type = said(item.type, language),
            .body = item.organisation->name,
            .levels = all_said(item.levels, language),
            .audiences = all_said(item.audiences, language),
            .themes = joined(item.themes, language, [](const Theme* theme) { return theme->name; }),
            .legal_limit = item.legal_limit ? days_said(item.legal_limit->count,
                                                        item.legal_limit->unit, language)
                                            : "",
            .promise = promise_of(item, language),
            .fee = fee_of(item, language),
            .visits = item.visits,
            .apply_by = all_said(content.apply_by, language),
            .materials = joined(item.materials, language, named),
            .result = item.result_name,
            .basis = joined(content.basis, language,
                            [](const FullPassage& passage) { return passage.text(); }),
            .status = said(item.status, language)};
}

/// Calls `use` with each field of the row as a text.
template <class Use>
void for_each_field(const ListedItem& item, Use use) {
    boost::mp11::mp_for_each<json::Members<ListedItem>>([&](auto member) {
        const auto& value = item.*decltype(member)::pointer;
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, int>) {
            use(std::to_string(value));
        } else {
            use(value);
        }
    });
}

std::string csv_field(std::string text) {
    const bool looks_like_formula =
        !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
    if (looks_like_formula) text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == text.npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

void append_line(std::string& out, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_field(fields[i]);
    }
    out += "\r\n";
}

std::vector<std::string> fields_of(const ListedItem& item) {
    std::vector<std::string> fields;
    for_each_field(item, [&](std::string text) { fields.push_back(std::move(text)); });
    return fields;
}

}  // namespace

std::vector<std::string> headings(Language language) {
    if (language == Language::zh) {
        return {"事项编号",   "基本编码", "版本",     "事项名称", "事项类型", "实施主体",
                "行使层级",   "服务对象", "主题",     "法定时限", "承诺时限", "收费",
                "到现场次数", "办理形式", "申请材料", "结果",     "设定依据", "状态"};
    }
    return {"Item",   "Basic code", "Edition",   "Name",        "Type",        "Body",
            "Levels", "Audiences",  "Themes",    "Legal limit", "Promise",     "Fee",
            "Visits", "Apply by",   "Materials", "Result",      "Legal basis", "Status"};
}

std::vector<ListedItem> list_items(const Catalogue& catalogue,
                                   const std::optional<std::string>& body, Language language) {
    std::vector<ListedItem> list;
    for (const Item& item : catalogue.items()) {
        if (!body || item.organisation->id == *body) list.push_back(listed(item, language));
    }
    return list;
}

std::string csv_of(const std::vector<ListedItem>& items, Language language) {
    std::string out = "\xEF\xBB\xBF";
    append_line(out, headings(language));
    for (const ListedItem& item : items) append_line(out, fields_of(item));
    return out;
}

std::string xlsx_of(const std::vector<ListedItem>& items, Language language) {
    xlsx::Sheet sheet{.name = language == Language::zh ? "事项" : "Items",
                      .headings = headings(language),
                      .rows = {}};
    sheet.rows.reserve(items.size());
    for (const ListedItem& item : items) sheet.rows.push_back(fields_of(item));
    return xlsx::write(sheet);
}

std::string html_of(const std::vector<ListedItem>& items, Language language) {
    const bool zh = language == Language::zh;
    const char* const title = zh ? "政务服务事项目录" : "List of service items";
    std::string out = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n</head>\n<body>\n<h1>{}</h1>\n<p>{}</p>\n<table>\n<thead>\n<tr>",
        zh ? "zh-CN" : "en", title, title,
        zh ? fmt::format("共 {} 项", items.size()) : fmt::format("{} items", items.size()));
    for (const std::string& heading : headings(language)) {
        out += fmt::format("<th scope=\"col\">{}</th>", escaped_html(heading));
    }
    out += "</tr>\n</thead>\n<tbody>\n";
    for (const ListedItem& item : items) {
        out += "<tr>";
        for (const std::string& field : fields_of(item)) {
            out += fmt::format("<td>{}</td>", escaped_html(field));
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</body>\n</html>\n";
}

}  // namespace mashang::catalogue
