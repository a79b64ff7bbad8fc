// Whatever the bytes are, parse and decode give a value or a refusal; and what was read, written
// and read again is the same value.

#include <cstdint>
#include <cstdlib>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "base/utf8.h"
#include "platform/json/json.h"
#include "platform/json/text.h"

namespace {

namespace json = mashang::json;

enum class Kind { person, staff };
BOOST_DESCRIBE_ENUM(Kind, person, staff)

struct Form {
    std::optional<Kind> kind;
    std::optional<mashang::Date> day;
    std::optional<mashang::Instant> at;
    std::optional<mashang::Money> fee;
    std::optional<mashang::Uuid> id;
    std::optional<json::Text<8>> name;
    std::optional<double> share;
    std::optional<std::int32_t> count;
    std::vector<Form> parts;
    std::map<std::string, bool> flags;
    boost::json::value any;
};
BOOST_DESCRIBE_STRUCT(Form, (), (kind, day, at, fee, id, name, share, count, parts, flags, any))

void check(bool holds) {
    if (!holds) std::abort();
}

void decode_and_write(const boost::json::value& value) {
    std::vector<mashang::Fault> faults;
    const auto form = json::decode<Form>(value, faults);
    check(form.has_value() == faults.empty());
    if (!form) return;
    const std::string once = json::text_of(*form);
    check(mashang::is_utf8(once));
    check(json::text_of(json::decode_or_refuse<Form>(json::parse(once))) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    check(mashang::is_utf8(json::text_of(text)));
    try {
        const auto value = json::parse(text);
        check(json::text_of(json::parse(json::text_of(value))) == json::text_of(value));
        decode_and_write(value);
    } catch (const mashang::Refused&) {
        return 0;
    }
    return 0;
}
