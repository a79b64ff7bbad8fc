#include "contexts/catalogue/difference.h"

#include <gmock/gmock.h>

#include "base/enum_names.h"
#include "contexts/catalogue/testing.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

object written(const char* item) {
    const auto real = testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    return json::parse(text_of(*real->find_item(item)->content)).as_object();
}

/// "materials/居民户口簿 removed" …
std::vector<std::string> changes(const object& before, const object& after) {
    std::vector<std::string> lines;
    for (const Change& change : difference(json::decode_or_refuse<ItemContent>(before),
                                           json::decode_or_refuse<ItemContent>(after))) {
        std::string line = change.element;
        if (change.part) line += "/" + *change.part;
        line += " " + std::string{name_of_enumerator(change.kind)};
        lines.push_back(std::move(line));
    }
    return lines;
}

TEST(Difference, NothingDiffersFromItself) {
    const auto real = testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    for (const Item& item : real->items()) {
        EXPECT_THAT(difference(*item.content, *item.content), IsEmpty()) << item.id;
    }
}

TEST(Difference, AValueIsNamedWithWhatItWasAndIs) {
    object after = written("GA003");
    after["promised_workdays"] = 7;
    const auto found = difference(json::decode_or_refuse<ItemContent>(written("GA003")),
                                  json::decode_or_refuse<ItemContent>(after));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].element, "promised_workdays");
    EXPECT_EQ(*found[0].before, 15);
    EXPECT_EQ(*found[0].after, 7);
}

TEST(Difference, AMaterialInFrontDoesNotMakeThoseBehindItDiffer) {
    object after = written("GA003");
    array& materials = after.at("materials").as_array();
    object added = materials.front().as_object();
    added["name"] = "遗失声明";
    materials.insert(materials.begin(), added);
    EXPECT_THAT(changes(written("GA003"), after), ElementsAre("materials/遗失声明 added"));
    EXPECT_THAT(changes(after, written("GA003")), ElementsAre("materials/遗失声明 removed"));
}

TEST(Difference, PartsThatOnlyChangePlacesAreMoved) {
    object after = written("GA003");
    array& materials = after.at("materials").as_array();
    std::swap(materials[0], materials[1]);
    EXPECT_THAT(changes(written("GA003"), after), ElementsAre("materials moved"));
}

TEST(Difference, PartsOfTheSameNameAreToldApart) {
    object before = written("GA003");
    array& materials = before.at("materials").as_array();
    materials[1] = materials[0];
    object after = before;
    after.at("materials").as_array()[1].as_object()["note"] = "原件";
    EXPECT_THAT(changes(before, after), ElementsAre("materials/居民户口簿 (2) changed"));
}

TEST(Difference, AnElementThatAppearsOrGoesIsNamed) {
    object after = written("GA003");
    after.erase("legal_limit");
    EXPECT_THAT(changes(written("GA003"), after), ElementsAre("legal_limit removed"));
    EXPECT_THAT(changes(after, written("GA003")), ElementsAre("legal_limit added"));
}

}  // namespace
}  // namespace mashang::catalogue
