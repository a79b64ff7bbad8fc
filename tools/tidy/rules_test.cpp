#include "tools/tidy/rules.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mashang::tidy {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A small house in order; each test spoils one thing.
class Tidy : public testing::Test {
  protected:
    Tidy() {
        add("src/CMakeLists.txt",
            "mashang_room(base)\nmashang_room(platform/sql DEPS base SQLite::SQLite3)\n"
            "mashang_room(platform/http DEPS base\n    platform_sql)\n"
            "mashang_room(contexts/places DEPS platform_sql)\n"
            "mashang_room(contexts/cases DEPS platform_http contexts_places)\n"
            "mashang_room(contexts/supervision DEPS platform_sql contexts_cases)\n");
        for (const char* room : {"base", "platform/sql", "platform/http", "contexts/places",
                                 "contexts/cases", "contexts/supervision"}) {
            add(fmt::format("src/{}/README.md", room), fmt::format("# {}: a room\n", room));
        }
        add("src/base/date.h", "#pragma once\n");
        add("src/platform/sql/sql.h", "#include \"base/date.h\"\n");
        add("src/contexts/places/office.h", "#include \"base/date.h\"\n");
        add("src/contexts/places/api.h", "#include \"contexts/places/office.h\"\n");
        add("src/contexts/places/store.h", "#include \"platform/sql/sql.h\"\n");
        add("src/contexts/places/testing.h", "#include \"contexts/places/store.h\"\n");
        add("src/contexts/places/schema/0001.sql", "-- [P 2.1]\n");
        add("src/contexts/cases/api.h", "#include \"contexts/places/api.h\"\n");
        add("src/contexts/cases/flows.cpp", "#include \"contexts/places/office.h\"\n");
        add("src/contexts/cases/flows_test.cpp", "#include \"contexts/places/testing.h\"\n");
        add("src/contexts/cases/refusals.h",
            "inline constexpr Refusal kLate{\"cases.late\", conflict, \"已过{day}\", \"Over since "
            "\"\n"
            "    \"{day}\", \"P 2.1\"};\n");
        add("docs/policy-clauses.txt", "P 2.1\nP 3.1.4\n");
    }

    void add(std::string path, std::string text) { tree_.add(std::move(path), std::move(text)); }

    /// "path:line rule" of all that is wrong, the lists apart.
    std::vector<std::string> wrong() {
        add("docs/map.md", map_text(tree_));
        add("docs/refusals.md", refusals_text(tree_));
        std::vector<std::string> wrong;
        for (const Finding& finding : check(tree_)) {
            if (finding.weight == Weight::look_twice) continue;
            wrong.push_back(fmt::format("{}:{} {}", finding.path, finding.line, finding.rule));
        }
        return wrong;
    }

    Tree tree_;
};

TEST_F(Tidy, AHouseInOrderHasNothingWrong) {
    EXPECT_THAT(wrong(), IsEmpty());
}

TEST_F(Tidy, BaseDoesNotSeeThePlatform) {
    add("src/base/money.h",
        "\n#include \"platform/sql/value.h\"\n#include \"platform/sql/sql.h\"\n");
    EXPECT_THAT(wrong(), testing::Contains("src/base/money.h:3 arrows"));
}

TEST_F(Tidy, ThePlatformDoesNotSeeContexts) {
    add("src/platform/http/edge.h", "#include \"contexts/places/api.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/platform/http/edge.h:1 arrows"));
}

TEST_F(Tidy, TheSandboxSeesNoContext) {
    add("src/sandbox/sms.h",
        "#include \"platform/sql/sql.h\"\n#include \"contexts/places/api.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/sandbox/sms.h:2 arrows"));
}

TEST_F(Tidy, AContextDoesNotSeeOneThatStandsAboveOrBesideIt) {
    add("src/contexts/places/up.h", "#include \"contexts/cases/api.h\"\n");
    EXPECT_THAT(wrong(), testing::Contains("src/contexts/places/up.h:1 arrows"));
    EXPECT_THAT(wrong(), testing::Contains(testing::HasSubstr(" cycles")));
}

TEST_F(Tidy, AContextIsSeenThroughItsApiOnly) {
    add("src/contexts/cases/peek.cpp", "#include \"contexts/places/store.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/cases/peek.cpp:1 arrows"));
}

TEST_F(Tidy, SupervisionReadsTheJournalOnly) {
    add("src/contexts/supervision/count.cpp", "#include \"contexts/cases/api.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/supervision/count.cpp:1 arrows"));
}

TEST_F(Tidy, WhatIsForTestsIsForTests) {
    add("src/contexts/cases/views.cpp", "#include \"contexts/places/testing.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/cases/views.cpp:1 arrows"));
}

TEST_F(Tidy, AllTestsMayUseWhatIsSharedByTests) {
    add("src/testing/folder.h", "");
    add("src/base/a_test.cpp", "#include \"testing/folder.h\"\n");
    EXPECT_THAT(wrong(), IsEmpty());
    add("src/base/a.cpp", "#include \"testing/folder.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/base/a.cpp:1 arrows"));
}

TEST_F(Tidy, ARoomSeesWhatItDeclares) {
    add("src/platform/sql/edge.h", "#include \"platform/http/server.h\"\n");
    add("src/platform/http/server.h", "");
    EXPECT_THAT(wrong(), ElementsAre("src/platform/sql/edge.h:1 arrows"));
}

TEST_F(Tidy, IncludesAreWrittenFromTheTop) {
    add("src/base/money.h", "#include \"date.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/base/money.h:1 arrows"));
}

TEST_F(Tidy, NoFileIncludesItselfByWayOfOthers) {
    add("src/base/a.h", "#include \"base/b.h\"\n");
    add("src/base/b.h", "#include \"base/a.h\"\n");
    EXPECT_THAT(wrong(), ElementsAre("src/base/a.h:1 cycles"));
}

TEST_F(Tidy, NoRoomComesBackToItselfByWayOfOthers) {
    add("src/platform/sql/a.h", "#include \"platform/http/b.h\"\n");
    add("src/platform/http/b.h", "");
    add("src/platform/http/c.h", "#include \"platform/sql/sql.h\"\n");
    EXPECT_THAT(wrong(), testing::Contains("platform/sql:1 cycles"));
}

TEST_F(Tidy, AFileOfAContextHasAPlaceThere) {
    add("src/contexts/cases/helpers.h", "");
    add("src/contexts/cases/CaseView.h", "");
    add("src/contexts/cases/notes.txt", "");
    add("src/contexts/cases/cases/deadlines.txt", "");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/cases/CaseView.h:1 rooms",
                                     "src/contexts/cases/helpers.h:1 rooms",
                                     "src/contexts/cases/notes.txt:1 rooms"));
}

TEST_F(Tidy, MigrationsAreNumberedWithoutGaps) {
    add("src/contexts/places/schema/0003.sql", "");
    add("src/contexts/places/schema/new.sql", "");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/places/schema/0003.sql:1 rooms",
                                     "src/contexts/places/schema/new.sql:1 rooms"));
}

TEST_F(Tidy, ARoomThatNobodyDeclaredIsNotBuilt) {
    add("src/platform/files/files.cpp", "");
    EXPECT_THAT(wrong(), ElementsAre("src/platform/files/files.cpp:1 rooms"));
}

TEST_F(Tidy, AContextWithoutARowIsUnknown) {
    add("src/contexts/weather/api.h", "");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/weather/api.h:1 rooms"));
}

TEST_F(Tidy, EveryContextSaysWhatItIs) {
    add("src/CMakeLists.txt", "mashang_room(base)\nmashang_room(contexts/voice)\n");
    EXPECT_THAT(wrong(), testing::Contains("src/contexts/voice/README.md:1 rooms"));
}

TEST_F(Tidy, AFileThatIsTooLongIsSplit) {
    add("src/base/a.h", std::string(400, '\n'));
    add("src/base/a.cpp", std::string(600, '\n'));
    EXPECT_THAT(wrong(), IsEmpty());
    add("src/base/a.h", std::string(401, '\n'));
    add("src/base/a.cpp", std::string(601, '\n'));
    EXPECT_THAT(wrong(), ElementsAre("src/base/a.cpp:601 sizes", "src/base/a.h:401 sizes"));
}

TEST_F(Tidy, AFunctionThatIsTooLongIsSplit) {
    const auto function = [](std::size_t lines) {
        return "namespace {\n\nint count() {\n" + std::string(lines - 2, '\n') +
               "}\n\n}  // namespace\n";
    };
    add("src/base/a.cpp", function(100));
    EXPECT_THAT(wrong(), IsEmpty());
    add("src/base/a.cpp", function(101));
    EXPECT_THAT(wrong(), ElementsAre("src/base/a.cpp:3 sizes"));
}

TEST_F(Tidy, AClauseThatIsCitedExists) {
    add("src/base/a.h",
        "// [P 3.1.4], P 3.1.4.\n// [P 3"
        ".1.9]\n\"P 2.1\" TOP 5.5 P 3\n");
    EXPECT_THAT(wrong(), ElementsAre("src/base/a.h:2 citations"));
}

TEST_F(Tidy, UnfinishedWorkAndPathsOfAWorkplaceAreNotThere) {
    add("docs/a.md",
        "a stubborn method\nTO"
        "DO: later\n// st"
        "ub\ncd /wo"
        "rk/h\n~/ro"
        "ot/x\n");
    EXPECT_THAT(wrong(), ElementsAre("docs/a.md:2 words", "docs/a.md:3 words", "docs/a.md:4 words",
                                     "docs/a.md:5 words"));
}

TEST_F(Tidy, ARefusalHasACodeOfItsOwnAndBothMessages) {
    add("src/contexts/places/refusals.h",
        "inline constexpr Refusal kA{.code = \"places.a\", .kind = x, .zh = \"没有\", .en = "
        "\"None\"};\n"
        "inline constexpr Refusal kB{\"places.b\", x, \"没有\", \"\"};\n"
        "inline constexpr Refusal kC{\"places.c\", x, \"None\", \"None\"};\n"
        "inline constexpr Refusal kD{\"places.d\", x, \"没有{id}\", \"No {code}\"};\n"
        "inline constexpr Refusal kE{\"cases.e\", x, \"没有\", \"None\"};\n"
        "inline constexpr Refusal kF{\"places.a\", x, \"没有\", \"None\"};\n"
        "inline constexpr Refusal kG{\"places.No\", x, \"没有\", \"None\"};\n"
        "inline constexpr Refusal kH{\"places.\", x, \"没有\", \"None\"};\n");
    add("src/platform/sql/refusals.h", "extern const Refusal kI;\n");
    add("src/platform/sql/refusals.cpp", "const Refusal kI{\"sql.i\", X::x, \"没有\", \"\"};\n");
    EXPECT_THAT(wrong(), ElementsAre("src/contexts/places/refusals.h:2 refusals",
                                     "src/contexts/places/refusals.h:3 refusals",
                                     "src/contexts/places/refusals.h:4 refusals",
                                     "src/contexts/places/refusals.h:5 refusals",
                                     "src/contexts/places/refusals.h:6 refusals",
                                     "src/contexts/places/refusals.h:7 refusals",
                                     "src/contexts/places/refusals.h:8 refusals",
                                     "src/platform/sql/refusals.cpp:1 refusals"));
}

TEST_F(Tidy, APathThatADocumentNamesIsThere) {
    add("src/contexts/cases/flows.cpp", "void submit() {}\n");
    add("tools/lint", "");
    add("bench", "");
    add("docs/a.md",
        "`src/base/date.h` `base/date.h` `cases/flows.cpp` `tools/lint` `src/base` `map.md`\n"
        "[a](../src/base/) [b](b.md#there) [c](https://host/a.md) ![d](pictures/d.png)\n"
        "`cases/flows.cpp: submit` `LISTEN/NOTIFY` `bench/a` `web/dist` `*_test.cpp` `/etc/a.md` "
        "`a/<b>.h`\n"
        "    `src/base/example.h`\n```\n`src/base/example.h`\n```\n");
    add("docs/b.md", "");
    EXPECT_THAT(wrong(), IsEmpty());
    add("docs/a.md",
        "`src/base/gone.h`\n`cases/gone.cpp`\n`tools/gone`\n[a](../src/gone/)\n"
        "see [b](gone.md)\n`cases/flows.cpp: withdraw`\n```\n```\n`src/gone`\n");
    EXPECT_THAT(wrong(), ElementsAre("docs/a.md:1 paths", "docs/a.md:2 paths", "docs/a.md:3 paths",
                                     "docs/a.md:4 paths", "docs/a.md:5 paths", "docs/a.md:6 paths",
                                     "docs/a.md:9 paths"));
}

TEST_F(Tidy, TheMapShowsEveryRoomAndWhatItSees) {
    EXPECT_THAT(map_text(tree_),
                testing::HasSubstr(
                    "| [platform/http](../src/platform/http/) | a room | base, platform/sql |\n"));
}

TEST_F(Tidy, AMapThatHasGrownOldIsWrong) {
    add("docs/map.md", "# Map\n");
    Findings findings;
    map(tree_, findings);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].path, "docs/map.md");
}

TEST_F(Tidy, AReadmeBeginsWithWhatTheRoomIs) {
    add("src/base/README.md", "Words.\n");
    EXPECT_THAT(wrong(), ElementsAre("src/base/README.md:1 map"));
}

}  // namespace
}  // namespace mashang::tidy
