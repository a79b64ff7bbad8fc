// Uploads in pieces: break, resumption, and everything that may be wrong with a piece.

#include <gtest/gtest.h>

#include <algorithm>

#include "contexts/cases/flows_uploads.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/upload_refusals.h"
#include "contexts/cases/upload_store.h"
#include "platform/files/refusals.h"
#include "platform/http/tus.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

/// "文件.png"
constexpr const char* kName = "filename 5paH5Lu2LnBuZw==";

class ResumedUpload : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        citizen = town_->proven_person(database());
        routes_ = routes(parts());
        of = town_->case_in(database(), CaseState::draft, citizen);
    }

    const Parts& parts() { return town_->parts; }
    platform::SetClock& clock() { return town_->house.clock; }

    struct Said {
        const Refusal* refusal = nullptr;
        http::RawOutput output = {};

        json::object body() const { return json::parse(output.body).as_object(); }
        bool has(std::string_view line) const {
            return output.reply.headers.find(line) != std::string::npos;
        }
    };
    Said knock(http::Method method, const std::string& path, json::object members,
               const http::Caller& caller, const std::string& bytes = {}) {
        const auto row = std::ranges::find_if(routes_, [&](const http::Route& route) {
            return route.method == method && route.path == path;
        });
        EXPECT_NE(row, routes_.end()) << path;
        Said said;
        const auto work = [&](sql::Tx& tx) {
            said.output = http::call(*row, &tx, caller, members,
                                     {.content_type = http::tus::kPiece, .data = bytes});
        };
        try {
            row->kind == http::Kind::write ? write(work) : read(work);
        } catch (const Refused& refused) {
            said.refusal = &refused.refusal();
            if (!declares(*row, refused.refusal())) ADD_FAILURE() << refused.refusal().code;
        }
        return said;
    }
    static bool declares(const http::Route& row, const Refusal& refusal) {
        return std::ranges::find(row.refusals, &refusal) != row.refusals.end();
    }

    Said open(std::int64_t length, const http::Caller& caller, int seq = 2) {
        return knock(http::Method::post, "/api/v1/cases/{id}/materials/{seq}/uploads",
                     {{"id", of->id.text()},
                      {"seq", std::to_string(seq)},
                      {"upload_length", length},
                      {"upload_metadata", kName},
                      {"tus_resumable", "1.0.0"}},
                     caller);
    }
    std::string opened(std::int64_t length = 68) {
        return std::string{open(length, citizen).body().at("id").as_string()};
    }
    json::object names(const std::string& upload) {
        return {{"id", of->id.text()}, {"upload_id", upload}};
    }
    Said send(const std::string& upload, std::int64_t offset, const std::string& bytes,
              const json::object& more = {{"tus_resumable", "1.0.0"}}) {
        json::object members = names(upload);
        members["upload_offset"] = offset;
        for (const auto& [name, value] : more) members[name] = value;
        return knock(http::Method::patch, kOne, std::move(members), citizen, bytes);
    }
    Said ask(const std::string& upload, const http::Caller& caller) {
        return knock(http::Method::get, kOne, names(upload), caller);
    }
    Said hand_in(const std::string& upload) {
        return knock(http::Method::post, std::string{kOne} + "/completion", names(upload), citizen);
    }
    CaseMaterial second_material() {
        std::vector<CaseMaterial> found;
        read([&](sql::Tx& tx) { found = parts().store.materials_of(tx, *of); });
        return found.at(1);
    }

    static constexpr const char* kOne = "/api/v1/cases/{id}/uploads/{upload_id}";
    const std::string picture = testing::one_pixel();
    const std::int64_t size = static_cast<std::int64_t>(picture.size());
    std::unique_ptr<testing::Town> town_;
    http::Caller citizen;
    std::optional<Case> of;

  private:
    http::Routes routes_;
};

TEST_P(ResumedUpload, WhatBreaksOffGoesOnWhereItBroke) {
    const Said begun = open(size, citizen);
    ASSERT_EQ(begun.refusal, nullptr);
    const std::string upload{begun.body().at("id").as_string()};
    EXPECT_EQ(begun.output.reply.location, "/api/v1/cases/" + of->id.text() + "/uploads/" + upload);
    EXPECT_TRUE(begun.has("Upload-Expires: Mon, 01 Oct 2018 08:59:00 GMT"));

    const Said first = send(upload, 0, picture.substr(0, 30));
    ASSERT_EQ(first.refusal, nullptr);
    EXPECT_TRUE(first.has("Upload-Offset: 30\r\n"));
    EXPECT_EQ(hand_in(upload).refusal, &refusals::kUploadUnfinished);

    // The connection is gone; whoever asks is told where it stands.
    const Said known = ask(upload, citizen);
    EXPECT_TRUE(known.has("Upload-Offset: 30\r\n"));
    EXPECT_TRUE(known.has("Upload-Length: " + std::to_string(size) + "\r\n"));
    EXPECT_EQ(known.body().at("file_name"), "文件.png");

    EXPECT_EQ(send(upload, 30, picture.substr(30)).refusal, nullptr);
    ASSERT_EQ(hand_in(upload).refusal, nullptr);
    const CaseMaterial material = second_material();
    EXPECT_EQ(material.state, MaterialState::uploaded);
    EXPECT_EQ(material.file_name, "文件.png");
    EXPECT_EQ(material.media_type, "image/png");
    EXPECT_EQ(parts().files.read(*files::FileId::parse(*material.file_id)), picture);
    EXPECT_EQ(ask(upload, citizen).refusal, &refusals::kNoSuchUpload) << "it is a material now";
}

TEST_P(ResumedUpload, AnotherDeviceFindsWhatIsNotFinished) {
    const std::string upload = opened();
    const Said list =
        knock(http::Method::get, "/api/v1/cases/{id}/uploads", {{"id", of->id.text()}}, citizen);
    ASSERT_EQ(list.body().at("uploads").as_array().size(), 1u);
    EXPECT_EQ(list.body().at("uploads").at(0).at("id"), json::string{upload});
}

TEST_P(ResumedUpload, OfTwoDevicesAtOnceTheSecondIsToldWhereItStands) {
    const std::string upload = opened(size);
    ASSERT_EQ(send(upload, 0, picture.substr(0, 30)).refusal, nullptr);
    EXPECT_EQ(send(upload, 0, picture.substr(0, 40)).refusal, &refusals::kOffsetConflict);
    EXPECT_EQ(send(upload, 31, picture.substr(31)).refusal, &refusals::kOffsetConflict);
    // Both had asked before either was written down.
    const OneUpload which{of->id, *UploadId::parse(upload)};
    const files::FileId late = parts().files.keep(picture.substr(0, 40));
    const auto second = [&](sql::Tx& tx) {
        append_piece(tx, parts(), citizen, which, 0, 40, late);
    };
    EXPECT_THROW(write(second), Refused);
    EXPECT_TRUE(ask(upload, citizen).has("Upload-Offset: 30\r\n"));
    const auto by_row = [&](sql::Tx& tx) {
        const UploadPart part{of->person_id, of->id, which.upload_id, 0, 40, late.text()};
        EXPECT_FALSE(upload_store::append(tx, part, clock().now()));
    };
    write(by_row);
}

TEST_P(ResumedUpload, APieceThatWasSpoiledOnItsWayIsNotTaken) {
    const std::string upload = opened(size);
    const json::object wrong{{"tus_resumable", "1.0.0"},
                             {"upload_checksum", "sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0="}};
    EXPECT_EQ(send(upload, 0, "abd", wrong).refusal, &http::tus::kChecksumMismatch);
    EXPECT_TRUE(ask(upload, citizen).has("Upload-Offset: 0\r\n"));
    EXPECT_EQ(send(upload, 0, "abc", wrong).refusal, nullptr);
    json::object unknown = wrong;
    unknown["upload_checksum"] = "crc32 AAAA";
    EXPECT_EQ(send(upload, 3, "abc", unknown).refusal, &http::tus::kChecksumUnknown);
}

TEST_P(ResumedUpload, SizesAreKeptToBeforeAnythingIsSent) {
    EXPECT_EQ(open(0, citizen).refusal, &files::kEmpty);
    EXPECT_EQ(open(-1, citizen).refusal, &files::kEmpty);
    const auto largest = static_cast<std::int64_t>(files::kLargestAttachment);
    EXPECT_EQ(open(largest + 1, citizen).refusal, &files::kTooLarge);
    EXPECT_EQ(open(largest, citizen).refusal, nullptr);
    EXPECT_EQ(send(opened(10), 0, "more than was said").refusal, &refusals::kBeyondUpload);
}

TEST_P(ResumedUpload, NobodyFindsAnothersUpload) {
    const std::string upload = opened();
    http::Caller neighbour = citizen;
    neighbour.person_id = "0192f000-0000-7000-8000-00000000000f";
    EXPECT_EQ(open(68, neighbour).refusal, &refusals::kNoSuchCase);
    EXPECT_EQ(ask(upload, neighbour).refusal, &refusals::kNoSuchCase);
    EXPECT_EQ(ask("0192f000-0000-7000-8000-00000000000f", citizen).refusal,
              &refusals::kNoSuchUpload);
}

TEST_P(ResumedUpload, WhatStandsStillForADayIsOverAndThenForgotten) {
    const std::string upload = opened(size);
    ASSERT_EQ(send(upload, 0, picture.substr(0, 30)).refusal, nullptr);
    const auto sweep = [&] {
        std::int64_t removed = 0;
        write([&](sql::Tx& tx) { removed = sweep_uploads(tx, parts(), clock().now()); });
        return removed;
    };
    EXPECT_EQ(sweep(), 0);
    clock().set(clock().now() + kUploadWaits);
    EXPECT_EQ(ask(upload, citizen).refusal, &refusals::kUploadExpired);
    EXPECT_EQ(send(upload, 30, picture.substr(30)).refusal, &refusals::kUploadExpired);
    const files::FileId piece = parts().files.keep(picture.substr(0, 30));
    const auto is_named = [&] {
        bool named = false;
        read([&](sql::Tx& tx) { named = parts().store.names_file(tx, piece); });
        return named;
    };
    EXPECT_TRUE(is_named());
    EXPECT_EQ(sweep(), 1);
    EXPECT_FALSE(is_named());
    EXPECT_EQ(ask(upload, citizen).refusal, &refusals::kUploadExpired);
    clock().set(clock().now() + kUploadRemembered);
    EXPECT_EQ(sweep(), 1);
    EXPECT_EQ(ask(upload, citizen).refusal, &refusals::kNoSuchUpload);
}

TEST_P(ResumedUpload, APersonHasTenAtATime) {
    for (int i = 0; i < kMostUploads; ++i) opened();
    EXPECT_EQ(open(68, citizen).refusal, &refusals::kTooManyUploads);
    clock().set(clock().now() + kUploadWaits);
    EXPECT_EQ(open(68, citizen).refusal, nullptr);
}

TEST_P(ResumedUpload, ACancelledOneIsGone) {
    const std::string upload = opened(size);
    ASSERT_EQ(send(upload, 0, picture).refusal, nullptr);
    json::object members = names(upload);
    EXPECT_EQ(knock(http::Method::del, kOne, members, citizen).refusal, &http::tus::kOtherVersion);
    members["tus_resumable"] = "1.0.0";
    EXPECT_EQ(knock(http::Method::del, kOne, members, citizen).refusal, nullptr);
    EXPECT_EQ(hand_in(upload).refusal, &refusals::kNoSuchUpload);
}

TEST_P(ResumedUpload, WhatArrivedIsLookedAtLikeAnyOtherFile) {
    const std::string no_picture = "<html>no picture</html>";
    const std::string upload = opened(static_cast<std::int64_t>(no_picture.size()));
    ASSERT_EQ(send(upload, 0, no_picture).refusal, nullptr);
    EXPECT_EQ(hand_in(upload).refusal, &files::kTypeRefused);
    EXPECT_EQ(second_material().state, MaterialState::from_register);
}

TEST_P(ResumedUpload, OnlyVersionOneAndOnlyMaterialsThatThereAre) {
    const std::string upload = opened(size);
    EXPECT_EQ(send(upload, 0, picture, {}).refusal, &http::tus::kOtherVersion);
    EXPECT_EQ(send(upload, 0, picture, {{"tus_resumable", "0.2"}}).refusal,
              &http::tus::kOtherVersion);
    EXPECT_EQ(open(size, citizen, 99).refusal, &refusals::kNoSuchMaterial);
}

TEST_P(ResumedUpload, ACaseThatIsHandedInTakesNothing) {
    const std::string upload = opened(size);
    of = town_->case_in(database(), CaseState::submitted, citizen);
    EXPECT_EQ(open(size, citizen).refusal, &refusals::kNotInThisState);
}

TEST_P(ResumedUpload, ADraftTakesItsUploadsWithIt) {
    const std::string upload = opened(size);
    ASSERT_EQ(send(upload, 0, picture.substr(0, 30)).refusal, nullptr);
    write([&](sql::Tx& tx) { parts().store.remove_draft(tx, *of); });
    read([&](sql::Tx& tx) {
        EXPECT_EQ(upload_store::count_open(tx, of->person_id, clock().now()), 0);
        EXPECT_FALSE(parts().store.names_file(tx, parts().files.keep(picture.substr(0, 30))));
    });
}

MASHANG_ON_EACH_ENGINE(ResumedUpload);

}  // namespace
}  // namespace mashang::cases
