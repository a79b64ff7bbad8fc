#include "contexts/catalogue/publishing.h"

#include <gmock/gmock.h>

#include <functional>

#include "contexts/catalogue/publishing_refusals.h"
#include "contexts/catalogue/testing.h"
#include "contexts/catalogue/testing/sound_content.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

using boost::json::array;
using boost::json::object;

const Catalogue& real() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
}

object sound(const char* item) {
    return testing::made_sound(json::parse(text_of(*real().find_item(item)->content)).as_object());
}

ItemContent content_of(const object& written) {
    return json::decode_or_refuse<ItemContent>(written);
}

std::vector<std::string> faults_of(const object& written, const ItemContent* before = nullptr) {
    std::vector<std::string> faults;
    for (const Fault& fault : check_publishing(content_of(written), before, real())) {
        faults.push_back(fault.pointer + " " + std::string{fault.refusal->code});
    }
    return faults;
}

TEST(Publishing, WhatIsWholeMayBePublished) {
    for (const char* item : {"GA003", "GA001", "SC001"}) {
        EXPECT_THAT(faults_of(sound(item)), ::testing::IsEmpty()) << item;
    }
}

struct Broken {
    const char* name;
    std::function<void(object&)> change;
    std::vector<std::string> faults;
};

void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.name;
}

class PublishingRule : public ::testing::TestWithParam<Broken> {};

/// GA003: a lost identity card is replaced; takes no visit, costs a fee, ends in a licence.
TEST_P(PublishingRule, IsToldAtItsElement) {
    object written = sound("GA003");
    GetParam().change(written);
    EXPECT_THAT(faults_of(written), ::testing::UnorderedElementsAreArray(GetParam().faults));
}

object& material(object& content, std::size_t i = 0) {
    return content.at("materials").as_array().at(i).as_object();
}

INSTANTIATE_TEST_SUITE_P(
    Table, PublishingRule,
    ::testing::Values(
        Broken{"NoBasis",
               [](object& c) { c["basis"] = array{}; },
               {"/basis catalogue.missing_element"}},
        Broken{"NoCopyOnPaper",
               [](object& c) { material(c)["copies"] = 0; },
               {"/materials/0/copies catalogue.copies"}},
        Broken{"EntrustedByWhom",
               [](object& c) { c["power_source"] = "entrusted_by_peer"; },
               {"/entrusted_by catalogue.missing_element"}},
        Broken{"EntrustedByNobody",
               [](object& c) {
                   c["power_source"] = "statutory";
                   c["entrusted_by"] = "福建省公安厅";
               },
               {"/entrusted_by catalogue.entrusted_by_nobody"}},
        Broken{"NoConditions",
               [](object& c) { c["conditions"] = array{}; },
               {"/conditions catalogue.missing_element"}},
        Broken{"NoProcess",
               [](object& c) { c["process"] = array{}; },
               {"/process catalogue.missing_element"}},
        Broken{"NoLevel",
               [](object& c) { c["levels"] = array{}; },
               {"/levels catalogue.missing_element"}},
        Broken{"LevelNotOfBody",
               [](object& c) { c["levels"] = array{"village"}; },
               {"/levels/0 catalogue.level_not_of_body"}},
        Broken{"LevelTwice",
               [](object& c) { c["levels"] = array{"county", "county"}; },
               {"/levels/1 catalogue.stands_twice"}},
        Broken{"UnknownTheme",
               [](object& c) { c["themes"] = array{"P001"}; },
               {"/themes/0 catalogue.unknown_reference", "/themes catalogue.themes_and_audience"}},
        Broken{"ThemeOfAnotherAudience",
               [](object& c) { c["themes"] = array{"P090", "L005"}; },
               {"/themes catalogue.themes_and_audience"}},
        Broken{"UnknownBody",
               [](object& c) { c["organisation"] = "QQ"; },
               {"/organisation catalogue.unknown_reference"}},
        Broken{"PromiseBeyondLegal",
               [](object& c) {
                   c["legal_limit"] = object{{"count", 14}, {"unit", "calendar_day"}};
                   c["promised_workdays"] = 11;
                   c["instant"] = false;
               },
               {"/promised_workdays catalogue.promise_beyond_legal"}},
        Broken{"InstantButDays",
               [](object& c) {
                   c["promised_workdays"] = 2;
                   c["instant"] = true;
               },
               {"/instant catalogue.instant_and_promise"}},
        Broken{"AtOnceButNotInstant",
               [](object& c) {
                   c["promised_workdays"] = 0;
                   c["instant"] = false;
               },
               {"/instant catalogue.instant_and_promise"}},
        Broken{"VisitWithoutReason",
               [](object& c) {
                   c["visits"] = 1;
                   c["visit_reason"] = "";
                   c["online_depth"] = "acceptance";
               },
               {"/visit_reason catalogue.visit_reason_missing"}},
        Broken{"ReasonWithoutVisit",
               [](object& c) {
                   c["visits"] = 0;
                   c["visit_reason"] = "采集指纹";
               },
               {"/visit_reason catalogue.visit_reason_needless"}},
        Broken{"TwoVisits",
               [](object& c) {
                   c["visits"] = 2;
                   c["visit_reason"] = "采集指纹";
                   c["online_depth"] = "acceptance";
               },
               {"/visits catalogue.too_many_visits"}},
        Broken{"NoVisitAndNoOtherWay",
               [](object& c) {
                   c["visits"] = 0;
                   c["visit_reason"] = "";
                   c["apply_by"] = array{"window"};
                   c["online_depth"] = "none";
               },
               {"/apply_by catalogue.no_way_without_visit"}},
        Broken{"FullDepthButVisit",
               [](object& c) {
                   c["visits"] = 1;
                   c["visit_reason"] = "采集指纹";
                   c["online_depth"] = "result";
               },
               {"/online_depth catalogue.full_depth_but_visit"}},
        Broken{"DepthButNotOnline",
               [](object& c) {
                   c["visits"] = 1;
                   c["visit_reason"] = "采集指纹";
                   c["apply_by"] = array{"window"};
                   c["online_depth"] = "acceptance";
               },
               {"/online_depth catalogue.depth_but_not_online"}},
        Broken{"FeeWithoutBasis",
               [](object& c) {
                   c["fees"] = array{
                       object{{"project", ""}, {"standard", ""}, {"basis", ""}, {"reduction", ""}}};
               },
               {"/fees/0/project catalogue.missing_element",
                "/fees/0/standard catalogue.missing_element",
                "/fees/0/basis catalogue.missing_element"}},
        Broken{"PaymentWithoutFee",
               [](object& c) {
                   c["fees"] = array{};
                   c["online_payment"] = true;
               },
               {"/online_payment catalogue.payment_without_fee"}},
        Broken{"ResultIsCalledALicence",
               [](object& c) {
                   c["result_kind"] = "other";
                   c["result_licence"] = nullptr;
               },
               {"/result_kind catalogue.result_is_licence"}},
        Broken{"UnknownResultLicence",
               [](object& c) { c["result_licence"] = "L999"; },
               {"/result_licence catalogue.unknown_reference"}},
        Broken{"MaterialWithoutBasis",
               [](object& c) { material(c)["basis"] = ""; },
               {"/materials/0/basis catalogue.missing_element"}},
        Broken{"MaterialOfNobody",
               [](object& c) { material(c)["applies_to"] = "legal_person"; },
               {"/materials/0/applies_to catalogue.not_an_audience"}},
        Broken{"MaterialTwice",
               [](object& c) {
                   object twin = material(c);
                   c.at("materials").as_array().push_back(twin);
               },
               {"/materials/2/name catalogue.stands_twice"}},
        Broken{"PromisedThoughARegisterHasIt",
               [](object& c) {
                   material(c)["stand_in"] = object{
                       {"may_promise", true}, {"may_come_later", false}, {"working_days", 10}};
               },
               {"/materials/0/stand_in catalogue.stand_in_wrong"}},
        Broken{"PromisedInNoWay",
               [](object& c) {
                   material(c)["stand_in"] = object{
                       {"may_promise", false}, {"may_come_later", false}, {"working_days", 10}};
               },
               {"/materials/0/stand_in catalogue.stand_in_wrong"}},
        Broken{"LicenceWithoutType",
               [](object& c) {
                   material(c)["form"] = "licence";
                   material(c)["source"] = "government";
                   material(c)["licence_type"] = nullptr;
               },
               {"/materials/0/form catalogue.source_and_form"}},
        Broken{"AskedForWhatALicenceSupplies",
               [](object& c) {
                   material(c)["name"] = "营业执照（副本）复印件";
                   material(c)["form"] = "electronic";
                   material(c)["source"] = "applicant";
                   material(c)["licence_type"] = nullptr;
               },
               {"/materials/0/source catalogue.asked_already"}},
        Broken{"AskedForWhatADataResourceSupplies",
               [](object& c) {
                   material(c)["name"] = "无房信息";
                   material(c)["form"] = "electronic";
                   material(c)["source"] = "applicant";
                   material(c)["licence_type"] = nullptr;
               },
               {"/materials/0/source catalogue.asked_already"}},
        Broken{"IssuedByAStateBodyAndNotMapped",
               [](object& c) {
                   material(c)["name"] = "乡贤推荐函";
                   material(c)["form"] = "electronic";
                   material(c)["source"] = "government";
                   material(c)["licence_type"] = nullptr;
               },
               {"/materials/0/source catalogue.material_not_mapped"}},
        Broken{"VariantNamesNoMaterial",
               [](object& c) {
                   c["variants"] = array{object{
                       {"name", "丢失"}, {"when", "证件丢了"}, {"materials", array{1, 2, 9}}}};
               },
               {"/variants/0/materials/2 catalogue.no_such_material_number"}},
        Broken{"RequiredMaterialInNoVariant",
               [](object& c) {
                   material(c, 1)["necessity"] = "required";
                   c["variants"] = array{
                       object{{"name", "丢失"}, {"when", "证件丢了"}, {"materials", array{1}}}};
               },
               {"/variants catalogue.material_in_no_variant"}}),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Publishing, EverythingThatIsWrongIsToldAtOnce) {
    object written = sound("GA003");
    written["basis"] = array{};
    written["themes"] = array{"P001"};
    written["promised_workdays"] = -1;
    EXPECT_EQ(faults_of(written).size(), 4U);
}

TEST(Publishing, TypeAndBodyOfAnItemNeverChangeSinceItsCodeIsMadeOfThem) {
    const ItemContent before = content_of(sound("GA003"));
    object written = sound("GA003");
    written["type"] = "licensing";
    written["organisation"] = "SC";
    EXPECT_THAT(faults_of(written, &before),
                ::testing::IsSupersetOf({"/type catalogue.code_would_change",
                                         "/organisation catalogue.code_would_change"}));
    EXPECT_THAT(faults_of(sound("GA003"), &before), ::testing::IsEmpty());
}

TEST(Publishing, AFormToApplyForALicenceIsNotTheLicence) {
    for (const auto& [name, supplier] :
         std::map<std::string, std::string>{{"营业执照", "营业执照"},
                                            {"营业执照复印件", "营业执照"},
                                            {"营业执照（副本）原件", "营业执照"},
                                            {"身份证", "居民身份证"},
                                            {"食品经营许可证申请表", ""},
                                            {"无房信息", "不动产登记信息"},
                                            {"证", ""},
                                            {"", ""}}) {
        EXPECT_EQ(supplier_of(name, real()), supplier) << name;
    }
}

TEST(Publishing, NothingOfTheDataIsAskedThatTheStateHoldsAlready) {
    for (const Item& item : real().items()) {
        for (const Material& material : item.materials) {
            if (material.form != MaterialForm::electronic) continue;
            EXPECT_EQ(supplier_of(material.name, real()), "") << item.id << " " << material.name;
        }
    }
}

TEST(Publishing, ALimitIsWorthItsWorkingDays) {
    EXPECT_DOUBLE_EQ(workdays_of({10, LimitUnit::working_day}), 10);
    EXPECT_DOUBLE_EQ(workdays_of({14, LimitUnit::calendar_day}), 10);
    EXPECT_DOUBLE_EQ(workdays_of({2, LimitUnit::month}), 42);
    EXPECT_DOUBLE_EQ(workdays_of({168, LimitUnit::hour}), 5);
}

}  // namespace
}  // namespace mashang::catalogue
