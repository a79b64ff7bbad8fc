#pragma once

// A catalogue of one item in one province, for fuzz targets: made in no time.

#include <memory>

#include "contexts/catalogue/catalogue.h"

namespace mashang::catalogue::testing {

inline std::vector<places::Organisation> one_organisation() {
    places::Organisation police;
    police.id = "GA";
    police.name = "福建省公安厅";
    police.short_name = "公安";
    police.domain = "公安";
    police.kind = "行政机关";
    police.levels = {DivisionLevel::province};
    police.number = 9;
    return {police};
}

inline const Catalogue& small_catalogue() {
    static const std::unique_ptr<const Catalogue> kCatalogue = [] {
        places::Division province{.code = *DivisionCode::parse("350000"),
                                  .name = "福建省",
                                  .short_name = "福建",
                                  .level = DivisionLevel::province,
                                  .kind = "省",
                                  .parent = {},
                                  .valid_from = {},
                                  .valid_to = {}};
        Rows rows;
        rows.themes.push_back({.id = "P090",
                               .audience = "自然人",
                               .code = "090",
                               .name = "证件办理",
                               .order_ = 1,
                               .source = ""});
        ItemRow item;
        item.id = "GA002";
        item.name = "居民身份证换领";
        item.type = "行政确认";
        item.interactions = "证件办理";
        item.object = "自然人";
        item.person_themes = "P090";
        item.org = "GA";
        item.levels = "province";
        item.legal_limit = 60;
        item.legal_unit = "自然日";
        item.promised_workdays = 15;
        item.visits = 1;
        item.result_name = "居民身份证";
        rows.items.push_back(item);
        return std::make_unique<const Catalogue>(
            rows, std::make_shared<places::Places>(std::vector{province}, one_organisation()));
    }();
    return *kCatalogue;
}

}  // namespace mashang::catalogue::testing
