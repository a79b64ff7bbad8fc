#include "contexts/catalogue/routes_questions.h"

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/questions.h"
#include "platform/http/typed_route.h"

namespace mashang::catalogue {
namespace {

struct OneItem {
    std::string item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id))

struct QuestionsView {
    std::string item_id;
    std::string name;
    int edition;
    std::vector<VariantView> variants;
    std::vector<QuestionStep> steps;  ///< the first is asked first; none: nothing to choose
};
BOOST_DESCRIBE_STRUCT(QuestionsView, (), (item_id, name, edition, variants, steps))

QuestionsView show(const Catalogue& catalogue, const OneItem& in, Language language) {
    const Item& item = get_item(catalogue, in.item_id);
    const auto& variants = item.content->variants;
    QuestionsView view{
        .item_id = item.id,
        .name = item.name,
        .edition = item.edition,
        .variants = {},
        .steps = questions_of(variants, language == Language::zh ? "您是哪一种情况？"
                                                                 : "Which of these is your case?")};
    for (const VariantContent& variant : variants)
        view.variants.push_back({variant.name.text(), variant.when.text(), variant.materials});
    return view;
}

}  // namespace

http::Routes question_routes(const Snapshot<Catalogue>& catalogue) {
    return {
        http::memory<OneItem, QuestionsView>(
            "/api/v1/items/{item_id}/questions",
            "Shows the few questions that lead to a case of an item and its exact materials",
            [&catalogue](const http::Caller& caller, const OneItem& in) {
                return show(*catalogue.get(), in, caller.language);
            })
            .tag("catalogue")
            .clause("P 3.2.1")
            .refuses({&refusals::kNoSuchItem})
            .version([&catalogue] { return catalogue.version(); }),
    };
}

}  // namespace mashang::catalogue
