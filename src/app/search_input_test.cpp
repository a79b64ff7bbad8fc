// What may stand in the search box, at the door of the whole program: an answer that says what was
// searched, or a problem that says what is wrong.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/testing/live_house.h"

namespace mashang::app::testing {
namespace {

class SearchInput : public ::testing::Test {
  protected:
    static void SetUpTestSuite() { house_ = std::make_unique<LiveHouse>(sql::Engine::sqlite); }
    static void TearDownTestSuite() { house_.reset(); }

    static http::RawAnswer ask(const std::string& path, const std::string& query) {
        return house_->send("GET", path + "?q=" + query, "");
    }
    static std::string escaped(std::string_view bytes) {
        static constexpr std::string_view kDigits = "0123456789ABCDEF";
        std::string out;
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 15U];
        }
        return out;
    }
    static std::string repeated(std::string_view text, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += text;
        return out;
    }

    static inline std::unique_ptr<LiveHouse> house_;
};

TEST_F(SearchInput, WhatCanBeReadIsAnsweredAndTheAnswerSaysWhatWasSearched) {
    const struct {
        const char* what;
        std::string typed;
        const char* searched;
    } rows[] = {
        {"nothing", "", ""},
        {"blanks", repeated(" ", 900), ""},
        {"ideographic blanks", "\u3000\u3000", ""},
        {"emoji", "😀👨‍👩‍👧🇨🇳", ""},
        {"punctuation", "？！……", ""},
        {"a telephone number", "13800138000", ""},
        {"emoji among words", "身份证😭", "身份证"},
        {"SQL", "身份证'; DROP TABLE item; --", "身份证 drop table item"},
        {"a regular expression", "^身份证.*$", "身份证"},
        {"markup", "<b>身份证</b>", "b 身份证 b"},
        {"UTF-8 taken for Latin-1", "è\u00ba\u00ab", ""},
        {"line ends", "身份证\r\n补办", "身份证 补办"},
        {"nine hundred characters", repeated("证", 900), nullptr},
    };
    for (const auto& row : rows) {
        const auto answer = ask("/api/v1/search", escaped(row.typed));
        ASSERT_EQ(answer.status, 200) << row.what << answer.body;
        const auto said = json::parse(answer.body);
        if (row.searched != nullptr) EXPECT_EQ(said.at("searched"), row.searched) << row.what;
        if (said.at("searched") == "") EXPECT_EQ(said.at("total"), 0) << row.what;
        EXPECT_EQ(ask("/api/v1/suggestions", escaped(row.typed)).status, 200) << row.what;
    }
}

TEST_F(SearchInput, WhatCannotBeReadIsAProblemThatSaysWhy) {
    const struct {
        const char* what;
        std::string query;
        int status;
        const char* code;
        const char* fault;
    } rows[] = {
        {"ten thousand characters", repeated("a", 10'000), 422, "json.invalid",
         "json.text_too_long"},
        {"ten thousand hanzi", escaped(repeated("证", 10'000)), 431, "http.head_too_large", ""},
        {"GBK", escaped("\xC9\xED\xB7\xDD\xD6\xA4"), 400, "http.target_malformed", ""},
        {"GBK without escapes", "\xC9\xED\xB7\xDD\xD6\xA4", 400, "http.target_malformed", ""},
        {"a lone surrogate", "%ED%A0%BD", 400, "http.target_malformed", ""},
        {"an overlong form", "%C0%AF", 400, "http.target_malformed", ""},
        {"half an escape", "%E8%BA%A", 400, "http.target_malformed", ""},
        {"a NUL", "a%00b", 422, "json.invalid", "json.text_character"},
        {"control characters", "%1B%5B31m", 422, "json.invalid", "json.text_character"},
    };
    for (const auto& row : rows) {
        for (const char* path : {"/api/v1/search", "/api/v1/suggestions"}) {
            const auto answer = ask(path, row.query);
            EXPECT_EQ(answer.status, row.status) << row.what << answer.body;
            EXPECT_EQ(answer.header("content-type"), "application/problem+json") << row.what;
            const auto problem = json::parse(answer.body);
            EXPECT_EQ(problem.at("code"), row.code) << row.what;
            if (*row.fault == '\0') continue;
            EXPECT_EQ(problem.at("faults").at(0).at("pointer"), "/q") << row.what;
            EXPECT_EQ(problem.at("faults").at(0).at("code"), row.fault) << row.what;
        }
    }
}

}  // namespace
}  // namespace mashang::app::testing
