#include "contexts/catalogue/flows_import.h"

#include <string>
#include <unordered_map>

#include "contexts/catalogue/build.h"
#include "contexts/catalogue/store.h"
#include "contexts/catalogue/store_editions.h"
#include "contexts/catalogue/store_guides.h"

namespace mashang::catalogue {
namespace {

constexpr std::string_view kImport = "import";

/// The item's next edition, in force, in the place of the one before it.
void put_into_force(sql::Tx& tx, Instant now, const ItemSource& source, int number) {
    if (auto former = store::find_in_force(tx, source.id)) {
        former->state = EditionState::superseded;
        former->changed_at = now;
        store::save_edition(tx, *former);
    }
    store::add_edition(tx, {.item = source.id,
                            .number = number,
                            .state = EditionState::in_force,
                            .content = text_of(*source.content),
                            .note = {},
                            .author = std::string{kImport},
                            .author_office = {},
                            .reviewer = {},
                            .review_note = {},
                            .effective_from = {},
                            .created_at = now,
                            .changed_at = now,
                            .in_force_at = now});
    store::add_change(tx, {.item = source.id, .edition = number, .at = now});
}

/// Abolishes what the files no longer name, and brings back what they name again.
void follow_presence(sql::Tx& tx, Instant now, const std::string& item, bool is_named) {
    Standing standing = store::standing_of(tx, item);
    const bool is_abolished = standing.status == ItemStatus::abolished;
    if (is_abolished != is_named || (is_named && standing.by_whom != kImport)) return;
    standing.status = is_named ? ItemStatus::in_use : ItemStatus::abolished;
    standing.reason = is_named ? "" : "不再列入事项目录";
    standing.until.reset();
    standing.drop_plan();
    standing.by_whom = kImport;
    standing.changed_at = now;
    store::save_standing(tx, standing);
    store::add_change(tx, {.item = item,
                           .edition = store::find_in_force(tx, item)->number,
                           .what = is_named ? ChangeOfItem::resumed : ChangeOfItem::abolished,
                           .at = now});
}

}  // namespace

void publish_import(sql::Tx& tx, Instant now, const Rows& rows, const GuideRows& guides) {
    std::unordered_map<std::string, ItemSource> before;
    for (ItemSource& source : sources_of(load(tx), store::load_guides(tx)).items) {
        std::string id = source.id;
        before.emplace(std::move(id), std::move(source));
    }
    for (const ItemSource& source : sources_of(rows, guides).items) {
        const auto known = before.find(source.id);
        const bool says_the_same =
            known != before.end() && *known->second.content == *source.content;
        const int last = store::last_number(tx, source.id);
        if (last == 0 || !says_the_same) put_into_force(tx, now, source, last + 1);
        follow_presence(tx, now, source.id, true);
        if (known != before.end()) before.erase(known);
    }
    for (const auto& [id, source] : before) follow_presence(tx, now, id, false);
    save(tx, rows);
    store::save_guides(tx, guides);
    store::count_import(tx);
}

bool found_editions(sql::Tx& tx, Instant now) {
    if (store::has_editions(tx)) return false;
    const auto sources = sources_of(load(tx), store::load_guides(tx)).items;
    for (const ItemSource& source : sources) put_into_force(tx, now, source, 1);
    return !sources.empty();
}

}  // namespace mashang::catalogue
