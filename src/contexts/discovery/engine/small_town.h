#pragma once

#include "contexts/discovery/engine/engine.h"

/// A province small enough to count by hand, for the tests of the engine.
namespace mashang::discovery::small_town {

inline constexpr std::string_view kProvince = "350000000000";
inline constexpr std::string_view kXiamen = "350200000000";
inline constexpr std::string_view kSiming = "350203000000";
inline constexpr std::string_view kXiagang = "350203002000";
inline constexpr std::string_view kXiaxi = "350203002001";
inline constexpr std::string_view kPingtan = "350128000000";
inline constexpr std::string_view kJinjing = "350128107000";
inline constexpr std::string_view kJinjiang = "350582000000";
inline constexpr std::string_view kJinjingOfJinjiang = "350582108000";

inline std::vector<ItemText> items() {
    return {
        {.id = "GA003",
         .name = "居民身份证补领",
         .keywords = {"身份证丢了", "补办身份证"},
         .theme_codes = {"P090"},
         .theme_names = {"证件办理"},
         .body_name = "公安厅",
         .material_text = "户口簿",
         .popularity = 20,
         .audience = Audience::person},
        {.id = "GA002",
         .name = "居民身份证换领",
         .keywords = {"身份证到期"},
         .theme_codes = {"P090"},
         .theme_names = {"证件办理"},
         .body_name = "公安厅",
         .material_text = "户口簿",
         .popularity = 10,
         .audience = Audience::person},
        {.id = "SC005",
         .name = "个体工商户设立登记",
         .keywords = {"开店办执照", "摆摊执照"},
         .theme_codes = {"L005"},
         .theme_names = {"设立变更"},
         .body_name = "市场监督管理局",
         .material_text = "身份证",
         .popularity = 5,
         .audience = Audience::legal_person},
        {.id = "MZ008",
         .name = "最低生活保障审核确认",
         .keywords = {"低保"},
         .theme_codes = {"P085"},
         .theme_names = {"社会保障"},
         .body_name = "民政厅",
         .material_text = "身份证",
         .popularity = 5,
         .audience = Audience::person},
        {.id = "JT023",
         .name = "ETC办理与发行服务",
         .keywords = {"高速不停车"},
         .theme_codes = {"P095", "L090"},
         .theme_names = {"交通出行"},
         .body_name = "交通运输厅",
         .material_text = "",
         .popularity = 5,
         .audience = Audience::both},
        {.id = "GA043",
         .name = "往来台湾通行证签注",
         .keywords = {"去厦门签注"},
         .theme_codes = {"P105"},
         .theme_names = {"出境入境"},
         .body_name = "公安厅",
         .material_text = "",
         .popularity = 5,
         .audience = Audience::person},
    };
}

inline std::vector<PlaceText> places() {
    using enum Level;
    const auto place = [](std::string_view code, const char* name, const char* brief, Level level,
                          std::string_view parent) {
        return PlaceText{std::string(code), name, brief, level, std::string(parent)};
    };
    return {
        place(kProvince, "福建省", "福建", province, ""),
        place(kXiamen, "厦门市", "厦门", city, kProvince),
        place(kSiming, "思明区", "思明", county, kXiamen),
        place(kXiagang, "厦港街道", "厦港", township, kSiming),
        place(kXiaxi, "下溪仔社区", "", village, kXiagang),
        place("350500000000", "泉州市", "泉州", city, kProvince),
        place(kJinjiang, "晋江市", "晋江", county, "350500000000"),
        place(kJinjingOfJinjiang, "金井镇", "金井", township, kJinjiang),
        place(kPingtan, "平潭综合实验区", "平潭", city, kProvince),
        place(kJinjing, "金井镇", "金井", township, kPingtan),
    };
}

/// Cards in every county (平潭 too), 低保 in the towns, ETC in the province, 签注 in 厦门 only.
inline std::vector<Implemented> implemented() {
    std::vector<Implemented> out;
    for (const auto county : {kSiming, kJinjiang, kPingtan})
        out.push_back({std::string(county), {0, 1, 2}});
    for (const auto town : {kXiagang, kJinjing, kJinjingOfJinjiang})
        out.push_back({std::string(town), {3}});
    out.push_back({std::string(kSiming), {3}});
    out.push_back({std::string(kProvince), {4}});
    out.push_back({std::string(kXiamen), {5}});
    return out;
}

inline Tables tables() {
    return {
        .jieba_words =
            "身份证 500 n\n居民 500 n\n补领 200 v\n换领 200 v\n补办 200 v\n登记 900 v\n个体 300 n\n"
            "工商户 150 n\n执照 300 n\n低保 200 n\n通行证 200 n\n签注 150 v\n办理 900 v\n",
        .pinyin_csv =
            "char,readings\n居,ju\n民,min\n身,shen\n份,fen\n证,zheng\n补,bu\n领,ling\n换,huan\n丢,"
            "diu\n"
            "了,le liao\n办,ban\n低,di\n保,bao\n个,ge\n体,ti\n工,gong\n商,shang\n户,hu\n申,shen\n"
            "执,zhi\n照,zhao\n摆,bai\n摊,tan\n开,kai\n店,dian\n登,deng\n记,ji\n到,dao\n期,qi\n最,"
            "zui\n"
            "厦,xia "
            "sha\n门,men\n签,qian\n注,zhu\n去,qu\n思,si\n明,ming\n区,qu\n理,li\n怎,zen\n么,me\n"
            "夜,ye\n市,shi\n卖,mai\n衣,yi\n服,fu\n",
        .synonyms_csv =
            "say,mean\n掉了|不见了,丢了|补领\n穷得没饭吃,低保\nmissing,replacement\nbus,低保\n",
        .fillers_csv = "phrase,weight\n怎么办,0\n我要,0\n办理,0.3\n",
        .phrases_csv = "item,say\nGA003,钱包被偷证没了|重新办一张\nSC005,夜市卖衣服\nZZ999,没有\n",
        .english_csv =
            "item,name,words\n"
            "GA003,Resident identity card replacement,lost ID card|card stolen\n"
            "GA002,Resident identity card renewal,\n"
            "SC005,Registration of a sole trader,open a shop\n",
        .actions_csv = "action,say,name\nnone,旧没事,\nrenew,旧,换领\nreplace,补办,补领\n",
    };
}

inline std::shared_ptr<const Index> index() {
    return Index::build(items(), places(), implemented(), tables());
}

}  // namespace mashang::discovery::small_town
