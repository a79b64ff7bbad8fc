// Whether a division of an office into sections holds: every fault is named at its place.

#include "contexts/cases/section.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mashang::cases {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

SectionId id(char last) {
    return *SectionId::parse(std::string{"0192f000-0000-7000-8000-00000000000"} + last);
}

OfficeFacts an_office() {
    return {.sections = {id('1'), id('2')},
            .placed_items = {"OLD01"},
            .officers = {"wang", "li"},
            .is_item = [](const std::string& item) { return item != "XX999"; },
            .carries_out = [](const std::string& item) { return item.starts_with("GA"); }};
}

std::vector<std::string> faults_of(const std::vector<Section>& sections) {
    std::vector<std::string> faults;
    for (const Fault& fault : check(sections, an_office())) {
        faults.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return faults;
}

TEST(SectionCheck, TakesSectionsWithItemsOfTheOfficeAndItsOfficers) {
    EXPECT_THAT(faults_of({{id('1'), "户籍科", {"GA001", "GA002"}, {"wang", "li"}},
                           {std::nullopt, "出入境科", {"GA003", "OLD01"}, {"li"}}}),
                IsEmpty());
    EXPECT_THAT(faults_of({}), IsEmpty());
}

TEST(SectionCheck, NamesEachItemThatIsUnknownForeignOrStandsTwice) {
    EXPECT_THAT(faults_of({{{}, "一科", {"GA001", "XX999", "MZ001"}, {}},
                           {{}, "二科", {"GA002", "GA001", "GA002"}, {}}}),
                ElementsAre("/sections/0/items/1 cases.unknown_item_of_section",
                            "/sections/0/items/2 cases.item_not_of_this_office",
                            "/sections/1/items/1 cases.item_of_two_sections",
                            "/sections/1/items/2 cases.item_of_two_sections"));
}

TEST(SectionCheck, WantsANameOfItsOwnAndAnIdThatThereIs) {
    EXPECT_THAT(
        faults_of({{id('1'), "", {}, {}}, {id('1'), "一科", {}, {}}, {id('9'), "一科", {}, {}}}),
        ElementsAre("/sections/0/name cases.section_without_name",
                    "/sections/1/id cases.no_such_section", "/sections/2/id cases.no_such_section",
                    "/sections/2/name cases.section_name_twice"));
}

TEST(SectionCheck, WantsOfficersOfTheOfficeOnceInASection) {
    EXPECT_THAT(faults_of({{{}, "一科", {}, {"wang", "zhao", "wang"}}}),
                ElementsAre("/sections/0/officers/1 cases.not_of_this_office",
                            "/sections/0/officers/2 cases.officer_twice"));
}

TEST(SectionCheck, SetsALimitToSectionsAndToThoseOfAnOfficer) {
    std::vector<Section> sections;
    for (std::size_t i = 0; i < kMostSections; ++i) {
        sections.push_back({{}, "科" + std::to_string(i), {}, {}});
        if (i < kMostSectionsOfAnOfficer) sections.back().officers.push_back("wang");
    }
    EXPECT_THAT(faults_of(sections), IsEmpty());
    sections[20].officers.push_back("wang");
    EXPECT_THAT(faults_of(sections),
                ElementsAre("/sections/20/officers/0 cases.too_many_sections_of_officer"));
    sections.push_back({{}, "又一科", {}, {}});
    EXPECT_THAT(faults_of(sections), ElementsAre("/sections cases.too_many_sections"));
}

}  // namespace
}  // namespace mashang::cases
