#include "contexts/catalogue/views.h"

#include <algorithm>

namespace mashang::catalogue {
namespace {

/// How many items are classified under one of the themes.
std::size_t count_items(const Catalogue& catalogue, std::span<const Theme* const> themes) {
    return static_cast<std::size_t>(std::ranges::count_if(catalogue.items(), [&](const Item& item) {
        return std::ranges::any_of(item.themes, [&](const Theme* theme) {
            return std::ranges::find(themes, theme) != themes.end();
        });
    }));
}

}  // namespace

ThemeView view_of(const Catalogue& catalogue, const Theme& theme) {
    const Theme* const one[] = {&theme};
    return {theme.id, theme.code, theme.name, theme.audience, count_items(catalogue, one)};
}

LifeStageView view_of(const Catalogue& catalogue, const LifeStage& stage) {
    LifeStageView view{
        stage.id, stage.name, stage.audience, {}, count_items(catalogue, stage.themes)};
    for (const Theme* theme : stage.themes) view.themes.push_back(theme->id);
    return view;
}

BundleView view_of(const Bundle& bundle) {
    BundleView view{.id = bundle.id,
                    .name = bundle.name,
                    .audience = bundle.audience,
                    .life_stage = bundle.life_stage->id,
                    .lead_body = bundle.lead->name,
                    .note = bundle.note,
                    .items = {}};
    for (const BundleItem& part : bundle.items) {
        view.items.push_back({part.seq, part.item->id, part.item->name, part.depends_on,
                              part.required, part.condition});
    }
    return view;
}

FlagshipAppView view_of(const FlagshipApp& app) {
    FlagshipAppView view{.id = app.id,
                         .name = app.name,
                         .lead_body = app.lead->name,
                         .coverage = app.coverage,
                         .summary = app.summary,
                         .items = {},
                         .interactions = app.interactions};
    for (const Item* item : app.items) view.items.push_back({item->id, item->name});
    return view;
}

}  // namespace mashang::catalogue
