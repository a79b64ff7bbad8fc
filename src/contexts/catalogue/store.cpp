#include "contexts/catalogue/store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

namespace mashang::catalogue {
namespace {

/// Calls `work` with each table's name and its rows.
template <class AnyRows, class Work>
void for_each_table(AnyRows& rows, Work work) {
    work("catalogue_item", rows.items);
    work("catalogue_material", rows.materials);
    work("catalogue_theme", rows.themes);
    work("catalogue_life_stage", rows.life_stages);
    work("catalogue_bundle", rows.bundles);
    work("catalogue_bundle_item", rows.bundle_items);
    work("catalogue_flagship_app", rows.flagship_apps);
    work("catalogue_licence_type", rows.licence_types);
    work("catalogue_data_resource", rows.data_resources);
}

/// "DELETE FROM t" and "SELECT a, b FROM t"; kept for good, since statements are cached by their
/// text.
template <class Row>
const std::string& delete_statement(std::string_view table) {
    static const std::string kStatement = fmt::format("DELETE FROM {}", table);
    return kStatement;
}

template <class Row>
const std::string& select_statement(std::string_view table) {
    static const std::string kStatement =
        fmt::format("SELECT {} FROM {}", fmt::join(sql::member_names<Row>(), ", "), table);
    return kStatement;
}

template <class Row, class Key>
void sort_by(std::vector<Row>& rows, Key key) {
    std::ranges::sort(rows, {}, key);
}

}  // namespace

void save(sql::Tx& tx, const Rows& rows) {
    for_each_table(rows, [&]<class Row>(std::string_view table, const std::vector<Row>& all) {
        tx.execute(delete_statement<Row>(table));
        for (const Row& row : all) tx.insert(table, row);
    });
}

Rows load(sql::Tx& tx) {
    Rows rows;
    for_each_table(rows, [&]<class Row>(std::string_view table, std::vector<Row>& all) {
        all = tx.query<Row>(select_statement<Row>(table));
    });
    sort_by(rows.items, &ItemRow::id);
    sort_by(rows.materials, [](const MaterialRow& row) { return std::tie(row.item, row.seq); });
    sort_by(rows.themes,
            [](const ThemeRow& row) { return std::tie(row.audience, row.order_, row.id); });
    sort_by(rows.life_stages,
            [](const LifeStageRow& row) { return std::tie(row.audience, row.order_, row.id); });
    sort_by(rows.bundles, &BundleRow::id);
    sort_by(rows.bundle_items,
            [](const BundleItemRow& row) { return std::tie(row.bundle, row.seq); });
    sort_by(rows.flagship_apps, &FlagshipAppRow::id);
    sort_by(rows.licence_types, &LicenceTypeRow::id);
    sort_by(rows.data_resources, &DataResourceRow::id);
    return rows;
}

}  // namespace mashang::catalogue
