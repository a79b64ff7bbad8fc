#include "sandbox/population.h"

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

}  // namespace

boost::json::object PopulationRegister::verify(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<Question>(data);
    const auto person = people_.find(question.citizen_id);
    if (!person) return {{"result", "not_found"}};
    if (person->name != question.name) return {{"result", "mismatch"}};
    if (person->is_deceased) return {{"result", "deceased"}};
    const CitizenId& id = person->citizen_id;
    return {{"result", "match"},
            {"person",
             {{"name", person->name},
              {"citizen_id", id.view()},
              {"sex", id.sex() == Sex::female ? "女" : "男"},
              {"birth_date", id.birth_date().text()},
              {"ethnicity", person->ethnicity},
              {"address", person->address}}}};
}

}  // namespace mashang::sandbox
