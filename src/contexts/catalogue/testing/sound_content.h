#pragma once

#include <boost/json.hpp>

namespace mashang::catalogue::testing {

/// An item's content as the interface shows it, with what the source files leave open filled in, so
/// that it may be published.
inline boost::json::object made_sound(boost::json::object content) {
    content["basis"] = boost::json::array{"《中华人民共和国居民身份证法》第十条"};
    content["conditions"] = boost::json::array{"具有本省户籍"};
    content["process"] =
        boost::json::array{boost::json::object{{"name", "申请"}, {"note", "网上或窗口"}}};
    if (content.at("visits").to_number<int>() > 0) content["visit_reason"] = "须采集指纹";
    for (auto& fee : content.at("fees").as_array()) {
        fee.as_object()["project"] = "工本费";
        fee.as_object()["basis"] = "发改价格〔2003〕2322号";
    }
    for (auto& each : content.at("materials").as_array()) {
        auto& material = each.as_object();
        material["basis"] = "《中华人民共和国户口登记条例》";
        const bool is_paper = material.at("form") == "electronic";
        if (is_paper) material["source"] = "applicant";
    }
    return content;
}

}  // namespace mashang::catalogue::testing
