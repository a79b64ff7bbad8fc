#pragma once

// How the catalogue's lists look from outside (the guide of an item: guide.h).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/guide.h"

namespace mashang::catalogue {

struct ThemeView {
    std::string id;
    std::string code;
    std::string name;
    Audience audience;
    std::size_t item_count;
};
BOOST_DESCRIBE_STRUCT(ThemeView, (), (id, code, name, audience, item_count))

struct LifeStageView {
    std::string id;
    std::string name;
    Audience audience;
    std::vector<std::string> themes;
    std::size_t item_count;
};
BOOST_DESCRIBE_STRUCT(LifeStageView, (), (id, name, audience, themes, item_count))

struct BundleItemView {
    int seq;
    std::string item_id;
    std::string name;
    std::vector<int> depends_on;
    bool required;
    std::string condition;
};
BOOST_DESCRIBE_STRUCT(BundleItemView, (), (seq, item_id, name, depends_on, required, condition))

struct BundleView {
    std::string id;
    std::string name;
    Audience audience;
    std::string life_stage;
    std::string lead_body;
    std::string note;
    std::vector<BundleItemView> items;
};
BOOST_DESCRIBE_STRUCT(BundleView, (), (id, name, audience, life_stage, lead_body, note, items))

struct FlagshipAppView {
    std::string id;
    std::string name;
    std::string lead_body;
    std::string coverage;
    std::string summary;
    std::vector<ItemName> items;
    std::vector<Interaction> interactions;
};
BOOST_DESCRIBE_STRUCT(FlagshipAppView, (),
                      (id, name, lead_body, coverage, summary, items, interactions))

ThemeView view_of(const Catalogue& catalogue, const Theme& theme);
LifeStageView view_of(const Catalogue& catalogue, const LifeStage& stage);
BundleView view_of(const Bundle& bundle);
FlagshipAppView view_of(const FlagshipApp& app);

}  // namespace mashang::catalogue
