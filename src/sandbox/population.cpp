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
    const bool is_guardian =
        std::ranges::find(child->guardians, question.guardian_citizen_id) != child->guardians.end();
    if (child->name != question.name || !is_guardian) return {{"result", "mismatch"}};
    return match(*child);
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
