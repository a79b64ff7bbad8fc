#include <gmock/gmock.h>

#include <thread>

#include "base/enum_names.h"
#include "contexts/own_data/testing/own_data_fixture.h"
#include "contexts/own_data/views.h"
#include "platform/pdf/testing/text_of.h"

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
    std::string fetch(const http::Caller& caller, const CopyId& id, CopyFormat format,
                      std::int64_t part = 1) {
        const store::WhichFile which{id, format, part};
        const auto read = read_copy(parts(), caller, which);
        std::string bytes;
        write([&](sql::Tx& tx) { bytes = fetch_copy(tx, parts(), caller, which, read); });
        return bytes;
    }
    std::string refusal_of_fetching(const http::Caller& caller, const CopyId& id, CopyFormat format,
                                    std::int64_t part = 1) {
        try {
            fetch(caller, id, format, part);
        } catch (const Refused& refused) {
            return std::string{refused.refusal().code};
        }
        return "";
    }
    /// "json1", "pdf2": what can still be fetched.
    std::vector<std::string> files_of(const http::Caller& caller, const CopyId& id) {
        std::vector<std::string> names;
        for (const CopyFileView& file : view(caller, id).files) {
            names.push_back(std::string{name_of_enumerator(file.format)} +
                            std::to_string(file.part));
        }
        return names;
    }
    std::vector<store::CopyFileRow> rows_of(const http::Caller& caller, const CopyId& id) {
        std::vector<store::CopyFileRow> rows;
        read([&](sql::Tx& tx) {
            rows = store::list_files(tx, *identity::PersonId::parse(caller.person_id), id);
        });
        return rows;
    }
    CopyView view(const http::Caller& caller, const CopyId& id) {
        std::optional<CopyView> view;
        read([&](sql::Tx& tx) {
            view = view_of(tx, parts(),
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
    EXPECT_THAT(files_of(lin, id), ElementsAre("json1", "pdf1"));

    const auto copy = boost::json::parse(fetch(lin, id, CopyFormat::json)).as_object();
    const auto& chapters = copy.at("chapters").as_object();
    EXPECT_EQ(chapters.at("identity").at("name"), "林小红");
    EXPECT_EQ(chapters.at("identity").at("citizen_id"), "350102199003071234");
    EXPECT_EQ(chapters.at("cases").at("cases").at(0).at("state"), "accepted");
    EXPECT_THAT(files_of(lin, id), ElementsAre("pdf1"));
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json), "own_data.no_such_copy");

    const std::string pdf = fetch(lin, id, CopyFormat::pdf);
    EXPECT_TRUE(pdf.starts_with("%PDF-1.5"));
    EXPECT_THAT(pdf::fixture::text_of(pdf), HasSubstr("林小红"));
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
    EXPECT_THAT(files_of(lin, id), ElementsAre("json1", "pdf1"));
}

TEST_P(CopiesTest, AfterADayItIsOverAndItsFilesAreGone) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    const auto rows = rows_of(lin, id);
    EXPECT_EQ(sweep(), 0);
    clock().advance(24h);
    lin.signed_in_at = clock().now();
    EXPECT_EQ(view(lin, id).state, CopyState::over);
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json), "own_data.no_such_copy");
    EXPECT_EQ(sweep(), 1);
    EXPECT_EQ(rows.size(), 2U);
    for (const auto& row : rows) EXPECT_FALSE(parts().files.read(row.file));
    EXPECT_TRUE(rows_of(lin, id).empty());
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

TEST_P(CopiesTest, ALargeCopyIsGivenInPartsThatAreEachReadByThemselves) {
    parts().limits.part_bytes = 200;
    const CopyId id = ask(lin);
    make_one_copy(parts());
    EXPECT_THAT(files_of(lin, id), ElementsAre("json1", "json2", "pdf1", "pdf2"));
    const auto first = boost::json::parse(fetch(lin, id, CopyFormat::json, 1));
    const auto second = boost::json::parse(fetch(lin, id, CopyFormat::json, 2));
    EXPECT_EQ(first.at("part").as_int64(), 1);
    EXPECT_EQ(second.at("part").as_int64(), 2);
    EXPECT_EQ(second.at("parts").as_int64(), 2);
    EXPECT_EQ(first.at("made_at"), second.at("made_at"));
    EXPECT_TRUE(first.at("chapters").as_object().contains("identity"));
    EXPECT_EQ(second.at("chapters").at("cases").at("cases").at(0).at("state"), "accepted");
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json, 1), "own_data.no_such_copy");
    EXPECT_EQ(refusal_of_fetching(lin, id, CopyFormat::json, 3), "own_data.no_such_copy");
    EXPECT_EQ(view(lin, id).state, CopyState::ready);
    fetch(lin, id, CopyFormat::pdf, 2);
    fetch(lin, id, CopyFormat::pdf, 1);
    EXPECT_EQ(view(lin, id).state, CopyState::over);
}

TEST_P(CopiesTest, WhatIsGivenOutWasReadBeforeTheTransaction) {
    const CopyId id = ask(lin);
    make_one_copy(parts());
    const store::WhichFile which{id, CopyFormat::json, 1};
    const auto early = read_copy(parts(), lin, which);
    parts().files.erase(early.value().file);
    std::string bytes;
    write([&](sql::Tx& tx) { bytes = fetch_copy(tx, parts(), lin, which, early); });
    EXPECT_THAT(bytes, HasSubstr("林小红")) << "the transaction reads no file";
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { fetch_copy(tx, parts(), lin, which, early); }),
              "own_data.no_such_copy")
        << "and gives nothing out twice";
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
