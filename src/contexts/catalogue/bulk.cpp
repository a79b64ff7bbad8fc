#include "contexts/catalogue/bulk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>

#include "base/split.h"
#include "contexts/catalogue/bulk_refusals.h"
#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/publishing_refusals.h"
#include "contexts/catalogue/words.h"

namespace mashang::catalogue {
namespace {

/// A text that fits into a T, or nothing.
template <class T>
bool set_text(T& into, const std::string& text) {
    auto parsed = T::parse(text);
    if (!parsed) return false;
    into = *std::move(parsed);
    return true;
}

/// An empty text is none.
template <class T>
bool set_optional(std::optional<T>& into, const std::string& text) {
    into.reset();
    return text.empty() || set_text(into.emplace(), text);
}

bool set_number(int& into, const std::string& text) {
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, into);
    return result.ec == std::errc{} && result.ptr == end;
}

template <class T>
std::string lines_of(const std::vector<T>& texts) {
    std::string lines;
    for (const T& text : texts) {
        if (!lines.empty()) lines += '\n';
        lines += text.text();
    }
    return lines;
}

template <class T>
bool set_lines(std::vector<T>& into, const std::string& lines) {
    std::vector<T> texts;
    for (const auto line : split(lines, '\n')) {
        if (json::tidied(line).empty()) continue;
        auto text = T::parse(line);
        if (!text) return false;
        texts.push_back(*std::move(text));
    }
    into = std::move(texts);
    return true;
}

/// The first fee, which is what a sheet can show; made when it is written.
FeeContent& fee_of(ItemContent& content) {
    if (content.fees.empty()) content.fees.emplace_back();
    return content.fees.front();
}

template <class T>
bool set_fee(ItemContent& content, T FeeContent::* member, const std::string& text) {
    if (text.empty() && content.fees.empty()) return true;
    return set_text(fee_of(content).*member, text);
}

template <class T>
std::string fee_text(const ItemContent& content, T FeeContent::* member) {
    return content.fees.empty() ? "" : (content.fees.front().*member).text();
}

/// A column: its headings, the element whose faults belong to it, and how it is shown and set.
struct Column {
    const char* zh;
    const char* en;
    const char* pointer;
    std::function<std::string(const ItemContent&)> show;
    std::function<bool(ItemContent&, const std::string&)> set;
};

const std::vector<Column>& columns() {
    using C = ItemContent;
    using S = std::string;
    static const std::vector<Column> kColumns{
        {"事项名称", "Name", "/name", [](const C& c) { return c.name.text(); },
         [](C& c, const S& text) { return set_text(c.name, text); }},
        {"英文名称", "English name", "/name_en", [](const C& c) { return c.name_en.text(); },
         [](C& c, const S& text) { return set_text(c.name_en, text); }},
        {"设定依据", "Legal basis", "/basis", [](const C& c) { return lines_of(c.basis); },
         [](C& c, const S& text) { return set_lines(c.basis, text); }},
        {"受理条件", "Conditions", "/conditions", [](const C& c) { return lines_of(c.conditions); },
         [](C& c, const S& text) { return set_lines(c.conditions, text); }},
        {"法定时限", "Legal limit", "/legal_limit",
         [](const C& c) { return c.legal_limit ? std::to_string(c.legal_limit->count) : ""; },
         [](C& c, const S& text) {
             if (text.empty()) return c.legal_limit.reset(), true;
             if (!c.legal_limit) c.legal_limit = {0, LimitUnit::working_day};
             return set_number(c.legal_limit->count, text);
         }},
        {"法定时限单位", "Unit of the legal limit", "/legal_limit/unit",
         [](const C& c) { return c.legal_limit ? S{word_of(c.legal_limit->unit)} : ""; },
         [](C& c, const S& text) {
             if (text.empty() || !c.legal_limit) return text.empty() == !c.legal_limit.has_value();
             const auto unit = from_word<LimitUnit>(text);
             if (unit) c.legal_limit->unit = *unit;
             return unit.has_value();
         }},
        {"承诺时限（工作日）", "Promise (working days)", "/promised_workdays",
         [](const C& c) { return std::to_string(c.promised_workdays); },
         [](C& c, const S& text) {
             if (!set_number(c.promised_workdays, text)) return false;
             c.instant = c.promised_workdays == 0;
             return true;
         }},
        {"到现场次数", "Visits", "/visits", [](const C& c) { return std::to_string(c.visits); },
         [](C& c, const S& text) { return set_number(c.visits, text); }},
        {"必须现场办理原因", "Reason of the visit", "/visit_reason",
         [](const C& c) { return c.visit_reason.text(); },
         [](C& c, const S& text) { return set_text(c.visit_reason, text); }},
        {"收费项目", "Fee", "/fees/0/project",
         [](const C& c) { return fee_text(c, &FeeContent::project); },
         [](C& c, const S& text) { return set_fee(c, &FeeContent::project, text); }},
        {"收费标准", "Amount", "/fees/0/standard",
         [](const C& c) { return fee_text(c, &FeeContent::standard); },
         [](C& c, const S& text) { return set_fee(c, &FeeContent::standard, text); }},
        {"收费依据", "Basis of the fee", "/fees/0/basis",
         [](const C& c) { return fee_text(c, &FeeContent::basis); },
         [](C& c, const S& text) { return set_fee(c, &FeeContent::basis, text); }},
        {"结果名称", "Result", "/result_name", [](const C& c) { return c.result_name.text(); },
         [](C& c, const S& text) { return set_text(c.result_name, text); }},
        {"关键词", "Keywords", "/keywords", [](const C& c) { return lines_of(c.keywords); },
         [](C& c, const S& text) { return set_lines(c.keywords, text); }},
        {"咨询方式", "Enquiries", "/enquiries",
         [](const C& c) { return c.enquiries ? c.enquiries->text() : ""; },
         [](C& c, const S& text) { return set_optional(c.enquiries, text); }},
        {"监督投诉方式", "Complaints", "/complaints",
         [](const C& c) { return c.complaints ? c.complaints->text() : ""; },
         [](C& c, const S& text) { return set_optional(c.complaints, text); }},
    };
    return kColumns;
}

constexpr std::array<const char*, 2> kItemHeadings{"事项编号", "Item"};
constexpr std::array<const char*, 2> kEditionHeadings{"版本", "Edition"};

/// Where the columns lie in a sheet that came back.
struct Layout {
    std::optional<std::size_t> item, edition;
    std::vector<std::optional<std::size_t>> columns;  ///< as columns() has them
};

/// Reads one sheet.
class Reading {
  public:
    Reading(const xlsx::Sheet& sheet, const Catalogue& catalogue, std::string_view body)
        : sheet_{sheet}, catalogue_{catalogue}, body_{body} {
        layout_.columns.resize(columns().size());
    }

    BulkReading run() {
        read_headings();
        if (!result_.faults.empty()) return std::move(result_);
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
            const auto& fields = sheet_.rows[row];
            const bool is_blank = std::ranges::all_of(
                fields, [](const std::string& field) { return json::tidied(field).empty(); });
            if (!is_blank) read_row(row);
        }
        return std::move(result_);
    }

  private:
    void fault(std::size_t row, std::size_t column, const Refusal& refusal, Facts facts = {}) {
        result_.faults.push_back({row, column, &refusal, std::move(facts)});
    }

    void read_headings() {
        for (std::size_t at = 0; at < sheet_.headings.size(); ++at) {
            const std::string heading = json::tidied(sheet_.headings[at]);
            if (heading.empty()) continue;
            std::optional<std::size_t>* const place = place_of(heading);
            if (place == nullptr) {
                fault(0, at, refusals::kStrangeColumn, {{"column", heading}});
            } else if (place->has_value()) {
                fault(0, at, refusals::kStandsTwice, {{"value", heading}});
            } else {
                *place = at;
            }
        }
        if (!layout_.item) fault(0, 0, refusals::kColumnMissing, {{"column", kItemHeadings[0]}});
        if (!layout_.edition) {
            fault(0, 0, refusals::kColumnMissing, {{"column", kEditionHeadings[0]}});
        }
    }

    std::optional<std::size_t>* place_of(std::string_view heading) {
        if (std::ranges::find(kItemHeadings, heading) != kItemHeadings.end()) return &layout_.item;
        if (std::ranges::find(kEditionHeadings, heading) != kEditionHeadings.end()) {
            return &layout_.edition;
        }
        for (std::size_t i = 0; i < columns().size(); ++i) {
            const Column& column = columns()[i];
            if (heading == column.zh || heading == column.en) return &layout_.columns[i];
        }
        return nullptr;
    }

    std::string field(std::size_t row, std::size_t column) const {
        const auto& fields = sheet_.rows[row];
        return column < fields.size() ? json::tidied(fields[column]) : "";
    }

    void read_row(std::size_t row) {
        const std::string id = field(row, *layout_.item);
        const Item* const item = catalogue_.find_item(id);
        if (item == nullptr || item->organisation->id != body_) {
            return fault(row, *layout_.item, refusals::kNotOfThisKind, {{"value", id}});
        }
        if (!seen_.insert(id).second) {
            return fault(row, *layout_.item, refusals::kStandsTwice, {{"value", id}});
        }
        int edition = 0;
        if (!set_number(edition, field(row, *layout_.edition)) || edition != item->edition) {
            return fault(row, *layout_.edition, refusals::kSheetIsOld,
                         {{"edition", std::to_string(item->edition)}});
        }
        ItemContent content = *item->content;
        const std::size_t known = result_.faults.size();
        for (std::size_t i = 0; i < columns().size(); ++i) {
            if (!layout_.columns[i]) continue;
            const std::size_t at = *layout_.columns[i];
            const std::string text = field(row, at);
            if (text == json::tidied(columns()[i].show(*item->content))) continue;
            if (!columns()[i].set(content, text)) fault(row, at, refusals::kCellUnsound);
        }
        if (result_.faults.size() > known || content == *item->content) return;
        for (const Fault& broken : check_publishing(content, item->content.get(), catalogue_)) {
            fault(row, column_of(broken.pointer), *broken.refusal, broken.facts);
        }
        if (result_.faults.size() == known) {
            result_.changes.push_back({row, id, edition, std::move(content)});
        }
    }

    /// Where a fault of that element is shown.
    std::size_t column_of(const std::string& pointer) const {
        for (std::size_t i = 0; i < columns().size(); ++i) {
            const bool is_its = pointer == columns()[i].pointer && layout_.columns[i];
            if (is_its) return *layout_.columns[i];
        }
        return *layout_.item;
    }

    const xlsx::Sheet& sheet_;
    const Catalogue& catalogue_;
    std::string_view body_;
    Layout layout_;
    std::set<std::string> seen_;
    BulkReading result_;
};

}  // namespace

xlsx::Sheet sheet_of(const Catalogue& catalogue, std::string_view body, Language language) {
    const bool zh = language == Language::zh;
    xlsx::Sheet sheet{.name = zh ? "事项" : "Items",
                      .headings = {kItemHeadings[zh ? 0 : 1], kEditionHeadings[zh ? 0 : 1]},
                      .rows = {}};
    for (const Column& column : columns()) sheet.headings.emplace_back(zh ? column.zh : column.en);
    for (const Item& item : catalogue.items()) {
        if (item.organisation->id != body) continue;
        auto& row = sheet.rows.emplace_back(
            std::vector<std::string>{item.id, std::to_string(item.edition)});
        for (const Column& column : columns()) row.push_back(column.show(*item.content));
    }
    return sheet;
}

BulkReading read_bulk(const xlsx::Sheet& sheet, const Catalogue& catalogue, std::string_view body) {
    return Reading{sheet, catalogue, body}.run();
}

}  // namespace mashang::catalogue
