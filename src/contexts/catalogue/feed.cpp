#include "contexts/catalogue/feed.h"

namespace mashang::catalogue {
namespace {

FedChange fed(sql::Tx& tx, const ItemChange& change) {
    FedChange out{.number = change.number,
                  .item_id = change.item,
                  .name = {},
                  .edition = change.edition,
                  .what = change.what,
                  .at = change.at,
                  .office = change.office,
                  .changes = {}};
    std::optional<ItemContent> after;
    for (const Edition& edition : store::list_editions(tx, change.item)) {  // the newest first
        if (edition.number > change.edition || !edition.in_force_at) continue;
        const ItemContent content = content_from(edition.content);
        if (edition.number == change.edition) {
            out.name = content.name.text();
            if (change.what != ChangeOfItem::published) break;
            after = content;
        } else if (after) {
            out.changes = difference(content, *after);
            break;
        }
    }
    return out;
}

}  // namespace

FeedPage feed_after(sql::Tx& tx, const Parts& parts, std::int64_t after, std::size_t limit) {
    FeedPage page{.changes = {}, .next = after, .more = false, .issued_at = parts.clock.now()};
    for (const ItemChange& change : store::list_changes(tx, after, limit + 1)) {
        if (page.changes.size() == limit) {
            page.more = true;
            break;
        }
        page.changes.push_back(fed(tx, change));
        page.next = change.number;
    }
    return page;
}

}  // namespace mashang::catalogue
