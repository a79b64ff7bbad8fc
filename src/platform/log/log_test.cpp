#include "platform/log/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "platform/disk/testing/temporary_folder.h"
#include "platform/json/json.h"

namespace mashang::log {
namespace {

class LogTest : public testing::Test {
  protected:
    platform::SetClock clock_{*Instant::parse("2018-09-30T16:59:00+08:00")};
    std::ostringstream out_;
    Log log_ = Log::to(clock_, Level::info, out_);
};

TEST_F(LogTest, AnEventIsOneLineOfJson) {
    log_.info("case.submitted",
              {{"office", "平潭\n\"窗口\""}, {"files", 3}, {"ms", 1.5}, {"first", true}});
    EXPECT_EQ(out_.str(),
              R"({"at":"2018-09-30T16:59:00.000+08:00","level":"info","event":"case.submitted",)"
              R"("office":"平潭\n\"窗口\"","files":3,"ms":1.5,"first":true})"
              "\n");
}

TEST_F(LogTest, EventsBelowTheLeastLevelAreLeftOut) {
    log_.debug("cache.missed");
    EXPECT_EQ(out_.str(), "");
    log_.warning("queue.full");
    log_.error("disk.full");
    EXPECT_THAT(out_.str(), testing::AllOf(testing::HasSubstr(R"("level":"warning")"),
                                           testing::HasSubstr(R"("level":"error")")));
}

TEST_F(LogTest, TheRequestsIdIsInEveryLineOfItsLog) {
    const Log request_log = log_.for_request("r-1");
    request_log.info("a");
    log_.info("b");
    EXPECT_THAT(out_.str(), testing::HasSubstr(R"("event":"a","request":"r-1"})"));
    EXPECT_THAT(out_.str(), testing::HasSubstr(R"("event":"b"})"));
}

struct Served {
    std::string path;
    int status = 0;
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Served, (), (path, status, number))

TEST_F(LogTest, TheMembersOfADescribedStructAreFields) {
    log_.write(Level::info, "http.served", Served{"/api", 200, 7});
    EXPECT_THAT(out_.str(), testing::HasSubstr(R"("path":"/api","status":200,"number":7})"));
}

TEST_F(LogTest, NoPersonalNumberComesThroughAndTheLineStaysJson) {
    log_.for_request("11010519491231002X")
        .write(Level::info, "called 13812345678",
               Served{"/people/350102199001011234?m=13987654321", 200, 13812345678});
    EXPECT_THAT(out_.str(), testing::Not(testing::ContainsRegex("[0-9]{17}|1[3-9][0-9]{9}")));
    const auto line = json::parse(out_.str()).as_object();
    EXPECT_EQ(line.at("event"), "called [mobile]");
    EXPECT_EQ(line.at("request"), "[citizen_id]");
    EXPECT_EQ(line.at("path"), "/people/[citizen_id]?m=[mobile]");
    EXPECT_EQ(line.at("number"), "[mobile]");
}

TEST_F(LogTest, TheEndOfALogWritesOutWhatWaits) {
    const fixture::TemporaryFolder folder;
    const std::string file = folder.path() / "mashang.jsonl";
    {
        const Log log = Log::to_file(clock_, Level::info, file);
        for (int i = 0; i < 1000; ++i) log.info("counted", {{"number", i}});
        EXPECT_EQ(log.dropped(), 0u);
    }
    std::ifstream in{file};
    std::string line;
    int lines = 0;
    while (std::getline(in, line)) EXPECT_EQ(json::parse(line).at("number"), lines++);
    EXPECT_EQ(lines, 1000);
}

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST_F(LogTest, AfterItsFileWasMovedAwayItWritesToANewOneOfTheSameName) {
    const fixture::TemporaryFolder folder;
    const std::string file = folder.path() / "mashang.jsonl";
    const std::string old = file + ".1";
    {
        const Log log = Log::to_file(clock_, Level::info, file);
        log.info("said.before");
        ASSERT_EQ(std::rename(file.c_str(), old.c_str()), 0);
        log.reopen();
        log.info("said.after");
    }
    EXPECT_THAT(text_of(old) + text_of(file), testing::HasSubstr("said.before"));
    EXPECT_THAT(text_of(file), testing::HasSubstr("said.after"));
}

TEST_F(LogTest, AFileThatCannotBeOpenedIsSaid) {
    EXPECT_THROW(Log::to_file(clock_, Level::info, "/dev/null/log"), std::runtime_error);
}

}  // namespace
}  // namespace mashang::log
