#include "contexts/catalogue/report.h"

#include <set>

#include "base/split.h"
#include "contexts/catalogue/reported_row.h"
#include "platform/csv/rows.h"

namespace mashang::catalogue {
namespace {

Reported reported_of(const ReportedRow& row) {
    std::vector<std::string> materials;
    for (const auto name : split(row.materials, '|')) materials.emplace_back(name);
    return reported_of(row, std::move(materials), from_word<LimitUnit>(row.legal_unit));
}

/// What is wrong with a line beside what its columns' types say.
void check_row(const Catalogue& catalogue, const csv::Located<ReportedRow>& located,
               std::string_view body, csv::Problems& problems) {
    const ReportedRow& row = located.row;
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
    const auto rows = csv::read<ReportedRow>("list.csv", csv, problems);
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
