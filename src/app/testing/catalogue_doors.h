#pragma once

// The doors of those who write and publish items.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/catalogue/testing/sound_content.h"
#include "platform/xlsx/workbook.h"

namespace mashang::app::testing {

/// Editions in the states that the doors need, each of an item of its own.
class CatalogueDoors {
  public:
    CatalogueDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_reading();
        add_writing();
        add_publishing();
        add_waiting();
        add_office();
        add_sheet();
        add_lists();
        add_wishes();
    }

  private:
    static std::string item(const std::string& id) { return "/api/v1/desk/catalogue/items/" + id; }
    static std::string edition(const std::string& id) { return item(id) + "/editions/2"; }

    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}) {
        Door door{.row = row, .target = target, .whose = whose};
        if (!body.empty()) door.body = json::serialize(body);
        const bool is_of_desk = target.find("/desk/") != target.npos;
        if (is_of_desk) {  // that an item exists everybody knows
            door.others_status = 403;
            door.others_code = "catalogue.not_your_item";
        } else {
            door.others_status = 0;
        }
        doors_.push_back(std::move(door));
    }

    /// A draft of the item's second edition that may be published.
    json::object draft(const std::string& id) {
        const json::object opened = town_.must(Visitor::editor, "POST", item(id) + "/editions");
        return town_.must(
            Visitor::editor, "PUT", edition(id),
            {{"version", opened.at("version")},
             {"content", catalogue::testing::made_sound(opened.at("content").as_object())},
             {"note", "补全要素"}});
    }
    json::object in_review(const std::string& id) {
        return town_.must(Visitor::editor, "POST", edition(id) + "/submission",
                          {{"version", draft(id).at("version")}});
    }

    void add_reading() {
        draft("GA010");
        const std::string all = "/api/v1/desk/catalogue";
        door("GET " + all + "/editions", all + "/editions", Visitor::editor);
        door("GET " + all + "/items/{item_id}", item("GA010"), Visitor::editor);
        door("GET " + all + "/items/{item_id}/history", item("GA010") + "/history",
             Visitor::editor);
        door("GET " + all + "/items/{item_id}/editions/{number}", edition("GA010"),
             Visitor::editor);
        door("GET " + all + "/items/{item_id}/editions/{number}/preview",
             edition("GA010") + "/preview?division=350102000000", Visitor::editor);
    }

    void add_writing() {
        const std::string items = "/api/v1/desk/catalogue/items";
        const std::string one = items + "/{item_id}/editions/{number}";
        const json::object content =
            town_.must(Visitor::editor, "GET", item("GA010") + "/editions/2")
                .at("content")
                .as_object();
        door("POST " + items, items, Visitor::editor, {{"content", content}, {"note", "新事项"}});
        door("POST " + items + "/{item_id}/editions", item("GA011") + "/editions", Visitor::editor);
        const json::object written = draft("GA012");
        door("PUT " + one, edition("GA012"), Visitor::editor,
             {{"version", written.at("version")},
              {"content", written.at("content")},
              {"note", "再改"}});
        door("POST " + one + "/submission", edition("GA013") + "/submission", Visitor::editor,
             {{"version", draft("GA013").at("version")}});
        door("DELETE " + one,
             edition("GA014") +
                 "?version=" + std::to_string(draft("GA014").at("version").as_int64()),
             Visitor::editor);
    }

    void add_publishing() {
        const std::string one = "/api/v1/desk/catalogue/items/{item_id}";
        door("POST " + one + "/editions/{number}/review", edition("GA015") + "/review",
             Visitor::publisher,
             {{"version", in_review("GA015").at("version")}, {"approves", true}, {"note", "同意"}});
        json::object waiting = draft("GA016");
        waiting = town_.must(Visitor::editor, "PUT", edition("GA016"),
                             {{"version", waiting.at("version")},
                              {"content", waiting.at("content")},
                              {"note", "下月起"},
                              {"effective_from", "2019-01-01"}});
        waiting = town_.must(Visitor::editor, "POST", edition("GA016") + "/submission",
                             {{"version", waiting.at("version")}});
        waiting =
            town_.must(Visitor::publisher, "POST", edition("GA016") + "/review",
                       {{"version", waiting.at("version")}, {"approves", true}, {"note", ""}});
        door("POST " + one + "/editions/{number}/recall", edition("GA016") + "/recall",
             Visitor::publisher, {{"version", waiting.at("version")}, {"note", "再议"}});
        door("POST " + one + "/suspension", item("GA017") + "/suspension", Visitor::publisher,
             {{"reason", "系统升级"}});
        town_.must(Visitor::publisher, "POST", item("GA018") + "/suspension",
                   {{"reason", "系统升级"}});
        door("DELETE " + one + "/suspension", item("GA018") + "/suspension", Visitor::publisher);
        town_.must(Visitor::publisher, "POST", item("GA021") + "/suspension",
                   {{"reason", "系统升级"}, {"from", "2019-01-01"}});
        door("DELETE " + one + "/plan", item("GA021") + "/plan", Visitor::publisher);
        door("POST " + one + "/abolition", item("GA019") + "/abolition", Visitor::publisher,
             {{"reason", "法律修改"}, {"open_cases_confirmed", false}});
    }

    void add_waiting() {
        town_.must(Visitor::publisher, "POST", item("GA020") + "/suspension",
                   {{"reason", "系统升级"}});
        const std::string waiting = "/api/v1/me/waiting-items";
        door("GET " + waiting, waiting, Visitor::owner);
        door("PUT " + waiting + "/{item_id}", waiting + "/GA020", Visitor::owner);
        door("DELETE " + waiting + "/{item_id}", waiting + "/GA020", Visitor::owner);
    }

    /// Of the provincial office as one that carries items out.
    void add_office() {
        const std::string items = "/api/v1/desk/office-items";
        const auto own = [&](const std::string& method, const std::string& rest,
                             const std::string& target, const json::object& body = {}) {
            doors_.push_back({.row = method + " " + items + rest,
                              .target = target,
                              .whose = Visitor::editor,
                              .body = body.empty() ? "" : json::serialize(body)});
        };
        own("GET", "", items);
        own("GET", "/{item_id}", items + "/GA047");
        own("PUT", "/{item_id}", items + "/GA047",
            {{"version", 0}, {"content", {{"telephone", "0591-1234567"}}}});
        const std::string catalogue = "/api/v1/desk/catalogue";
        doors_.push_back({.row = "POST " + catalogue + "/office-lists",
                          .target = catalogue + "/office-lists",
                          .whose = Visitor::editor,
                          .body =
                              "office,item,name,materials,legal_limit,legal_unit,"
                              "promised_workdays,fee,visits\n"
                              "GA-350102000000,GA003,居民身份证补领,居民户口簿,60,自然日,15,1,1\n",
                          .media = "text/csv"});
        doors_.push_back({.row = "GET " + catalogue + "/drift",
                          .target = catalogue + "/drift",
                          .whose = Visitor::editor});
    }

    /// Two items that are whole, so that a sheet may change one of them.
    void add_sheet() {
        const std::string sheet = "/api/v1/desk/catalogue/items-sheet";
        const std::string media = xlsx::kMedia;
        doors_.push_back({.row = "GET " + sheet, .target = sheet, .whose = Visitor::editor});
        doors_.push_back({.row = "POST " + sheet + "/marking",
                          .target = sheet + "/marking",
                          .whose = Visitor::editor,
                          .body = xlsx::write({.name = "x", .headings = {"事项编号"}, .rows = {}}),
                          .media = media});
        doors_.push_back({.row = "POST " + sheet,
                          .target = sheet + "?note=",
                          .whose = Visitor::editor,
                          .body = changed_sheet(),
                          .media = media});
    }

    /// GA030 whole and in force, and a sheet that gives it another name.
    std::string changed_sheet() {
        const json::object review{
            {"version", in_review("GA030").at("version")}, {"approves", true}, {"note", ""}};
        town_.must(Visitor::publisher, "POST", edition("GA030") + "/review", review);
        return xlsx::write({.name = "事项",
                            .headings = {"事项编号", "版本", "事项名称"},
                            .rows = {{"GA030", "2", "改名的事项"}}});
    }

    void add_lists() {
        for (const char* rest : {"items?body=GA", "items.csv?body=GA", "items.xlsx?body=GA",
                                 "items.html?body=GA", "figures?of=city", "changes?limit=2"}) {
            const std::string target = std::string{"/api/v1/catalogue/"} + rest;
            doors_.push_back(
                {.row = "GET " + target.substr(0, target.find('?')), .target = target});
        }
    }

    /// Of 鼓楼.
    void add_wishes() {
        const std::string wishes = "/api/v1/wishes";
        const std::string desk = "/api/v1/desk/wishes";
        const json::object wish{{"text", "遛狗证"}, {"division", "350102000000"}};
        town_.must(Visitor::nobody, "POST", wishes, wish);
        doors_.push_back(
            {.row = "POST " + wishes, .target = wishes, .body = json::serialize(wish)});
        json::object answer = wish;
        answer["item_id"] = "GA047";
        doors_.push_back({.row = "GET " + desk, .target = desk, .whose = Visitor::officer});
        doors_.push_back({.row = "PUT " + desk + "/answer",
                          .target = desk + "/answer",
                          .whose = Visitor::officer,
                          .body = json::serialize(answer)});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
