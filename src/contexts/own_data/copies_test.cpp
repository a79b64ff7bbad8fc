#include <gmock/gmock.h>

#include <thread>

#include "contexts/own_data/testing/own_data_fixture.h"
#include "contexts/own_data/views.h"

namespace mashang::own_data {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class CopiesTest : public testing::OwnDataTest {
  protected:
    CopyId ask(const http::Caller& caller) {
        std::optional<CopyId> id;
        write([&](sql::Tx& tx) { id = ask_for_copy(tx, parts(), caller).id; });
        return *id;
    }
    std::string fetch(const http::Caller& caller, const CopyId& id, CopyFormat format) {
        std::string bytes;
        write([&](sql::Tx& tx) { bytes = fetch_copy(tx, parts(), caller, id, format); });
        return bytes;
    }
    std::string refusal_of_fetching(const http::Caller& caller, const CopyId& id,
                                    CopyFormat format) {
        return refusal_of([&](sql::Tx& tx) { fetch_copy(tx, parts(), caller, id, format); });
    }
    CopyView view(const http::Caller& caller, const CopyId& id) {
        std::optional<CopyView> view;
        read([&](sql::Tx& tx) {
            view = view_of(parts(),
                           *store::find_copy(tx, *identity::PersonId::parse(caller.person_id), id));
        });
        return *view;
    }
    std::int64_t sweep() {
        std::int64_t swept = 0;
        write([&](sql::Tx& tx) { swept = sweep_copies(tx, parts()); });
        return swept;
    }
};
MASHANG_ON_EACH_ENGINE(CopiesTest);

TEST_P(CopiesTest, EverythingIsThereInBothFormatsOnceEach) {
    const CopyId id = ask(lin);
    EXPECT_EQ(view(lin, id).state, CopyState::making);
    EXPECT_TRUE(make_one_copy(parts()));
    EXPECT_FALSE(make_one_copy(parts()));
    EXPECT_THAT(view(lin, id).formats, ElementsAre(CopyFormat::json, CopyFormat::pdf));

    const auto copy = boost::json::parse(fetch(lin, id, CopyFormat::json)).as_object();
    const auto& chapters = copy.at("chapters").as_object();
    EXPECT_EQ(chapters.at("identity").at("name"), "林小红");
    EXPECT_EQ(chapters.at("identity").at("citizen_id"), "350102199003071234");
    EXPECT_EQ(chapters.at("cases").at("cases").at(0).at("state"), "accepted");
    EXPECT_THAT(view(lin, id).formats, ElementsAre(CopyFormat::pdf));
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json), "own_data.no_such_copy");

    const std::string pdf = fetch(lin, id, CopyFormat::pdf);
    EXPECT_TRUE(pdf.starts_with("%PDF-1.5"));
    EXPECT_THAT(pdf, HasSubstr("67975C0F7EA2"));  // 林小红
    EXPECT_EQ(view(lin, id).state, CopyState::over);
}

TEST_P(CopiesTest, AFetchedCopyIsAReadingThatSheSees) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    fetch(lin, id, CopyFormat::json);
    EXPECT_THAT(told("person:" + lin.person_id),
                ::testing::IsSupersetOf(
                    {"own_data.copy_asked", "own_data.copy_ready", "person_data.read"}));
}

TEST_P(CopiesTest, WhoShowedLongAgoWhoSheIsGetsNone) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    clock().advance(6min);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { ask_for_copy(tx, parts(), lin); }),
              "identity.sign_in_again");
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json), "identity.sign_in_again");
}

TEST_P(CopiesTest, NobodyFetchesAnothers) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    EXPECT_EQ(refusal_of_fetching(chen, id, CopyFormat::json), "own_data.no_such_copy");
    EXPECT_THAT(view(lin, id).formats, ElementsAre(CopyFormat::json, CopyFormat::pdf));
}

TEST_P(CopiesTest, AfterADayItIsOverAndItsFilesAreGone) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    std::optional<store::CopyRow> row;
    read([&](sql::Tx& tx) {
        row = store::find_copy(tx, *identity::PersonId::parse(lin.person_id), id);
    });
    EXPECT_EQ(sweep(), 0);
    clock().advance(24h);
    lin.signed_in_at = clock().now();
    EXPECT_EQ(view(lin, id).state, CopyState::over);
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json), "own_data.no_such_copy");
    EXPECT_EQ(sweep(), 1);
    EXPECT_FALSE(parts().files.read(*files::FileId::parse(*row->json_file)));
    EXPECT_FALSE(parts().files.read(*files::FileId::parse(*row->pdf_file)));
    clock().advance(24h * 31);
    EXPECT_EQ(sweep(), 1);
    EXPECT_EQ(sweep(), 0);
}

TEST_P(CopiesTest, OneIsMadeAtATimeAndThreeADay) {
    ask(lin);
    const auto again = [&] {
        return refusal_of([&](sql::Tx& tx) { ask_for_copy(tx, parts(), lin); });
    };
    EXPECT_EQ(again(), "own_data.copy_pending");
    for (int i = 0; i < 2; ++i) {
        make_one_copy(parts());
        EXPECT_EQ(again(), "");
    }
    make_one_copy(parts());
    EXPECT_EQ(again(), "own_data.too_many_copies");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { ask_for_copy(tx, parts(), chen); }), "");
}

TEST_P(CopiesTest, WhatFailsIsMadeAnewLaterAndGivenUpAfterThreeTries) {
    const CopyId id = ask(lin);
    fails_ = true;
    for (int i = 0; i < 3; ++i) {
        EXPECT_THROW(make_one_copy(parts()), std::runtime_error);
        EXPECT_FALSE(make_one_copy(parts())) << "not at once again";
        clock().advance(11min);
    }
    EXPECT_TRUE(make_one_copy(parts()));
    EXPECT_EQ(view(lin, id).state, CopyState::failed);
    fails_ = false;
    EXPECT_FALSE(make_one_copy(parts()));
}

TEST_P(CopiesTest, ACopyWhoseMakerDiedIsMadeByAnother) {
    const CopyId id = ask(lin);
    fails_ = true;
    EXPECT_THROW(make_one_copy(parts()), std::runtime_error);
    EXPECT_EQ(view(lin, id).done, 1) << "how far it got is seen";
    fails_ = false;
    clock().advance(11min);
    EXPECT_TRUE(make_one_copy(parts()));
    EXPECT_EQ(view(lin, id).state, CopyState::ready);
}

TEST_P(CopiesTest, OfTwoFetchingAtOnceOneGetsIt) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    std::atomic<int> got{0};
    {
        std::vector<std::jthread> fetchers;
        for (int i = 0; i < 4; ++i) {
            fetchers.emplace_back(
                [&] { got += refusal_of_fetching(lin, id, CopyFormat::json).empty(); });
        }
    }
    EXPECT_EQ(got, 1);
}

TEST_P(CopiesTest, WithTheAccountNothingOfItStays) {
    ask(lin);
    ask(chen);
    journal::Entry entry;
    entry.what = "account.closed";
    entry.on_behalf = lin.person_id;
    entry.facts = {{"why", "by_owner"}};
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT person_id FROM own_data_copy"), chen.person_id);
    });
}

}  // namespace
}  // namespace mashang::own_data
