#include "app/given_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "platform/json/json.h"

namespace mashang::app {

std::string read_file(const std::string& name) {
    std::ifstream file{name, std::ios::binary};
    if (!file) throw std::runtime_error(fmt::format("{} cannot be read 无法读取", name));
    return {std::istreambuf_iterator<char>{file}, {}};
}

boost::json::object read_object(const std::string& name) {
    auto value = json::parse(read_file(name));
    if (auto* object = value.if_object()) return std::move(*object);
    throw std::runtime_error("the file holds no JSON object 应为JSON对象");
}

void throw_faults(const Refused& refused) {
    std::string text = message_of(refused.refusal(), refused.facts(), Language::en);
    for (const Fault& fault : refused.faults()) {
        text += fmt::format("\n  {} {} {}", fault.pointer,
                            message_of(*fault.refusal, fault.facts, Language::en),
                            message_of(*fault.refusal, fault.facts, Language::zh));
    }
    throw std::runtime_error(text);
}

}  // namespace mashang::app
