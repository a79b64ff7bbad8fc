#include "sandbox/population.h"

#include <algorithm>
#include <boost/describe.hpp>

#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

struct Question {
    std::optional<std::string> request_id;
    std::string name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(Question, (), (request_id, name, citizen_id))

struct RelationQuestion {
    std::optional<std::string> request_id;
    CitizenId guardian_citizen_id;
    std::string name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(RelationQuestion, (), (request_id, guardian_citizen_id, name, citizen_id))

struct Change {
    CitizenId citizen_id;
    std::vector<CitizenId> guardians;
};
BOOST_DESCRIBE_STRUCT(Change, (), (citizen_id, guardians))

bool has(const std::vector<CitizenId>& all, const CitizenId& one) {
    return std::ranges::find(all, one) != all.end();
}

boost::json::object match(const PersonRecord& person) {
    const CitizenId& id = person.citizen_id;
    return {{"result", "match"},
            {"person",
             {{"name", person.name},
              {"citizen_id", id.view()},
              {"sex", id.sex() == Sex::female ? "女" : "男"},
              {"birth_date", id.birth_date().text()},
              {"ethnicity", person.ethnicity},
              {"address", person.address}}}};
}

}  // namespace

boost::json::object PopulationRegister::relate(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<RelationQuestion>(data);
    const auto child = people_.find(question.citizen_id);
    if (!child || child->is_deceased) return {{"result", "not_found"}};
    if (child->name != question.name) return {{"result", "mismatch"}};
    const Guardians guardians = guardians_of(*child);
    if (has(guardians.now, question.guardian_citizen_id)) return match(*child);
    const bool was_guardian = has(guardians.before, question.guardian_citizen_id);
    return {{"result", was_guardian ? "ended" : "mismatch"}};
}

PopulationRegister::Guardians PopulationRegister::guardians_of(const PersonRecord& child) const {
    const std::scoped_lock lock{mutex_};
    const auto changed = changed_.find(child.citizen_id);
    if (changed != changed_.end()) return changed->second;
    return {.now = child.guardians, .before = {}};
}

Answer PopulationRegister::put_guardians(const Request& request) {
    const auto change = json::decode_or_refuse<Change>(object_in(request.body));
    const auto child = people_.find(change.citizen_id);
    if (!child) throw Refused{kUnknownThing};
    Guardians guardians = guardians_of(*child);
    guardians.before.insert(guardians.before.end(), guardians.now.begin(), guardians.now.end());
    guardians.now = change.guardians;
    boost::json::array shown;
    for (const CitizenId& guardian : guardians.now) shown.emplace_back(guardian.view());
    const std::scoped_lock lock{mutex_};
    changed_.insert_or_assign(change.citizen_id, std::move(guardians));
    return {.body = boost::json::serialize(boost::json::object{
                {"citizen_id", change.citizen_id.view()}, {"guardians", std::move(shown)}})};
}

boost::json::object PopulationRegister::verify(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<Question>(data);
    const auto person = people_.find(question.citizen_id);
    if (!person) return {{"result", "not_found"}};
    if (person->name != question.name) return {{"result", "mismatch"}};
    if (person->is_deceased) return {{"result", "deceased"}};
    return match(*person);
}

}  // namespace mashang::sandbox
