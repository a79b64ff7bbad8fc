#pragma once

// The doors of what search learns, and of the words that the office keeps.

#include <string>
#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

/// Proposals in the states that the doors need.
class SearchDoors {
  public:
    SearchDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        doors_.push_back(
            {.row = "POST /api/v1/search/clicks",
             .target = "/api/v1/search/clicks",
             .body = json::serialize(json::object{
                 {"q", "身份证"}, {"item_id", "GA003"}, {"division", "350102000000"}})});
        add_words();
        add_proposals();
    }

  private:
    static json::array changes(const std::string& say) {
        return {
            json::object{{"deed", "add"}, {"kind", "phrase"}, {"say", say}, {"means", "GA003"}}};
    }
    static std::string one(std::int64_t number, const std::string& rest = "") {
        return "/api/v1/desk/word-proposals/" + std::to_string(number) + rest;
    }
    std::int64_t proposed(const std::string& say) {
        return town_
            .must(Visitor::editor, "POST", "/api/v1/desk/word-proposals",
                  {{"reason", "群众这样说"}, {"changes", changes(say)}})
            .at("number")
            .as_int64();
    }
    /// A proposal is every provincial office's.
    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}) {
        Door door{.row = row, .target = target, .whose = whose, .others_status = 0};
        if (!body.empty()) door.body = json::serialize(body);
        doors_.push_back(std::move(door));
    }

    void add_words() {
        const std::string words = "/api/v1/desk/words";
        door("GET " + words, words + "?kind=phrase", Visitor::editor);
        door("GET " + words + ".csv", words + ".csv?kind=synonym", Visitor::editor);
        door("POST " + words + "/preview", words + "/preview", Visitor::editor,
             {{"changes", changes("手滑丢了证")}});
    }

    void add_proposals() {
        const std::string all = "/api/v1/desk/word-proposals";
        const std::string row = " " + all + "/{number}";
        door("GET " + all, all, Visitor::editor);
        door("POST " + all, all, Visitor::editor,
             {{"reason", "群众这样说"}, {"changes", changes("手滑整没了证")}});
        const std::int64_t open = proposed("证飞走了");
        door("GET" + row, one(open), Visitor::editor);
        door("POST" + row + "/preview", one(open, "/preview"), Visitor::editor, {{"version", 1}});
        door("PUT" + row, one(proposed("证飘走了")), Visitor::editor,
             {{"version", 1}, {"reason", "换个说法"}, {"changes", changes("证飘没了")}});
        door("POST" + row + "/publication", one(proposed("证漂走了"), "/publication"),
             Visitor::publisher, {{"version", 1}});
        door("POST" + row + "/declination", one(proposed("证溜走了"), "/declination"),
             Visitor::publisher, {{"version", 1}, {"note", "没人这样说"}});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
