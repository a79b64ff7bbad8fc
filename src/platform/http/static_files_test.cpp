#include "platform/http/static_files.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

namespace mashang::http {
namespace {

struct StaticFilesTest : testing::Test {
    void SetUp() override {
        auto pattern = (std::filesystem::temp_directory_path() / "mashang-static-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder = pattern;
        put("citizen/index.html", "<citizen>");
        put("citizen/assets/index-Bx12yz_9.js", "script");
        put("citizen/assets/index-Bx12yz_9.js.br", "brotli");
        put("citizen/assets/index-Bx12yz_9.js.gz", "gzip");
        put("citizen/assets/plain.js", "plain");
        put("citizen/archive.gz", "a file of its own");
        put("citizen/odd.bin", "?");
        put("desk/index.html", "<desk>");
        files.emplace(std::vector<StaticFiles::Mount>{{"/", folder / "citizen"},
                                                      {"/desk/", folder / "desk"}});
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void put(const std::string& name, const std::string& content) {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream{folder / name, std::ios::binary} << content;
    }

    /// The body, or the status when there is none.
    std::string get(std::string_view path, std::vector<Header> headers = {}) {
        response.clear();
        const RequestHead head{.method = "GET", .target = path, .headers = headers};
        if (!files->serve(head, path, response)) return "nothing";
        return response.status == 200 ? std::string{response.content()}
                                      : std::to_string(response.status);
    }
    bool has(std::string_view header) const {
        return response.headers.find(header) != std::string::npos;
    }

    std::filesystem::path folder;
    std::optional<StaticFiles> files;
    Response response;
};

TEST_F(StaticFilesTest, a_file_has_its_type_and_tag) {
    EXPECT_EQ(get("/assets/plain.js"), "plain");
    EXPECT_EQ(response.content_type, "text/javascript; charset=utf-8");
    EXPECT_TRUE(has("Cache-Control: no-cache\r\n"));
    EXPECT_EQ(get("/odd.bin"), "?");
    EXPECT_EQ(response.content_type, "application/octet-stream");
    EXPECT_EQ(get("/archive.gz"), "a file of its own");
}

TEST_F(StaticFilesTest, a_hashed_name_never_changes) {
    EXPECT_EQ(get("/assets/index-Bx12yz_9.js"), "script");
    EXPECT_TRUE(has("Cache-Control: public, max-age=31536000, immutable\r\n"));
    EXPECT_TRUE(has("Vary: Accept-Encoding\r\n"));
}

TEST_F(StaticFilesTest, the_best_compressed_form_that_is_taken_is_given) {
    const std::string path = "/assets/index-Bx12yz_9.js";
    EXPECT_EQ(get(path, {{"Accept-Encoding", "gzip, deflate, br"}}), "brotli");
    EXPECT_TRUE(has("Content-Encoding: br\r\n"));
    EXPECT_EQ(get(path, {{"Accept-Encoding", "gzip, br;q=0"}}), "gzip");
    EXPECT_EQ(get(path, {{"Accept-Encoding", "gzip;q=0.0"}}), "script");
    EXPECT_FALSE(has("Content-Encoding"));
    EXPECT_EQ(response.content_type, "text/javascript; charset=utf-8");
}

TEST_F(StaticFilesTest, who_has_it_already_gets_304_per_form) {
    const std::string path = "/assets/index-Bx12yz_9.js";
    get(path);
    const auto begin = response.headers.find("ETag: ") + 6;
    const std::string etag =
        response.headers.substr(begin, response.headers.find('\r', begin) - begin);
    EXPECT_EQ(get(path, {{"If-None-Match", etag}}), "304");
    EXPECT_TRUE(has(etag));
    EXPECT_EQ(get(path, {{"If-None-Match", etag}, {"Accept-Encoding", "br"}}), "brotli");
}

TEST_F(StaticFilesTest, an_address_inside_an_application_gets_its_page) {
    const std::vector<Header> browser{{"Accept", "text/html,application/xhtml+xml"}};
    EXPECT_EQ(get("/"), "<citizen>");
    EXPECT_EQ(get("/items/5", browser), "<citizen>");
    EXPECT_EQ(get("/desk", browser), "<desk>");
    EXPECT_EQ(get("/desk/", browser), "<desk>");
    EXPECT_EQ(get("/desk/queue", browser), "<desk>");
    EXPECT_EQ(get("/desktop", browser), "<citizen>");
    EXPECT_EQ(get("/items/5"), "nothing");
    EXPECT_EQ(get("/missing.js", browser), "nothing");
    EXPECT_TRUE(get("/../secret", browser) == "<citizen>");  // a page; never a file from elsewhere
}

TEST_F(StaticFilesTest, a_folder_that_is_no_application_is_refused) {
    using Mounts = std::vector<StaticFiles::Mount>;
    EXPECT_THROW((StaticFiles{Mounts{{"/", folder / "nowhere"}}}), std::runtime_error);
    EXPECT_THROW((StaticFiles{Mounts{{"/", folder / "citizen/assets"}}}), std::runtime_error);
    EXPECT_THROW((StaticFiles{Mounts{{"desk", folder / "desk"}}}), std::logic_error);
}

}  // namespace
}  // namespace mashang::http
