// The recorded exchange, replayed over a real socket: each request is compared byte for byte, each
// answer is in the form of OpenSearch 2.x. With MASHANG_WRITE_EXCHANGE=1 the requests are written
// anew from what was sent; the answers are never.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "contexts/discovery/engine/ranking.h"
#include "contexts/discovery/engine/small_town.h"
#include "contexts/discovery/opensearch/engine.h"
#include "contexts/discovery/opensearch/publishing.h"
#include "platform/outbound/http_transport.h"

namespace mashang::discovery::opensearch {
namespace {

namespace fs = std::filesystem;
using Tcp = boost::asio::ip::tcp;
using ::testing::ElementsAre;

const fs::path kFolder = MASHANG_SOURCE_DIR "/src/contexts/discovery/opensearch/corpus/exchange";

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

/// An OpenSearch that says what was recorded, one connection after the other.
class Replay {
  public:
    explicit Replay(std::vector<std::string> names)
        : names_{std::move(names)}, thread_{[this] { serve(); }} {}
    /// Where a test failed, what is left of the exchange is called off.
    ~Replay() {
        is_over_ = true;
        boost::system::error_code ignored;
        Tcp::socket{loop_}.connect(acceptor_.local_endpoint(), ignored);
        thread_.join();
        EXPECT_EQ(answered_, names_.size()) << "less was asked than was recorded";
    }

    std::string url() const { return "http://127.0.0.1:" + port(); }

  private:
    std::string port() const { return std::to_string(acceptor_.local_endpoint().port()); }

    void serve() {
        for (const std::string& name : names_) {
            Tcp::socket socket{loop_};
            acceptor_.accept(socket);
            if (is_over_) return;
            const std::string request = replaced(receive(socket), port(), "9200");
            ++answered_;
            const fs::path file = kFolder / (name + ".request");
            if (std::getenv("MASHANG_WRITE_EXCHANGE") != nullptr) {
                std::ofstream{file, std::ios::binary} << request;
            }
            EXPECT_EQ(request, content_of(file)) << name;
            const std::string body = content_of(kFolder / (name + ".answer"));
            const auto head_end = body.find('\n');
            const std::string rest = body.substr(head_end + 1);
            boost::asio::write(
                socket, boost::asio::buffer("HTTP/1.1 " + body.substr(0, head_end) +
                                            "\r\ncontent-type: application/json; charset=UTF-8"
                                            "\r\ncontent-length: " +
                                            std::to_string(rest.size()) + "\r\n\r\n" + rest));
        }
    }

    static std::string receive(Tcp::socket& socket) {
        std::string text;
        const std::size_t head =
            boost::asio::read_until(socket, boost::asio::dynamic_buffer(text), "\r\n\r\n");
        constexpr std::string_view kLength = "Content-Length: ";
        const auto at = text.find(kLength);
        const std::size_t body =
            at == std::string::npos || at > head ? 0 : std::stoul(text.substr(at + kLength.size()));
        if (text.size() < head + body) {
            boost::asio::read(socket, boost::asio::dynamic_buffer(text),
                              boost::asio::transfer_exactly(head + body - text.size()));
        }
        return text;
    }

    std::vector<std::string> names_;
    std::size_t answered_ = 0;
    std::atomic<bool> is_over_{false};
    boost::asio::io_context loop_;
    Tcp::acceptor acceptor_{loop_, {boost::asio::ip::make_address("127.0.0.1"), 0}};
    std::thread thread_;
};

class Exchange : public testing::Test {
  protected:
    House house_at(const std::string& url) {
        return House{{.url = url,
                      .alias = "mashang-items",
                      .user = "mashang",
                      .password = "correct horse 电池",
                      .deadline = std::chrono::seconds{5}},
                     *transport_,
                     clock_,
                     {.failed = [this](const std::string& why) { told_.push_back(why); },
                      .is_back = [this] { told_.push_back("back"); },
                      .fell_back = [this] { ++fallbacks_; }}};
    }
    Result search(House& house, const char* text) const {
        const RemoteEngine engine{town_, house, [] { return true; }};
        return engine.search({.text = text, .division = std::string{small_town::kXiagang}});
    }
    static std::vector<std::string> ids_of(const Result& result) {
        std::vector<std::string> ids;
        for (const Hit& hit : result.hits) ids.emplace_back(hit.id);
        return ids;
    }

    std::shared_ptr<const Index> town_ = small_town::index();
    platform::SetClock clock_{*Instant::parse("2018-10-10T09:00:00+08:00")};
    std::unique_ptr<outbound::Transport> transport_ = outbound::make_http_transport();
    std::vector<std::string> told_;
    int fallbacks_ = 0;
};

TEST_F(Exchange, TheFirstIndexIsMadeFilledAndGetsTheAlias) {
    const Replay replay{
        {"01-no-alias", "02-no-index", "03-created", "04-filled", "05-refreshed", "06-moved"}};
    House house = house_at(replay.url());
    const auto done = publish(house, town_->documents());
    ASSERT_TRUE(done) << done.error().why;
    EXPECT_TRUE(*done);
}

TEST_F(Exchange, WhatLiesThereAlreadyIsNotSentAgain) {
    const Replay replay{{"07-alias-of-the-same"}};
    House house = house_at(replay.url());
    const auto done = publish(house, town_->documents());
    ASSERT_TRUE(done) << done.error().why;
    EXPECT_FALSE(*done);
}

TEST_F(Exchange, TheAliasMovesFromTheOldIndexWhichThenGoes) {
    const Replay replay{{"08-alias-of-another", "09-index-begun", "10-filled-again", "11-refreshed",
                         "12-moved-from-the-old", "13-deleted"}};
    House house = house_at(replay.url());
    const auto done = publish(house, town_->documents());
    ASSERT_TRUE(done) << done.error().why;
    EXPECT_TRUE(*done);
}

TEST_F(Exchange, ADocumentThatIsNotTakenStopsThePublishing) {
    const Replay replay{{"01-no-alias", "02-no-index", "03-created", "14-not-filled"}};
    House house = house_at(replay.url());
    const auto done = publish(house, town_->documents());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().why, "fill: a document was not taken: mapper_parsing_exception");
}

TEST_F(Exchange, ASearchTakesItsOrderAndTheIndexDoesTheRest) {
    const Replay replay{{"20-ranked"}};
    House house = house_at(replay.url());
    const Result result = search(house, "身份证补领");
    EXPECT_THAT(ids_of(result), ElementsAre("GA002", "GA003"))
        << "as it was ranked; SC005 is too far behind, ZZ999 is unknown";
    EXPECT_EQ(result.hits.front().division, small_town::kSiming);
    EXPECT_EQ(result.searched, "身份证补领");
    EXPECT_EQ(fallbacks_, 0);
}

TEST_F(Exchange, WhateverGoesWrongTheBuiltInEngineAnswers) {
    const auto built_in = ids_of(
        town_->search({.text = "身份证补领", .division = std::string{small_town::kXiagang}}));
    ASSERT_FALSE(built_in.empty());
    for (const char* name : {"21-no-such-index", "22-timed-out", "23-shard-failed", "24-throttled",
                             "25-not-allowed", "26-no-json"}) {
        told_.clear();
        const Replay replay{{name}};
        House house = house_at(replay.url());
        EXPECT_EQ(ids_of(search(house, "身份证补领")), built_in) << name;
        EXPECT_EQ(told_.size(), 1U) << name;
    }
    EXPECT_EQ(fallbacks_, 6);
}

TEST_F(Exchange, WhoIsDownIsToldOnceAndLeftAloneForAWhile) {
    House house = house_at("http://127.0.0.1:1");
    for (int i = 0; i < 20; ++i) search(house, "身份证补领");
    EXPECT_EQ(fallbacks_, 20);
    EXPECT_EQ(told_.size(), 1U);
}

TEST_F(Exchange, AnIndexThatIsNotMadeOfThisOneIsNotAsked) {
    House house = house_at("http://127.0.0.1:1");
    const RemoteEngine engine{town_, house, [] { return false; }};
    EXPECT_FALSE(engine.search({.text = "身份证补领"}).hits.empty());
    EXPECT_FALSE(engine.suggest("sfz", small_town::kXiagang, 5).empty());
    EXPECT_TRUE(told_.empty());
}

}  // namespace
}  // namespace mashang::discovery::opensearch
