#include <cstddef>
#include <cstdint>
#include <string>

#include "platform/csv/rows.h"

namespace {
struct Row {
    std::string name;
    std::optional<int> count;
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Row, (), (name, count, tags))
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text =
        "name,count,tags\n" + std::string(reinterpret_cast<const char*>(data), size);
    mashang::csv::Problems problems;
    mashang::csv::read<Row>("fuzz.csv", text, problems);
    mashang::csv::Problems raw;
    mashang::csv::parse("fuzz.csv", {reinterpret_cast<const char*>(data), size}, raw);
    return 0;
}
