// A decision that nobody opens: on paper, served, and in the archive in the end.

#include <gtest/gtest.h>

#include "app/testing/installation.h"
#include "contexts/archive/flows.h"
#include "contexts/archive/store.h"
#include "contexts/service/courier_wire.h"
#include "contexts/service/flows.h"
#include "platform/journal/seal_keys.h"
#include "platform/journal/sealer.h"
#include "platform/timers/timer_run.h"
#include "platform/zip/package.h"

namespace mashang::app {
namespace {

namespace json = boost::json;

class ServedInstallation : public testing::InstallationTest {
  protected:
    json::object asks(const http::Caller& who, const char* method, const char* path,
                      json::object members) {
        const testing::Answer answer = ask(who, method, path, std::move(members));
        EXPECT_LT(answer.status, 300) << path << " " << answer.code;
        return answer.body;
    }

    json::object decided(const http::Caller& lin) {
        json::object of = asks(lin, "POST", "/api/v1/cases",
                               {{"item_id", "GA003"}, {"division", "350102001001"}});
        settle();
        json::object form = of.at("form").as_object();
        form["address"] = "福州市鼓楼区东街1号";
        of = asks(lin, "PATCH", "/api/v1/cases/{id}",
                  {{"id", of.at("id")}, {"version", of.at("version")}, {"form", form}});
        of = asks(lin, "POST", "/api/v1/cases/{id}/submission",
                  {{"id", of.at("id")}, {"version", of.at("version")}});
        const auto officer = staff("officer", "GA-350102000000");
        of = asks(officer, "POST", "/api/v1/desk/cases/{id}/acceptance",
                  {{"id", of.at("id")}, {"version", of.at("version")}});
        return asks(officer, "POST", "/api/v1/desk/cases/{id}/decision",
                    {{"id", of.at("id")},
                     {"version", of.at("version")},
                     {"outcome", "refused"},
                     {"text", "不符合条件"}});
    }

    /// Everything that threads of a house do, at a moment.
    void work_at(const char* moment) {
        ground().clock.set(*Instant::parse(moment));
        timers::TimerRun timers{*ground().database, ground().clock, services().timer_kinds()};
        journal::Sealer sealer{*ground().database, ground().clock, journal::seal_signer(keys())};
        for (int i = 0; i < 3; ++i) {
            while (timers.run_once()) {
            }
            settle();
            while (service::make_one_document(services().service_parts())) {
            }
            while (sealer.run_once()) {
            }
        }
    }

    void courier_says(const std::string& key, const char* code, const char* at) {
        const std::string message = json::serialize(json::object{
            {"WaybillRoute",
             json::array{json::object{
                 {"orderid", key}, {"mailno", "SF1"}, {"opCode", code}, {"acceptTime", at}}}}});
        asks({}, "POST", "/api/v1/courier/route-pushes",
             {{"msgData", message},
              {"timestamp", "1"},
              {"msgDigest", service::courier_digest(message, "1", "the check word")}});
    }

    /// The names of those in its package.
    std::vector<std::string> archived_documents(const json::object& of) {
        std::optional<archive::PackageRow> row;
        ground().database->read([&](sql::Tx& tx) {
            row = archive::store::find(tx, *cases::CaseId::parse(of.at("id").as_string()));
        });
        std::vector<std::string> names;
        const auto package = zip::read(services().files().read(row->file.value()).value());
        for (const zip::Entry& entry : package.value()) {
            if (entry.name.starts_with("documents/")) names.push_back(entry.name);
        }
        return names;
    }
    std::string state_of(const http::Caller& lin, const json::object& of) {
        return std::string{
            asks(lin, "GET", "/api/v1/cases/{id}", {{"id", of.at("id")}}).at("state").as_string()};
    }
};

TEST_P(ServedInstallation, ADecisionThatNobodyOpensIsServedOnPaperAndArchivedInTheEnd) {
    const http::Caller lin = person("13800005678", "350102199003071234");
    const json::object of = decided(lin);
    work_at("2018-09-30T17:30:00+08:00");
    const json::object decision =
        asks(lin, "GET", "/api/v1/cases/{id}/documents", {{"id", of.at("id")}})
            .at("documents")
            .as_array()
            .back()
            .as_object();
    EXPECT_EQ(decision.at("kind"), "denied");
    EXPECT_EQ(state_of(lin, of), "decided");
    work_at("2018-10-15T09:30:00+08:00");  // the holidays are over, and five working days, too
    const std::string key = std::string{decision.at("id").as_string()} + "-1";
    courier_says(key, "80", "2018-10-15 09:10:00");
    EXPECT_EQ(state_of(lin, of), "served");
    work_at("2018-10-15T10:00:00+08:00");
    work_at("2018-11-20T09:00:00+08:00");
    while (archive::archive_one(services().archive_parts())) {
    }
    EXPECT_EQ(state_of(lin, of), "archived");
    // The notice of acceptance was only sent; the decision was served.
    EXPECT_EQ(archived_documents(of),
              (std::vector<std::string>{"documents/01.pdf", "documents/02.pdf",
                                        "documents/02-receipt.json"}));
    const json::object receipt =
        asks(lin, "GET", "/api/v1/cases/{id}/documents/{document_id}/receipt",
             {{"id", of.at("id")}, {"document_id", decision.at("id")}});
    EXPECT_NE(receipt.at("text").as_string().find("SF1"), json::string::npos);
}

MASHANG_ON_EACH_ENGINE(ServedInstallation);

}  // namespace
}  // namespace mashang::app
