#include "contexts/catalogue/routes.h"

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/views.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"

namespace mashang::catalogue {
namespace {

struct OneItem {
    std::string item_id;
    std::optional<DivisionCode> division;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id, division))

struct OneForm {
    std::string item_id;
    std::optional<int> edition;  ///< a number; nothing: the one in force
};
BOOST_DESCRIBE_STRUCT(OneForm, (), (item_id, edition))

struct ForAudience {
    std::optional<Audience> audience;

    bool wants(Audience other) const { return !audience || *audience == other; }
};
BOOST_DESCRIBE_STRUCT(ForAudience, (), (audience))

struct OneOffice {
    places::OfficeId id;
};
BOOST_DESCRIBE_STRUCT(OneOffice, (), (id))

struct InDivision {
    std::optional<DivisionCode> division;
};
BOOST_DESCRIBE_STRUCT(InDivision, (), (division))

struct OneBundle {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(OneBundle, (), (id))

struct OfficeList {
    std::vector<places::OfficeView> offices;
};
BOOST_DESCRIBE_STRUCT(OfficeList, (), (offices))

struct ThemeList {
    std::vector<ThemeView> themes;
};
BOOST_DESCRIBE_STRUCT(ThemeList, (), (themes))

struct LifeStageList {
    std::vector<LifeStageView> life_stages;
};
BOOST_DESCRIBE_STRUCT(LifeStageList, (), (life_stages))

struct BundleList {
    std::vector<BundleView> bundles;
};
BOOST_DESCRIBE_STRUCT(BundleList, (), (bundles))

struct FlagshipAppList {
    std::vector<FlagshipAppView> apps;
};
BOOST_DESCRIBE_STRUCT(FlagshipAppList, (), (apps))

ItemGuide show_item(const Catalogue& catalogue, const OneItem& in, Language language) {
    const Item& item = get_item(catalogue, in.item_id);
    const auto& division = places::get_division(catalogue.places(), in.division);
    return guide_of(catalogue, get_implementation(catalogue, item, division), language);
}

places::OfficeView view_of_office(const Catalogue& catalogue, const places::Office& office) {
    return places::view_of(catalogue.places(), office, catalogue.count_items(office));
}

OfficeList list_offices(const Catalogue& catalogue, const InDivision& in) {
    OfficeList list;
    const auto& division = places::get_division(catalogue.places(), in.division);
    for (const places::Office& office : catalogue.places().offices_in(division)) {
        if (catalogue.count_items(office) == 0) continue;
        list.offices.push_back(view_of_office(catalogue, office));
    }
    return list;
}

http::Routes item_routes(const Snapshot<Catalogue>& catalogue) {
    const auto version = [&catalogue] { return catalogue.version(); };
    return {
        http::memory<OneItem, ItemGuide>(
            "/api/v1/items/{item_id}",
            "Shows the guide of an item as the office that serves a division carries it out",
            [&catalogue](const http::Caller& caller, const OneItem& in) {
                return show_item(*catalogue.get(), in, caller.language);
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNoSuchItem, &refusals::kNotImplementedHere,
                      &places::refusals::kNoSuchDivision})
            .version(version),
        http::memory<OneForm, boost::json::object>(
            "/api/v1/items/{item_id}/form",
            "Shows the application form of an item (of the edition in force, or of one that was) "
            "as "
            "JSON Schema (draft 7) with layout and rules",
            [&catalogue](const OneForm& in) {
                const auto held = catalogue.get();
                if (in.edition.value_or(0) == 0) return *get_item(*held, in.item_id).form;
                return *get_edition(*held, in.item_id, *in.edition).form;
            })
            .tag("catalogue")
            .clause("P 3.1.3")
            .refuses({&refusals::kNoSuchItem})
            .version(version),
    };
}

http::Routes office_routes(const Snapshot<Catalogue>& catalogue) {
    const auto version = [&catalogue] { return catalogue.version(); };
    return {
        http::memory<OneOffice, places::OfficeView>(
            "/api/v1/offices/{id}", "Shows an office: where it is, when it is open, what it serves",
            [&catalogue](const OneOffice& in) {
                const auto now = catalogue.get();
                return view_of_office(*now, places::get_office(now->places(), in.id));
            })
            .tag("catalogue")
            .clause("P 2.1")
            .refuses({&places::refusals::kNoSuchOffice})
            .version(version),
        http::memory<InDivision, OfficeList>(
            "/api/v1/offices", "Lists the offices of a division that carry out items",
            [&catalogue](const InDivision& in) { return list_offices(*catalogue.get(), in); })
            .tag("catalogue")
            .clause("P 2.1")
            .refuses({&places::refusals::kNoSuchDivision})
            .version(version),
    };
}

http::Routes theme_routes(const Snapshot<Catalogue>& catalogue) {
    const auto version = [&catalogue] { return catalogue.version(); };
    return {
        http::memory<ForAudience, ThemeList>(
            "/api/v1/themes", "Lists the themes by which items are classified",
            [&catalogue](const ForAudience& in) {
                const auto now = catalogue.get();
                ThemeList list;
                for (const Theme& theme : now->themes()) {
                    if (in.wants(theme.audience)) list.themes.push_back(view_of(*now, theme));
                }
                return list;
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .version(version),
        http::memory<ForAudience, LifeStageList>(
            "/api/v1/life-stages", "Lists the stages of a life or an enterprise and their themes",
            [&catalogue](const ForAudience& in) {
                const auto now = catalogue.get();
                LifeStageList list;
                for (const LifeStage& stage : now->life_stages()) {
                    if (in.wants(stage.audience)) list.life_stages.push_back(view_of(*now, stage));
                }
                return list;
            })
            .tag("catalogue")
            .clause("P 3.2.1")
            .version(version),
    };
}

http::Routes matter_routes(const Snapshot<Catalogue>& catalogue) {
    const auto version = [&catalogue] { return catalogue.version(); };
    return {
        http::memory<ForAudience, BundleList>(
            "/api/v1/bundles", "Lists matters that consist of several items",
            [&catalogue](const ForAudience& in) {
                BundleList list;
                for (const Bundle& bundle : catalogue.get()->bundles()) {
                    if (in.wants(bundle.audience)) list.bundles.push_back(view_of(bundle));
                }
                return list;
            })
            .tag("catalogue")
            .clause("P 3.2.1")
            .version(version),
        http::memory<OneBundle, BundleView>(
            "/api/v1/bundles/{id}", "Shows a matter that consists of several items",
            [&catalogue](const OneBundle& in) {
                const auto now = catalogue.get();
                const Bundle* bundle = now->find_bundle(in.id);
                if (bundle == nullptr) throw Refused{refusals::kNoSuchBundle, {{"id", in.id}}};
                return view_of(*bundle);
            })
            .tag("catalogue")
            .clause("P 3.2.1")
            .refuses({&refusals::kNoSuchBundle})
            .version(version),
        http::memory<http::Nothing, FlagshipAppList>(
            "/api/v1/flagship-apps", "Lists the promoted applications that cover the province",
            [&catalogue](const http::Caller&, const http::Nothing&) {
                FlagshipAppList list;
                for (const FlagshipApp& app : catalogue.get()->flagship_apps()) {
                    list.apps.push_back(view_of(app));
                }
                return list;
            })
            .tag("catalogue")
            .clause("P 2.3")
            .version(version),
    };
}

}  // namespace

http::Routes routes(const Snapshot<Catalogue>& catalogue) {
    http::Routes all = item_routes(catalogue);
    http::append(all, office_routes(catalogue));
    http::append(all, theme_routes(catalogue));
    http::append(all, matter_routes(catalogue));
    return all;
}

}  // namespace mashang::catalogue
