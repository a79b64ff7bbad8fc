#pragma once

// The doors of those who are guided, ask the guides, and ask a person.

#include <string>
#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

inline json::object question_of_item() {
    return {{"text", "补办身份证照片能化妆吗？"}, {"division", kGulou}, {"item_id", kItem}};
}

inline void add_guidance_doors(std::vector<Door>& doors, LiveTown& town) {
    const std::string questions = "/api/v1/questions";
    const std::string look_ups = "/api/v1/question-lookups";
    const std::string desk = "/api/v1/desk/questions";
    const json::object asked = town.must(Visitor::nobody, "POST", questions, question_of_item());
    const json::object& question = asked.at("question").as_object();
    const auto add = [&](Door door) { doors.push_back(std::move(door)); };
    add({"GET /api/v1/items/{item_id}/questions", "/api/v1/items/GA003/questions"});
    add({.row = "POST /api/v1/consultation",
         .target = "/api/v1/consultation",
         .body = R"({"question":"补办身份证多少钱","division":"350102000000"})"});
    add({.row = "POST " + questions,
         .target = questions,
         .body = json::serialize(question_of_item())});
    add({.row = "POST " + look_ups,
         .target = look_ups,
         .body = json::serialize(json::object{{"reference", question.at("reference")},
                                              {"secret", asked.at("secret")}})});
    add({.row = "GET /api/v1/me/questions",
         .target = "/api/v1/me/questions",
         .whose = Visitor::owner,
         .others_status = 0});
    add({.row = "GET " + desk, .target = desk, .whose = Visitor::officer, .others_status = 0});
    add({.row = "POST " + desk + "/{id}/answer",
         .target = desk + "/" + std::string{question.at("id").as_string()} + "/answer",
         .whose = Visitor::officer,
         .body = R"({"text":"不能，请素颜到场。"})"});
}

}  // namespace mashang::app::testing
