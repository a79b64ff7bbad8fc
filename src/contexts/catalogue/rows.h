#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace mashang::catalogue {

// The rows of the source files; the tables hold the same (schema/0001.sql). What an item is in
// force with tell its editions (edition.h): its rows are what the files last said. Lists are
// separated by
// `|`. A `_` at a name's end only keeps it from being a keyword.

struct ItemRow {
    std::string id, name, type, interactions, object, person_themes, legal_themes, org, levels;
    std::optional<int> legal_limit;
    std::string legal_unit;
    int promised_workdays = 0;
    bool instant = false;
    int visits = 0;
    bool fee = false;
    std::string fee_note;
    bool delivery = false;
    std::string result_licence, result_name, keywords;
    bool cross_province = false;
    bool hot = false;
    std::string name_evidence;
};
BOOST_DESCRIBE_STRUCT(ItemRow, (),
                      (id, name, type, interactions, object, person_themes, legal_themes, org,
                       levels, legal_limit, legal_unit, promised_workdays, instant, visits, fee,
                       fee_note, delivery, result_licence, result_name, keywords, cross_province,
                       hot, name_evidence))

struct MaterialRow {
    std::string item;
    int seq = 0;
    std::string name, source, required, licence, form, applies_to;
};
BOOST_DESCRIBE_STRUCT(MaterialRow, (),
                      (item, seq, name, source, required, licence, form, applies_to))

struct ThemeRow {
    std::string id, audience, code, name;
    int order_ = 0;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(ThemeRow, (), (id, audience, code, name, order_, source))

struct LifeStageRow {
    std::string id, audience, name;
    int order_ = 0;
    std::string themes;
};
BOOST_DESCRIBE_STRUCT(LifeStageRow, (), (id, audience, name, order_, themes))

struct BundleRow {
    std::string id, name, object, life_stage, lead_org, source, note;
};
BOOST_DESCRIBE_STRUCT(BundleRow, (), (id, name, object, life_stage, lead_org, source, note))

struct BundleItemRow {
    std::string bundle;
    int seq = 0;
    std::string item, depends_on, required, condition;
};
BOOST_DESCRIBE_STRUCT(BundleItemRow, (), (bundle, seq, item, depends_on, required, condition))

struct FlagshipAppRow {
    std::string id, name, lead_org, coverage, items, interactions, summary;
};
BOOST_DESCRIBE_STRUCT(FlagshipAppRow, (),
                      (id, name, lead_org, coverage, items, interactions, summary))

struct LicenceTypeRow {
    std::string id, name, issuer_org, domain, holder, validity;
    std::optional<int> validity_days;
    std::string attributes;
};
BOOST_DESCRIBE_STRUCT(LicenceTypeRow, (),
                      (id, name, issuer_org, domain, holder, validity, validity_days, attributes))

struct DataResourceRow {
    std::string id, name, holder, supplies, fields;
};
BOOST_DESCRIBE_STRUCT(DataResourceRow, (), (id, name, holder, supplies, fields))

/// The whole source, in the order of the files.
struct Rows {
    std::vector<ItemRow> items;
    std::vector<MaterialRow> materials;
    std::vector<ThemeRow> themes;
    std::vector<LifeStageRow> life_stages;
    std::vector<BundleRow> bundles;
    std::vector<BundleItemRow> bundle_items;
    std::vector<FlagshipAppRow> flagship_apps;
    std::vector<LicenceTypeRow> licence_types;
    std::vector<DataResourceRow> data_resources;
};

}  // namespace mashang::catalogue
