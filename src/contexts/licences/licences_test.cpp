// Having the register asked, and what is kept.

#include "contexts/licences/testing/licences_fixture.h"
#include "platform/json/json.h"

namespace mashang::licences {
namespace {

using std::chrono::hours;
using testing::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Licences : public testing::LicencesTest {};

TEST_P(Licences, the_register_is_asked_for_each_kind_by_her_number) {
    ask_as(lin);
    ASSERT_THAT(orders, SizeIs(kinds().size()));
    for (const outbound::Order& order : orders) {
        EXPECT_EQ(order.channel, kLicencesHeld);
        EXPECT_EQ(order.payload.at("holder_code"), "350102199003071234");
    }
    const auto request = licences_held_channel(parts(), "", "").wire(order_of("L004"));
    EXPECT_EQ(request.path, "/retrievals");
    EXPECT_THAT(request.body, HasSubstr(R"("licence_type":"L004")"));
    EXPECT_THAT(request.body, Not(HasSubstr(lin.person_id)));
    const LicencesView seen = seen_by(lin);
    EXPECT_EQ(seen.awaited, static_cast<int>(kinds().size()));
    EXPECT_THAT(seen.licences, IsEmpty());
    EXPECT_EQ(seen.asked_at, clock().now());
    EXPECT_THAT(told(lin), ElementsAre("licences.asked"));
    EXPECT_EQ(seen_by(chen).awaited, 0);
}

TEST_P(Licences, once_a_day_also_after_forgetting) {
    ask_as(lin);
    EXPECT_EQ(seen_by(lin).may_ask_from, clock().now() + hours{24});
    EXPECT_EQ(refusal_of(lin), &refusals::kAskedToday);
    forget_as(lin);
    clock().advance(hours{24} - std::chrono::milliseconds{1});
    EXPECT_EQ(refusal_of(lin), &refusals::kAskedToday);
    EXPECT_EQ(refusal_of(chen), nullptr);
    clock().advance(std::chrono::milliseconds{1});
    EXPECT_EQ(seen_by(lin).may_ask_from, std::nullopt);
    EXPECT_EQ(refusal_of(lin), nullptr);
}

TEST_P(Licences, without_a_number_nothing_is_asked) {
    EXPECT_EQ(refusal_of(numberless()), &refusals::kNoCitizenNumber);
    EXPECT_THAT(orders, IsEmpty());
    EXPECT_EQ(seen_by(lin).asked_at, std::nullopt);
}

TEST_P(Licences, what_is_found_is_shown_with_its_end_and_its_renewal) {
    ask_as(lin);
    register_says(order_of("L004"), found("2017-12-01", R"("证书编号":"JZ3501020000123456",)"
                                                        R"("有效期止":"2018-12-01")"));
    register_says(order_of("L015"), found("2015-01-04", R"("证号":"350102199003071234")"));
    register_says(order_of("L043"), kNotFound);
    register_is_silent(order_of("L044"));

    const LicencesView seen = seen_by(lin, Language::en);
    EXPECT_EQ(seen.awaited, static_cast<int>(kinds().size()) - 4);
    EXPECT_THAT(seen.unanswered, ElementsAre("Divorce certificate"));
    ASSERT_THAT(seen.licences, SizeIs(2));
    const LicenceView& permit = seen.licences[0];
    EXPECT_EQ(permit.name, "居住证");
    EXPECT_EQ(permit.name_en, "Residence permit");
    EXPECT_EQ(permit.number_masked, "JZ3************456");
    EXPECT_EQ(permit.issuer, "福州市公安局");
    EXPECT_EQ(permit.valid_until, day("2018-12-01"));
    EXPECT_EQ(permit.validity, Validity::expiring);
    EXPECT_EQ(permit.renewal.value().item_id, "GA028");
    EXPECT_THAT(permit.item_ids, ElementsAre("GA027", "GA028", "GA029"));
    const LicenceView& driving = seen.licences[1];
    EXPECT_EQ(driving.valid_until, day("2015-01-04").plus_days(2190));
    EXPECT_EQ(driving.validity, Validity::in_force);
    EXPECT_EQ(driving.renewal.value().item_id, "GA070");
    EXPECT_THAT(told(lin), ElementsAre("licences.asked", "licences.answered", "licences.answered",
                                       "licences.answered", "licences.answered"));
}

TEST_P(Licences, asked_again_what_was_found_stays_until_the_register_says_otherwise) {
    ask_as(lin);
    const auto first = order_of("L009");
    register_says(first, found("2017-12-01", R"("护照号码":"E12345678")"));
    clock().advance(hours{24});
    ask_as(lin);
    register_says(first, kNotFound);  // of the round before: too late
    EXPECT_THAT(seen_by(lin).licences, SizeIs(1));
    register_is_silent(order_of("L009"));
    EXPECT_THAT(seen_by(lin).licences, SizeIs(1));
    EXPECT_THAT(seen_by(lin).unanswered, ElementsAre("普通护照"));
    clock().advance(hours{24});
    ask_as(lin);
    register_says(order_of("L009"), kNotFound);
    EXPECT_THAT(seen_by(lin).licences, IsEmpty());
    EXPECT_TRUE(seen_by(lin).is_kept) << "that there is none";
}

TEST_P(Licences, forgotten_is_forgotten_also_for_answers_on_their_way) {
    ask_as(lin);
    ask_as(chen);
    register_says(order_of("L009"), found("2017-12-01", R"("护照号码":"E12345678")"));
    const std::size_t half = orders.size() / 2;
    register_says(orders.front(), found("2017-12-01", R"("公民身份号码":"350102199003071234")"));
    ASSERT_THAT(seen_by(lin).licences, SizeIs(1));
    forget_as(lin);
    register_says(orders.at(half - 1), found("2017-12-01", ""));
    EXPECT_THAT(seen_by(lin).licences, IsEmpty());
    EXPECT_FALSE(seen_by(lin).is_kept);
    EXPECT_EQ(seen_by(lin).awaited, 0);
    EXPECT_THAT(seen_by(chen).licences, SizeIs(1));
    EXPECT_EQ(told(lin).back(), "licences.forgotten");
    const auto before = told(lin);
    forget_as(lin);
    EXPECT_EQ(told(lin), before) << "there was nothing to forget";
}

TEST_P(Licences, lie_sealed_and_for_their_own_row_only) {
    ask_as(lin);
    register_says(order_of("L009"), found("2017-12-01", R"("护照号码":"E12345678")"));
    std::vector<Answer> kept;
    read([&](sql::Tx& tx) { kept = store::list(tx, person_of(lin)); });
    const auto row = std::ranges::find(kept, "L009", &Answer::licence_type);
    ASSERT_NE(row, kept.end());
    EXPECT_THAT(row->content.value(), Not(HasSubstr("福州市公安局")));
    EXPECT_EQ(open(parts(), *row).issuer, "福州市公安局");
    Answer moved = *row;
    moved.person_id = person_of(chen);
    EXPECT_ANY_THROW(open(parts(), moved));
}

TEST_P(Licences, stand_in_the_copy_of_her_data_and_go_with_the_account) {
    ask_as(lin);
    register_says(order_of("L009"), found("2017-12-01", R"("护照号码":"E12345678")"));
    boost::json::object portrait;
    const auto look = [&](sql::Tx& tx) { portrait = portrait_of(tx, parts(), person_of(lin)); };
    read(look);
    EXPECT_THAT(json::text_of(portrait), HasSubstr("福州市公安局"));
    write([&](sql::Tx& tx) {
        journal::Entry closed{};
        closed.what = "account.closed";
        closed.on_behalf = lin.person_id;
        follower().effect(tx, closed);
    });
    read(look);
    EXPECT_THAT(portrait.at("licences").as_array(), IsEmpty());
    EXPECT_FALSE(portrait.contains("asked_at"));
}

MASHANG_ON_EACH_ENGINE(Licences);

one_code::Licence licence(boost::json::object face) {
    return {.identifier = "SL.1",
            .name = "普通护照",
            .holder = "林小红",
            .issuer = "",
            .issued_on = "2010-01-04",
            .face = std::move(face)};
}

TEST(LicenceContent, ends_as_its_face_says_before_what_its_type_says) {
    catalogue::LicenceType type{.id = "L009",
                                .name = "普通护照",
                                .issuer_organisation = "GA",
                                .holders = {},
                                .validity_days = 10,
                                .attributes = {{"护照号码", "code"}, {"公民身份号码", "idno"}}};
    const auto until = [&](boost::json::object face) {
        return content_of(licence(std::move(face)), type).valid_until;
    };
    EXPECT_EQ(until({{"有效期止", "2019-05-06"}}), day("2019-05-06"));
    EXPECT_EQ(until({{"有效期止", "长期"}}), std::nullopt);
    EXPECT_EQ(until({}), day("2010-01-14"));
    type.validity_days.reset();
    EXPECT_EQ(until({}), std::nullopt);

    const auto number = [&](boost::json::object face) {
        return content_of(licence(std::move(face)), type).number_masked;
    };
    EXPECT_EQ(number({{"护照号码", "E12345678"}}), "E*******8");
    EXPECT_EQ(number({{"公民身份号码", "350102199003071234"}}), "350************234");
    EXPECT_EQ(number({}), "****");
}

TEST(LicenceContent, is_masked_by_characters_and_never_shown_for_the_most_part) {
    EXPECT_EQ(masked(""), "");
    EXPECT_EQ(masked("12345"), "*****");
    EXPECT_EQ(masked("闽侯证2018第01号"), "闽*********号");
    EXPECT_EQ(masked("123456789012345678901234567890"), "1234**********************7890");
}

TEST(LicenceValidity, turns_on_the_days_themselves) {
    const Content ends{
        .number_masked = "", .issuer = "", .issued_on = {}, .valid_until = day("2018-12-29")};
    EXPECT_EQ(validity_of(ends, day("2018-09-29")), Validity::in_force);
    EXPECT_EQ(validity_of(ends, day("2018-09-30")), Validity::expiring);
    EXPECT_EQ(validity_of(ends, day("2018-12-29")), Validity::expiring);
    EXPECT_EQ(validity_of(ends, day("2018-12-30")), Validity::expired);
    EXPECT_EQ(validity_of({}, day("2018-12-30")), Validity::lasting);
}

TEST(LicenceKinds, are_all_held_by_persons_and_known_to_the_real_catalogue) {
    const auto catalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    for (const Kind& kind : kinds()) {
        const auto* type = catalogue->find_licence_type(kind.id);
        ASSERT_NE(type, nullptr) << kind.id;
        EXPECT_NE(std::ranges::find(type->holders, catalogue::Audience::person),
                  type->holders.end())
            << kind.id;
        if (type->validity_days) {
            EXPECT_TRUE(renewing_item(*catalogue, kind) != nullptr || kind.id == "L011")
                << kind.id << " ends, and nothing renews it";
        }
    }
}

}  // namespace
}  // namespace mashang::licences
