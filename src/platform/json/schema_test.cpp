#include "platform/json/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/json/json.h"
#include "platform/json/text.h"

namespace mashang::cases {

enum class State { draft, new_ };
BOOST_DESCRIBE_ENUM(State, draft, new_)

struct Sheet {
    static constexpr std::string_view kSchemaPattern = "^[A-Z]{3}$";
    static constexpr std::size_t kLength = 3;
    static std::optional<Sheet> parse(std::string_view) { return Sheet{}; }
    std::string text() const { return "ABC"; }
};

struct Tree {
    Date day;
    std::optional<Instant> at;
    Uuid id;
    Money fee;
    State state;
    json::Text<20, 1> name;
    Sheet sheet;
    std::vector<Tree> branches;
    std::map<std::string, unsigned> counts;
    boost::json::value any;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (day, at, id, fee, state, name, sheet, branches, counts, any))

template <class T>
struct Page {
    std::vector<T> rows;
};
BOOST_DESCRIBE_STRUCT(Page<Tree>, (), (rows))

}  // namespace mashang::cases

namespace mashang::json {
namespace {

TEST(Schema, SaysWhatIsRequiredAndHowValuesAreWritten) {
    const auto schema = schema_of<cases::Tree>();
    EXPECT_EQ(schema.name, "cases.Tree");
    EXPECT_EQ(boost::json::value(schema.definition), parse(R"({
        "type": "object",
        "properties": {
            "day": {"type": "string", "format": "date"},
            "at": {"type": "string", "format": "date-time"},
            "id": {"type": "string", "format": "uuid"},
            "fee": {"type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$"},
            "state": {"$ref": "#/components/schemas/cases.State"},
            "name": {"type": "string", "minLength": 1, "maxLength": 20},
            "sheet": {"type": "string", "pattern": "^[A-Z]{3}$", "minLength": 3, "maxLength": 3},
            "branches": {"type": "array", "items": {"$ref": "#/components/schemas/cases.Tree"}},
            "counts": {"type": "object", "additionalProperties": {"type": "integer", "format": "int32", "minimum": 0}},
            "any": {}
        },
        "required": ["day", "id", "fee", "state", "name", "sheet", "branches", "counts", "any"]
    })"));
}

TEST(Schema, NamesWhatItRefersToOnce) {
    const auto schema = schema_of<cases::Page<cases::Tree>>();
    EXPECT_EQ(schema.name, "cases.Page_cases.Tree");
    ASSERT_EQ(schema.nested.size(), 2u);
    EXPECT_EQ(schema.nested[0].name, "cases.Tree");
    EXPECT_EQ(schema.nested[1].name, "cases.State");
    EXPECT_EQ(boost::json::value(schema.nested[1].definition),
              parse(R"({"type":"string","enum":["draft","new"]})"));
}

TEST(Schema, AListHasNoNameOfItsOwn) {
    const auto schema = schema_of<std::vector<cases::State>>();
    EXPECT_EQ(schema.name, "");
    EXPECT_EQ(boost::json::value(schema.definition),
              parse(R"({"type":"array","items":{"$ref":"#/components/schemas/cases.State"}})"));
    ASSERT_EQ(schema.nested.size(), 1u);
}

}  // namespace
}  // namespace mashang::json
