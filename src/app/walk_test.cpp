// All doors × all who may come × what is another's: each answer is what the row of the route table
// declares. The table of testing/doors.h must name every row, so a new one cannot be forgotten.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>

#include "app/testing/walk.h"
#include "app/testing/wire_doors.h"

namespace mashang::app::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

bool is_without_session(Visitor visitor) {
    return visitor <= Visitor::expired;
}
bool is_staff(Visitor visitor) {
    return visitor >= Visitor::officer && visitor < Visitor::app;
}
bool comes_through_app(Visitor visitor) {
    return visitor > Visitor::app;
}
/// Whose own things are his.
bool is_the_same(Visitor visitor, Visitor whose) {
    return visitor == whose || (visitor == Visitor::through_all && whose == Visitor::owner);
}
int level_of(Visitor visitor) {
    if (visitor == Visitor::signer) return 3;
    const bool is_owner = visitor == Visitor::owner || comes_through_app(visitor);
    return is_owner || visitor == Visitor::neighbour ? 1 : 0;
}
std::string role_of(Visitor visitor) {
    if (visitor == Visitor::operator_) return "operator";
    if (visitor == Visitor::other_editor) return "editor";
    if (visitor == Visitor::platform) return "publisher";
    if (visitor == Visitor::second_archivist) return "archivist";
    if (visitor > Visitor::stranger) return std::string{name_of_enumerator(visitor)};
    return "officer";
}
std::string office_of(Visitor visitor) {
    if (visitor == Visitor::stranger) return "GA-350203000000";
    if (visitor == Visitor::editor || visitor == Visitor::publisher) return "GA-350000000000";
    if (visitor == Visitor::other_editor) return "SC-350000000000";
    if (visitor == Visitor::platform) return "JX-350000000000";
    if (visitor == Visitor::archivist || visitor == Visitor::second_archivist) {
        return "GA-350102000000";
    }
    return visitor <= Visitor::colleague ? "GA-350102000000" : "";
}

/// The declaration in the tests' own words; nothing: he may pass.
std::optional<Said> refusal_of(const http::Route& route, const Door& door, Visitor visitor) {
    const http::Access& access = route.access;
    if (access.who == http::Who::anyone) return std::nullopt;
    if (is_without_session(visitor)) return Said{401, "http.sign_in_first"};
    if ((access.who == http::Who::app) != (visitor == Visitor::app)) {
        return Said{403, "http.not_for_you"};
    }
    if (visitor == Visitor::app) return std::nullopt;
    if (comes_through_app(visitor)) {
        if (access.who != http::Who::person || access.scope.empty()) {
            return Said{403, "http.not_for_you"};
        }
        if (visitor == Visitor::narrow) return Said{403, "http.scope_too_narrow"};
    }
    const bool staff = is_staff(visitor);
    if (access.who == http::Who::person && staff) return Said{403, "http.not_for_you"};
    if (access.who == http::Who::staff && !staff) return Said{403, "http.not_for_you"};
    if (!staff && level_of(visitor) < access.level) return Said{401, "http.assurance_too_low"};
    if (staff && !access.roles.empty() &&
        std::ranges::find(access.roles, role_of(visitor)) == access.roles.end()) {
        return Said{403, "http.not_for_you"};
    }
    if (visitor == Visitor::operator_ && door.is_for_operators_too) return std::nullopt;
    const bool names_a_thing = route.path.contains('{');
    const bool is_anothers =
        (access.over == http::Over::own && !is_the_same(visitor, door.whose)) ||
        (access.over == http::Over::office && office_of(visitor) != office_of(door.whose));
    if (names_a_thing && is_anothers && door.others_status != 0) {
        return Said{door.others_status, door.others_code};
    }
    return std::nullopt;
}

/// The target with each of the odd ids in the place of each of its own.
std::vector<std::string> with_odd_ids(std::string_view path, const std::string& target,
                                      const std::vector<std::string>& odd) {
    std::vector<std::string> targets;
    std::size_t in_target = 1;
    for (std::size_t at = 1; at < path.size() && in_target < target.size();) {
        const auto end = std::min(target.find_first_of("/?", in_target), target.size());
        for (const std::string& id : odd) {
            if (path[at] != '{') break;
            targets.push_back(target.substr(0, in_target) + id + target.substr(end));
        }
        at = std::min(path.find('/', at), path.size() - 1) + 1;
        in_target = end + 1;
    }
    return targets;
}

TEST_P(Walk, EveryRowOfTheRouteTableHasADoorThatIsFilled) {
    std::set<std::string> listed;
    for (const Door& door : doors()) {
        EXPECT_TRUE(listed.insert(door.row).second) << door.row << " is listed twice";
        EXPECT_THAT(door.target, Not(HasSubstr("{"))) << door.row;
    }
    for (const WireDoor& door : wire_doors()) {
        EXPECT_TRUE(listed.insert(door.row).second) << door.row << " is listed twice";
    }
    for (const http::Route& route : town().house().routes()) {
        EXPECT_TRUE(listed.erase(route_name(route)) == 1)
            << route_name(route) << " is missing in testing/doors.h, or wire_doors.h";
    }
    EXPECT_TRUE(listed.empty()) << *listed.begin() << " is no route any more";
}

TEST_P(Walk, WhoMayNotIsToldSoAndNothingHappens) {
    const auto before = town().told();
    int knocks = 0;
    for (const Door& door : doors()) {
        for (const Visitor visitor : visitors()) {
            const auto refused = refusal_of(route_of(door), door, visitor);
            if (!refused) continue;
            SCOPED_TRACE(door.row + " by " + std::string{name_of_enumerator(visitor)});
            expect_problem(knock(visitor, door), door, *refused);
            ++knocks;
        }
    }
    RecordProperty("knocks", knocks);
    EXPECT_GT(knocks, 350);
    EXPECT_EQ(town().told(), before) << "a refused call was journalled";
}

TEST_P(Walk, WhoMayLookSeesHisOwnAndNothingElse) {
    int knocks = 0;
    for (const Door& door : doors()) {
        const http::Route& route = route_of(door);
        if (route.method != http::Method::get) continue;
        for (const Visitor visitor : visitors()) {
            if (refusal_of(route, door, visitor)) continue;
            SCOPED_TRACE(door.row + " by " + std::string{name_of_enumerator(visitor)});
            const auto answer = knock(visitor, door);
            EXPECT_EQ(answer.status, 200) << answer.body;
            const bool sees_all = visitor == Visitor::operator_ && door.is_for_operators_too;
            if (!sees_all && route.access.over == http::Over::office &&
                office_of(visitor) != office_of(door.whose)) {
                EXPECT_THAT(answer.body, Not(HasSubstr("GA-350102000000")));
            }
            const bool may_see_the_owner = visitor == door.whose || visitor == Visitor::owner;
            if (!may_see_the_owner && route.access.over != http::Over::office) {
                expect_nothing_of_the_owner(answer);
            }
            ++knocks;
        }
    }
    RecordProperty("knocks", knocks);
    EXPECT_GT(knocks, 200);
}

TEST_P(Walk, AnAddressOfNothingIsRefusedAsWhatItIs) {
    const std::vector<std::string> odd{"0192f000-0000-7000-8000-000000000001",
                                       "0192F000-0000-7000-8000-00000000000G",
                                       "0",
                                       "-1",
                                       "99999999999999999999",
                                       "%27%20OR%201%3D1",
                                       "%E4%B8%8D",
                                       "%FF%FE",
                                       "%00",
                                       std::string(300, 'x')};
    const auto before = town().told();
    for (const Door& door : doors()) {
        const http::Route& route = route_of(door);
        for (const std::string& target : with_odd_ids(route.path, door.target, odd)) {
            SCOPED_TRACE(door.row + " at " + target);
            const auto answer =
                town().ask(door.whose, method_of(door), target, door.body, door.media);
            EXPECT_THAT((std::set{400, 404, 422}), Contains(answer.status)) << answer.body;
            expect_problem(answer, door, {answer.status, ""});
        }
    }
    EXPECT_EQ(town().told(), before);
}

TEST_P(Walk, AMethodThatIsNotDeclaredIsRefusedAndTheOthersAreNamed) {
    std::map<std::string, std::set<std::string>> declared;
    for (const http::Route& route : town().house().routes()) {
        declared[route.path].insert(std::string{http::name_of(route.method)});
    }
    for (const Door& door : doors()) {
        const std::string path = door.row.substr(door.row.find(' ') + 1);
        for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            if (declared[path].contains(method)) continue;
            SCOPED_TRACE(std::string{method} + " " + path);
            const auto answer = town().ask(door.whose, method, door.target);
            EXPECT_EQ(answer.status, 405) << answer.body;
            EXPECT_THAT(answer.header("allow"), HasSubstr(*declared[path].begin()));
        }
    }
}

/// In a town of its own: this uses up what it passes.
TEST_P(Walk, EachDoorOpensToWhomItIsForAndTheSameSendingTwiceIsOne) {
    LiveTown fresh{GetParam()};
    int passed = 0;
    for (const Door& door : doors_of(fresh)) {
        const http::Route& route = route_of(door);
        SCOPED_TRACE(door.row);
        const std::string key = "Idempotency-Key: walk-door-" + std::to_string(++passed) + "\r\n";
        const std::string headers =
            fresh.headers_of(door.whose, door.body.empty() ? "" : door.media) + key;
        const auto answer = fresh.send(method_of(door), door.target, headers, door.body);
        EXPECT_EQ(answer.status, door.status == 0 ? route.status : door.status) << answer.body;
        fresh.follow(door.whose, answer);
        if (route.kind != http::Kind::write || route.method == http::Method::get) continue;

        if (answer.status >= 400) continue;  // nothing is kept of what was refused

        const auto told = fresh.told();
        const auto again = fresh.send(method_of(door), door.target, headers, door.body);
        if (door.ends_the_session) {
            EXPECT_EQ(again.status, 401) << again.body;
            continue;
        }
        EXPECT_EQ(again.status, answer.status) << again.body;
        EXPECT_EQ(again.body, answer.body);
        const char* const more = door.target.find('?') == door.target.npos ? "?" : "&";
        const auto other = fresh.send(method_of(door), door.target + more, headers, door.body);
        EXPECT_EQ(other.status, 422) << other.body;
        EXPECT_THAT(other.body, HasSubstr("http.idempotency_key_reused"));
        EXPECT_EQ(fresh.told(), told) << "the second sending was journalled";
    }
    RecordProperty("doors", passed);
}

MASHANG_ON_EACH_ENGINE(Walk);

}  // namespace
}  // namespace mashang::app::testing
