#include "contexts/catalogue/report.h"

#include <set>

#include "base/split.h"
#include "platform/csv/rows.h"

namespace mashang::catalogue {
namespace {

/// A line of an office's own list.
struct ListedRow {
    std::string office, item, name, materials;
    std::optional<int> legal_limit;
    std::string legal_unit;
    int promised_workdays = 0;
    bool fee = false;
    int visits = 0;
};
BOOST_DESCRIBE_STRUCT(ListedRow, (),
                      (office, item, name, materials, legal_limit, legal_unit, promised_workdays,
                       fee, visits))

Reported reported_of(const ListedRow& row) {
    Reported reported{.office_id = row.office,
                      .item_id = row.item,
                      .name = row.name,
                      .materials = {},
                      .legal_limit = {},
                      .promised_workdays = row.promised_workdays,
                      .fee = row.fee,
                      .visits = row.visits};
    for (const auto name : split(row.materials, '|')) reported.materials.emplace_back(name);
    if (row.legal_limit)
        reported.legal_limit = {*row.legal_limit, *from_word<LimitUnit>(row.legal_unit)};
    return reported;
}

/// What is wrong with a line beside what its columns' types say.
void check_row(const Catalogue& catalogue, const csv::Located<ListedRow>& located,
               std::string_view body, csv::Problems& problems) {
    const ListedRow& row = located.row;
    const auto wrong = [&](std::string_view column, std::string_view reason) {
        problems.add("list.csv", located.line, column, reason);
    };
    const auto office = places::OfficeId::parse(row.office);
    if (!office || catalogue.places().find_office(*office) == nullptr) {
        wrong("office", "没有这个机构 / there is no such office");
    }
    const Item* const item = catalogue.find_item(row.item);
    if (item == nullptr || item->organisation->id != body) {
        wrong("item", "不是本部门的事项 / not an item of this body");
    }
    if (!Line::parse(row.name)) wrong("name", "应为 1 到 100 个字 / 1 to 100 characters");
    const bool has_unit = from_word<LimitUnit>(row.legal_unit).has_value();
    if (row.legal_limit ? !has_unit : !row.legal_unit.empty()) {
        wrong("legal_unit", "时限与单位须同时填写 / limit and unit go together");
    }
    if (row.promised_workdays < 0) wrong("promised_workdays", "不能为负 / negative");
    if (row.visits < 0) wrong("visits", "不能为负 / negative");
}

}  // namespace

std::vector<Reported> read_report(std::string_view csv, const Catalogue& catalogue,
                                  std::string_view body, csv::Problems& problems) {
    const auto rows = csv::read<ListedRow>("list.csv", csv, problems);
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto& located : rows) {
        check_row(catalogue, located, body, problems);
        if (seen.emplace(located.row.office, located.row.item).second) continue;
        problems.add("list.csv", located.line, "item", "该机构的此事项重复 / stands twice");
    }
    std::vector<Reported> reports;
    if (!problems.empty()) return reports;
    for (const auto& located : rows) reports.push_back(reported_of(located.row));
    return reports;
}

}  // namespace mashang::catalogue
