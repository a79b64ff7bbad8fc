#include "contexts/consultation/consult.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/enum_names.h"
#include "contexts/catalogue/testing.h"
#include "contexts/consultation/routes.h"
#include "platform/csv/csv.h"
#include "platform/http/access.h"

namespace mashang::consultation {
namespace {

namespace json = boost::json;

constexpr const char* kDictionaries =
    MASHANG_SOURCE_DIR "/cmake/npm/node_modules/nodejieba/submodules/cppjieba/dict";

const Parts& parts() {
    static const auto kTables = discovery::load_tables(MASHANG_SOURCE_DIR "/data", kDictionaries);
    static const Snapshot<discovery::Searchable> kSearchable{discovery::make_searchable(
        catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"), kTables)};
    static const Parts kParts{kSearchable, Cues{kTables.cues_csv}};
    return kParts;
}

Consultation ask(const std::string& question, std::optional<std::string> item = {},
                 const char* division = "350102000000", Language language = Language::zh) {
    return consult(parts(), {question, DivisionCode::parse(division), std::move(item)}, language);
}

bool has(const Consultation& answer, Element element) {
    return std::ranges::find(answer.passages, element, &Passage::element) != answer.passages.end();
}

/// A question of a file of questions and what answers it; nothing does when `element` is empty.
struct Judged {
    std::string id, question, item, element, context;
};

std::vector<Judged> judged(const std::string& file = "questions-own.csv") {
    std::ifstream in(MASHANG_SOURCE_DIR "/data/" + file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    csv::Problems problems;
    std::vector<Judged> all;
    for (const auto& record : csv::parse(file, text, problems).records) {
        const auto& field = record.fields;
        all.push_back({field.at(0), field.at(1), field.at(2), field.at(3), field.at(4)});
    }
    EXPECT_TRUE(problems.empty());
    return all;
}

struct Score {
    int answered = 0, right = 0, answerable = 0;
    std::string wrong = {};
    std::string missed = {};

    double precision() const { return answered == 0 ? 0 : double(right) / answered; }
    double recall() const { return answerable == 0 ? 0 : double(right) / answerable; }
};

bool is_right(const Judged& judged, const Consultation& answer) {
    if (judged.element.empty() || !answer.source || answer.source->item_id != judged.item)
        return false;
    return has(answer, *enumerator_of<Element>(judged.element));
}

Score score_of(const std::vector<Judged>& questions) {
    Score score;
    for (const Judged& one : questions) {
        const auto context = one.context.empty() ? std::nullopt : std::optional{one.context};
        const Consultation answer = ask(one.question, context);
        score.answerable += one.element.empty() ? 0 : 1;
        const std::string line = one.id + " " + one.question + " → " +
                                 (answer.source ? answer.source->name : "?") + "\n";
        if (answer.outcome != Outcome::answered) {
            if (!one.element.empty()) score.missed += line;
            continue;
        }
        ++score.answered;
        if (is_right(one, answer)) {
            ++score.right;
        } else {
            score.wrong += line;
        }
    }
    return score;
}

void expect_good(const std::string& file, double recall) {
    const auto questions = judged(file);
    const auto unanswerable = std::ranges::count(questions, "", &Judged::element);
    EXPECT_GE(static_cast<std::size_t>(unanswerable) * 3, questions.size());
    const Score score = score_of(questions);
    const std::string figures =
        fmt::format("{}: {} answered, precision {:.3f}, recall {:.3f}\nwrong:\n{}missed:\n{}", file,
                    score.answered, score.precision(), score.recall(), score.wrong, score.missed);
    fmt::print("{}", figures);
    EXPECT_GE(score.precision(), 0.95) << figures;
    EXPECT_GE(score.recall(), recall) << figures;
}

TEST(Consultation, OfTheAnswersGivenNearlyAllAreRight) {
    EXPECT_GE(judged().size(), 150U);
    expect_good("questions-own.csv", 0.75);
}

/// Nothing was set on these.
TEST(Consultation, OfTheAnswersToQuestionsThatWereHeldOutNearlyAllAreRight) {
    expect_good("questions-blind.csv", 0.5);
}

/// Every leaf of a document as a text.
void add_leaves(const json::value& value, std::vector<std::string>& leaves) {
    if (const auto* object = value.if_object()) {
        for (const auto& member : *object) add_leaves(member.value(), leaves);
    } else if (const auto* array = value.if_array()) {
        for (const auto& one : *array) add_leaves(one, leaves);
    } else {
        const auto* text = value.if_string();
        leaves.push_back(text != nullptr ? std::string{*text} : json::serialize(value));
    }
}

bool is_of_office(Element element) {
    return element == Element::office_hours || element == Element::office_place ||
           element == Element::office_telephone || element == Element::office_promise;
}

/// By construction nothing is invented: each quote of each answer to each question, whatever is
/// asked of every item of the province, stands in the edition.
TEST(Consultation, EveryQuoteStandsInTheEdition) {
    const auto now = parts().searchable.get();
    const auto& place = *now->catalogue->places().find(*DivisionCode::parse("350102000000"));
    std::size_t quotes = 0;
    for (const catalogue::Item& item : now->catalogue->items()) {
        std::vector<std::string> leaves;
        add_leaves(json::parse(catalogue::text_of(*item.content)), leaves);
        const auto here = now->catalogue->implementation_for(item, place);
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Asked>>([&](auto asks) {
            for (const auto& passage : passages_of(*now->catalogue, item, here, asks.value)) {
                if (is_of_office(passage.element)) continue;
                for (const std::string& quote : passage.quotes) {
                    ++quotes;
                    EXPECT_NE(std::ranges::find(leaves, quote), leaves.end())
                        << item.name << ": " << quote;
                }
            }
        });
    }
    EXPECT_GT(quotes, 5'000U);
    for (const Judged& one : judged()) {
        const Consultation answer = ask(one.question);
        if (!answer.source) continue;
        const auto& item = *now->catalogue->find_item(answer.source->item_id);
        std::vector<std::string> leaves;
        add_leaves(json::parse(catalogue::text_of(*item.content)), leaves);
        for (const Passage& passage : answer.passages) {
            for (const std::string& quote : passage.quotes) {
                EXPECT_TRUE(is_of_office(passage.element) ||
                            std::ranges::find(leaves, quote) != leaves.end())
                    << one.question << ": " << quote;
            }
        }
    }
}

TEST(Consultation, AQuoteComesWithItsItemEditionAndElement) {
    const Consultation answer = ask("补办身份证要多少钱？");
    ASSERT_EQ(answer.outcome, Outcome::answered);
    EXPECT_EQ(answer.source->item_id, "GA003");
    EXPECT_EQ(answer.source->edition, 1);
    EXPECT_TRUE(answer.source->has_variants);
    EXPECT_EQ(answer.source->office_name, "福州市公安局鼓楼分局");
    ASSERT_EQ(answer.passages.size(), 1U);
    EXPECT_EQ(answer.passages[0].element, Element::fees);
    EXPECT_EQ(answer.passages[0].quotes, std::vector<std::string>{"40元/证"});
}

TEST(Consultation, WhatIsFreeIsAnEmptyListOfFees) {
    const Consultation answer = ask("新生儿上户口要钱吗");
    ASSERT_EQ(answer.outcome, Outcome::answered);
    EXPECT_EQ(answer.passages[0].element, Element::fees);
    EXPECT_TRUE(answer.passages[0].quotes.empty());
}

TEST(Consultation, TwoThingsAreAnsweredTogetherAndWhatNothingSaysIsNamed) {
    const Consultation answer = ask("补办身份证要多少钱，有效期几年，有什么法律依据");
    ASSERT_EQ(answer.outcome, Outcome::answered);
    EXPECT_TRUE(has(answer, Element::fees));
    EXPECT_TRUE(has(answer, Element::faq));
    EXPECT_EQ(answer.unanswered, std::vector<Asked>{Asked::basis});
}

TEST(Consultation, TheItemThatWasSpokenOfIsMeantUntilAnotherIsNamed) {
    EXPECT_EQ(ask("那要多少钱", "GA035").source->item_id, "GA035");
    EXPECT_EQ(ask("补办身份证要多少钱", "GA035").source->item_id, "GA003");
    EXPECT_EQ(ask("那要多少钱").outcome, Outcome::which_item);
}

TEST(Consultation, OneOfSeveralItemsIsAskedFor) {
    const Consultation answer = ask("身份证多少钱");
    EXPECT_EQ(answer.outcome, Outcome::which_item);
    EXPECT_GE(answer.choices.size(), 2U);
    EXPECT_LE(answer.choices.size(), 4U);
    EXPECT_TRUE(answer.passages.empty());
}

TEST(Consultation, WhatNoGuideSaysIsNotKnown) {
    for (const char* question : {"今天天气怎么样", "？！", "补办身份证照片能化妆吗", "🙂"}) {
        const Consultation answer = ask(question);
        EXPECT_NE(answer.outcome, Outcome::answered) << question;
        EXPECT_TRUE(answer.passages.empty()) << question;
    }
}

TEST(Consultation, APlaceThatIsNamedIsThePlaceOfTheAnswer) {
    const Consultation answer = ask("思明区补办身份证在哪里办");
    ASSERT_EQ(answer.outcome, Outcome::answered);
    EXPECT_EQ(answer.division, "350203000000");
    EXPECT_EQ(answer.source->office_name, "厦门市公安局思明分局");
    EXPECT_EQ(answer.passages[0].element, Element::office_place);
}

TEST(Consultation, EnglishNamesItemsInEnglish) {
    const Consultation answer = ask("lost ID card how much", {}, "350102000000", Language::en);
    ASSERT_EQ(answer.outcome, Outcome::answered);
    EXPECT_EQ(answer.source->name, "Resident identity card replacement");
}

json::object post(json::object body) {
    const auto rows = routes(parts());
    return json::parse(http::call(rows.front(), nullptr, {}, std::move(body)).body).as_object();
}

TEST(ConsultationRoute, IsForAnybodyAndLimited) {
    const auto rows = routes(parts());
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].access.who, http::Who::anyone);
    EXPECT_EQ(rows[0].rate, http::RateClass::strict);
}

TEST(ConsultationRoute, AnswersAndRefuses) {
    const auto answer = post({{"question", "补办身份证要多少钱"}, {"division", "350102000000"}});
    EXPECT_EQ(answer.at("outcome"), "answered");
    EXPECT_EQ(answer.at("passages").at(0).at("quotes").at(0), "40元/证");
    EXPECT_THROW(post({{"question", ""}}), Refused);
    EXPECT_THROW(post({{"question", std::string(301, 'x')}}), Refused);
    EXPECT_THROW(post({{"question", "多少钱"}, {"division", "990000000000"}}), Refused);
    EXPECT_THROW(post({{"question", "多少钱"}, {"item_id", "XX999"}}), Refused);
}

TEST(Consultation, BeforeAnythingIsImportedNothingIsKnown) {
    const Snapshot<discovery::Searchable> nothing;
    const Parts empty{nothing, Cues{}};
    EXPECT_THROW(consult(empty, {"补办身份证要多少钱", {}, {}}, Language::zh), Refused);
}

}  // namespace
}  // namespace mashang::consultation
