#include "contexts/catalogue/routes_editions.h"

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/build.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/flows_editions.h"
#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/publishing_refusals.h"
#include "contexts/catalogue/routes_standing.h"
#include "contexts/catalogue/views_editions.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"

namespace mashang::catalogue {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Over;
using http::Who;

// The items of a body, kept by its provincial office (editing.h).
const Access kWriters{.who = Who::staff, .roles = {"editor"}, .over = Over::office};
const Access kPublishers{.who = Who::staff, .roles = {"publisher"}, .over = Over::office};
const Access kEither{.who = Who::staff, .roles = {"editor", "publisher"}, .over = Over::office};
constexpr std::size_t kContentBytes = 512 * 1024;

using ItemId = json::Text<8, 3>;
using Note = json::Text<500>;

struct OneItem {
    ItemId item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id))
struct SeenEdition {
    ItemId item_id;
    int number;
    std::int64_t version;  ///< of the edition as the caller saw it

    Seen seen() const { return {item_id.text(), number, version}; }
};
BOOST_DESCRIBE_STRUCT(SeenEdition, (), (item_id, number, version))
struct PreviewOf {
    ItemId item_id;
    int number;
    std::optional<DivisionCode> division;
};
BOOST_DESCRIBE_STRUCT(PreviewOf, (), (item_id, number, division))
struct NewItem {
    ItemContent content;
    Note note;
    std::optional<Date> effective_from;
};
BOOST_DESCRIBE_STRUCT(NewItem, (), (content, note, effective_from))
struct WriteEdition {
    ItemId item_id;
    int number;
    std::int64_t version;
    ItemContent content;
    Note note;
    std::optional<Date> effective_from;
};
BOOST_DESCRIBE_STRUCT(WriteEdition, (), (item_id, number, version, content, note, effective_from))
struct Review {
    ItemId item_id;
    int number;
    std::int64_t version;
    bool approves;
    Note note;
};
BOOST_DESCRIBE_STRUCT(Review, (), (item_id, number, version, approves, note))
struct Recall {
    ItemId item_id;
    int number;
    std::int64_t version;
    Note note;
};
BOOST_DESCRIBE_STRUCT(Recall, (), (item_id, number, version, note))
struct ComparedEdition {
    ItemId item_id;
    int number;
    std::optional<int> against;  ///< the number of the edition to compare it with
};
BOOST_DESCRIBE_STRUCT(ComparedEdition, (), (item_id, number, against))
struct ItemHistory {
    std::vector<DeedView> deeds;
};
BOOST_DESCRIBE_STRUCT(ItemHistory, (), (deeds))
struct EditionList {
    std::vector<EditionLine> editions;
};
BOOST_DESCRIBE_STRUCT(EditionList, (), (editions))
EditionList list_open(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    const std::string body = kept_body(parts, caller);
    EditionList list;
    for (const Edition& edition : store::list_open(tx)) {
        if (edition.item.starts_with(body)) list.editions.push_back(line_of(tx, parts, edition));
    }
    return list;
}

KeptItemView show_item(sql::Tx& tx, const Parts& parts, const Caller& caller,
                       const std::string& item_id) {
    demand_item_keeper(parts, caller, item_id);
    const auto editions = store::list_editions(tx, item_id);
    if (editions.empty()) throw Refused{refusals::kNoSuchItem, {{"id", item_id}}};
    const ItemType type = content_from(editions.back().content).type;
    KeptItemView view{
        .item_id = item_id,
        .basic_code = basic_code_of(item_id, type, parts.catalogue.get()->places()).text(),
        .standing = view_of(store::standing_of(tx, item_id)),
        .open_cases = parts.count_open_cases(tx, item_id),
        .waiting = store::count_waiting(tx, item_id),
        .editions = {}};
    for (const Edition& edition : editions) view.editions.push_back(line_of(tx, parts, edition));
    return view;
}

/// The edition as the applicant would read it.
ItemGuide preview(sql::Tx& tx, const Parts& parts, const Caller& caller, const PreviewOf& in) {
    const Edition edition = get_edition(tx, parts, caller, in.item_id.text(), in.number);
    const auto catalogue = parts.catalogue.get();
    const ItemContent content = content_from(edition.content);
    const auto faults = check_references(content, *catalogue);
    if (!faults.empty()) {
        throw Refused{
            refusals::kNotPublishable, {{"count", std::to_string(faults.size())}}, faults};
    }
    const Item item = make_item({.id = edition.item,
                                 .edition = edition.number,
                                 .content = std::make_shared<const ItemContent>(content),
                                 .standing = store::standing_of(tx, edition.item)},
                                *catalogue);
    const auto& division = places::get_division(catalogue->places(), in.division);
    return guide_of(*catalogue, get_implementation(*catalogue, item, division), caller.language);
}

http::Routes writing_routes(const Parts& parts) {
    const auto shown = [&parts](sql::Tx& tx, const Caller& caller, const Edition& edition) {
        return view_of(tx, parts, caller, edition);
    };
    return {
        http::write<NewItem, EditionView>(
            Method::post, "/api/v1/desk/catalogue/items", kWriters,
            "Begins a new item of the office's body as a draft",
            [&parts, shown](sql::Tx& tx, const Caller& caller, const NewItem& in) {
                return shown(tx, caller,
                             create_item(tx, parts, caller,
                                         {in.content, in.note.text(), in.effective_from}));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .status(201)
            .body_limit(kContentBytes)
            .refuses({&refusals::kNotYourItem, &refusals::kNumbersUsedUp}),
        http::write<OneItem, EditionView>(
            Method::post, "/api/v1/desk/catalogue/items/{item_id}/editions", kWriters,
            "Opens a draft of an item's next edition",
            [&parts, shown](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                return shown(tx, caller, open_edition(tx, parts, caller, in.item_id.text()));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .status(201)
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kEditionOpen,
                      &refusals::kItemStatus}),
        http::write<WriteEdition, EditionView>(
            Method::put, "/api/v1/desk/catalogue/items/{item_id}/editions/{number}", kWriters,
            "Writes a draft",
            [&parts, shown](sql::Tx& tx, const Caller& caller, const WriteEdition& in) {
                return shown(
                    tx, caller,
                    write_edition(tx, parts, caller, {in.item_id.text(), in.number, in.version},
                                  {in.content, in.note.text(), in.effective_from}));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .body_limit(kContentBytes)
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition,
                      &refusals::kEditionState, &refusals::kEditionChanged}),
        http::write<SeenEdition, EditionView>(
            Method::post, "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/submission",
            kWriters, "Hands a draft to review; every rule that it breaks is named",
            [&parts, shown](sql::Tx& tx, const Caller& caller, const SeenEdition& in) {
                return shown(tx, caller, submit_edition(tx, parts, caller, in.seen()));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition,
                      &refusals::kEditionState, &refusals::kEditionChanged,
                      &refusals::kNotPublishable, &refusals::kNothingChanged}),
        http::write<SeenEdition, http::Nothing>(
            Method::del, "/api/v1/desk/catalogue/items/{item_id}/editions/{number}", kWriters,
            "Discards a draft",
            [&parts](sql::Tx& tx, const Caller& caller, const SeenEdition& in) {
                discard_edition(tx, parts, caller, in.seen());
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition,
                      &refusals::kEditionState, &refusals::kEditionChanged}),
    };
}

http::Routes publishing_routes(const Parts& parts) {
    return {
        http::write<Review, EditionView>(
            Method::post, "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/review",
            kPublishers, "Approves an edition in review, or sends it back with a reason",
            [&parts](sql::Tx& tx, const Caller& caller, const Review& in) {
                const Seen seen{in.item_id.text(), in.number, in.version};
                const Edition edition =
                    in.approves ? approve_edition(tx, parts, caller, seen, in.note.text())
                                : send_back_edition(tx, parts, caller, seen, in.note.text());
                return view_of(tx, parts, caller, edition);
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition,
                      &refusals::kEditionState, &refusals::kEditionChanged, &refusals::kOwnWork,
                      &refusals::kNotPublishable, &refusals::kNothingChanged}),
        http::write<Recall, EditionView>(
            Method::post, "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/recall",
            kPublishers, "Calls an approved edition back before its day",
            [&parts](sql::Tx& tx, const Caller& caller, const Recall& in) {
                return view_of(
                    tx, parts, caller,
                    call_back_edition(tx, parts, caller, {in.item_id.text(), in.number, in.version},
                                      in.note.text()));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition,
                      &refusals::kEditionState, &refusals::kEditionChanged}),
    };
}

http::Routes reading_routes(const Parts& parts) {
    return {
        http::read<http::Nothing, EditionList>(
            "/api/v1/desk/catalogue/editions", kEither,
            "Lists the editions of the office's items that are being written or reviewed",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_open(tx, parts, caller); })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem}),
        http::read<OneItem, KeptItemView>(
            "/api/v1/desk/catalogue/items/{item_id}", kEither,
            "Shows how an item stands and all its editions",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                return show_item(tx, parts, caller, in.item_id.text());
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem}),
        http::read<OneItem, ItemHistory>(
            "/api/v1/desk/catalogue/items/{item_id}/history", kEither,
            "Lists who wrote, reviewed, published, suspended or abolished what of an item",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                demand_item_keeper(parts, caller, in.item_id.text());
                if (store::last_number(tx, in.item_id.text()) == 0) {
                    throw Refused{refusals::kNoSuchItem, {{"id", in.item_id.text()}}};
                }
                return ItemHistory{history_of(tx, parts, in.item_id.text())};
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem}),
        http::read<ComparedEdition, EditionView>(
            "/api/v1/desk/catalogue/items/{item_id}/editions/{number}", kEither,
            "Shows an edition, what it changes, and what forbids to publish it",
            [&parts](sql::Tx& tx, const Caller& caller, const ComparedEdition& in) {
                const std::string& item_id = in.item_id.text();
                std::optional<Edition> against;
                if (in.against) against = get_edition(tx, parts, caller, item_id, *in.against);
                return view_of(tx, parts, caller,
                               get_edition(tx, parts, caller, item_id, in.number), against);
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition}),
        http::read<PreviewOf, ItemGuide>(
            "/api/v1/desk/catalogue/items/{item_id}/editions/{number}/preview", kEither,
            "Shows an edition as the applicant would read it",
            [&parts](sql::Tx& tx, const Caller& caller, const PreviewOf& in) {
                return preview(tx, parts, caller, in);
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNoSuchEdition,
                      &refusals::kNotPublishable, &refusals::kNotImplementedHere,
                      &places::refusals::kNoSuchDivision}),
    };
}

}  // namespace

http::Routes edition_routes(const Parts& parts) {
    http::Routes all = reading_routes(parts);
    http::append(all, writing_routes(parts));
    http::append(all, publishing_routes(parts));
    http::append(all, standing_routes(parts));
    return all;
}

}  // namespace mashang::catalogue
